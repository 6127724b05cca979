import { z } from 'zod';
import { count, day, positions, type Result, text } from './common';
import { LEVELS, TOPICS } from './terms';

/** One rule, and on how many resources it was evaluated, with which results. */
export const ruleSchema = z.strictObject({
  id: text('id of the rule, never reused'),
  title: text('what must hold'),
  why: text('what happens otherwise'),
  fix: text('what to do about a finding'),
  topic: z.enum(TOPICS).describe('what the rule is about'),
  level: z.enum(LEVELS).describe('mandatory rules have no waiver; advisory ones fail nothing'),
  subject: z.enum(['resource', 'template']).describe('what the rule checks'),
  clauses: z
    .array(z.strictObject({ standard: text('such as GDPR'), clause: text('such as 32') }))
    .describe('clauses that the rule helps to answer'),
  evaluated: count('resources or templates that the rule applies to'),
  passed: count('those of them without a finding'),
  failed: count('those with a finding that no waiver excuses; of an advisory rule, those with advice'),
  waived: count('those whose every finding is excused'),
  results: z
    .strictObject({
      passed: positions('without a finding').optional(),
      failed: positions('with an open finding').optional(),
      waived: positions('with excused findings alone').optional(),
      advised: positions('with advice').optional(),
    } satisfies Record<Result, unknown>)
    .describe('on which of `resources`, or of `templates` where these are its subject, counted from 0'),
  status: z
    .enum(['passed', 'failed', 'waived', 'advised', 'not-applicable', 'not-evaluated'])
    .describe(
      'not-applicable: no matching resource; not-evaluated: it needs a deployment file, and none was given; neither passed',
    ),
});

/** A finding, open or waived, at a line of a template. */
export const findingSchema = z.strictObject({
  rule: text('id of the rule'),
  level: z.enum(LEVELS).describe('level of the rule'),
  result: z.enum(['failed', 'waived', 'advised']).describe('whether it is open, waived, or advice'),
  resource: text('id of the resource; absent for a finding about a template').optional(),
  template: text('file of the template'),
  line: count('line in the template, from 1'),
  column: count('column in the template, from 1'),
  path: text('dotted, below the resource or the template'),
  message: text('what was found, and what is allowed'),
  fix: text('what to do'),
});

/** An exception to a rule of this policy or of another plugin. */
export const waiverSchema = z.strictObject({
  plugin: text('whose rule it is: Trefoil, AwsSolutions, CloudFormation-Validate'),
  rule: text('id of the rule'),
  path: text('construct path of the resource'),
  reason: text('why the risk is accepted'),
  owner: text('who answers for it; absent where the exception is no waiver of the project').optional(),
  expires: day('last day; absent where the exception is no waiver of the project').optional(),
  excuses: count('findings that it excuses'),
});

/** A plugin that ran during synthesis. */
export const pluginSchema = z.strictObject({
  name: text('such as Trefoil'),
  version: text('version of the plugin'),
  shownBy: z
    .enum(['run-record', 'validation-report'])
    .describe('what shows that it ran: the record that Trefoil leaves in the assembly, or the report of CDK'),
  conclusion: z.enum(['success', 'failure']).describe('what it concluded'),
  violations: count('open violations'),
  excused: count('violations that are excused'),
});

export type RuleEvidence = z.infer<typeof ruleSchema>;
export type FindingEvidence = z.infer<typeof findingSchema>;
export type WaiverEvidence = z.infer<typeof waiverSchema>;
export type PluginEvidence = z.infer<typeof pluginSchema>;
