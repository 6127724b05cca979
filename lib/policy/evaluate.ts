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
  return rules.flatMap((rule): readonly Verdict[] =>
    rule.subject === 'template'
      ? assembly.templates
          .filter((template) => rule.appliesTo(template))
          .map((template) => ({ rule, template, findings: rule.check(template, assembly) }))
      : assembly.resources
          .filter((resource) => rule.appliesTo(resource))
          .map((resource) => ({
            rule,
            template: resource.template,
            resource,
            findings: rule.check(resource, assembly),
          })),
  );
}
