import type { Assembly } from './assembly';
import type { Resource } from './resource';
import type { Finding, Rule } from './rule';
import type { Template } from './template';

/** A rule's result for one resource or template: no finding is a pass. */
export interface Verdict {
  readonly rule: Rule;
  readonly template: Template;
  /** Absent for a template rule. */
  readonly resource?: Resource;
  readonly findings: readonly Finding[];
}

/** What every rule says of everything it applies to; passes are kept. */
export function evaluate(assembly: Assembly, rules: readonly Rule[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const rule of rules) {
    if (rule.subject === 'template') {
      for (const template of assembly.templates)
        if (rule.appliesTo(template)) verdicts.push({ rule, template, findings: some(rule.check(template, assembly)) });
    } else
      for (const resource of assembly.resources)
        if (rule.appliesTo(resource)) {
          const { template } = resource;
          verdicts.push({ rule, template, resource, findings: some(rule.check(resource, assembly)) });
        }
  }
  return verdicts;
}

/** More findings than this of one rule in one resource say no more than their number. */
const MOST_FINDINGS = 100;

function some(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const shown = findings.slice(0, MOST_FINDINGS);
  return [...shown, { path: [], message: `and ${findings.length - MOST_FINDINGS} more of the kind` }];
}
