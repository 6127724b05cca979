import { canSpeak } from '../places/known-account';
import type { Finding, ResourceRule, Rule, TemplateRule } from '../rule';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import type { Template } from '../template/template';
import { askedOf } from './asked-rules';
import { internalProblem } from './internal-error';

/** A rule's result for one resource or template: no finding is a pass. */
export interface Verdict {
  readonly rule: Rule;
  readonly template: Template;
  /** Absent for a template rule. */
  readonly resource?: Resource;
  readonly findings: readonly Finding[];
  /** What is wrong with the rule, in one line, where a flaw of it kept it from saying anything: no pass, whatever the findings. */
  readonly flaw?: string;
}

/** The verdicts of every rule that can be evaluated on everything it applies to, rule by rule; passes are kept. */
export function evaluate(assembly: Assembly, rules: readonly Rule[]): readonly Verdict[] {
  // Asked resource by resource, what the rules of one have in common is not kept for all at once.
  const asked = rules.filter((rule) => canSpeak(rule, assembly.scope));
  const byRule = new Map(asked.map((rule): [Rule, Verdict[]] => [rule, []]));
  for (const verdict of verdicts(assembly, rules)) byRule.get(verdict.rule)?.push(verdict);
  return [...byRule.values()].flat();
}

/** Whatever there is of an assembly. */
export const everyTemplate = (_: Template): boolean => true;

/** The same verdicts, one by one and resource by resource: what was checked can be forgotten. Of some templates where `belongs` says so. */
export function* verdicts(
  assembly: Assembly,
  all: readonly Rule[],
  belongs: (template: Template) => boolean = everyTemplate,
): Generator<Verdict> {
  const { ofTemplates, ofResource: rules } = askedOf(all, assembly.scope);
  const templates = assembly.templates.filter(belongs);
  for (const template of templates)
    for (const rule of ofTemplates) {
      const verdict = ofTemplate(template, rule, assembly);
      if (verdict) yield verdict;
    }
  for (const template of templates)
    for (const resource of assembly.resourcesIn(template)) {
      const asked = rules(resource);
      for (const rule of asked) {
        const verdict = ofResource(resource, rule, assembly, asked);
        if (verdict) yield verdict;
      }
      resource.forget();
    }
  for (const resource of assembly.dormant.filter(({ template }) => belongs(template)))
    for (const rule of rules(resource)) {
      const verdict = ofDormant(resource, rule, assembly);
      if (verdict) yield verdict;
    }
}

function ofTemplate(template: Template, rule: TemplateRule, assembly: Assembly): Verdict | undefined {
  try {
    return rule.appliesTo(template) ? { rule, template, findings: some(rule.check(template, assembly)) } : undefined;
  } catch (error) {
    return flawed({ rule, template }, error);
  }
}

function ofResource(
  resource: Resource,
  rule: ResourceRule,
  assembly: Assembly,
  rules: readonly ResourceRule[] = [],
): Verdict | undefined {
  // Most rules do not apply to most resources: that costs no more than the question.
  try {
    if (!rule.appliesTo(resource) || (rule.concerns && !rule.concerns(resource, assembly))) return undefined;
    const findings = rule.check(resource, assembly);
    const { yieldsTo = [] } = rule;
    const left =
      findings.length > 0 && yieldsTo.length > 0
        ? without(
            findings,
            rules
              .filter(({ id }) => yieldsTo.includes(id))
              .flatMap((each) => ofResource(resource, each, assembly) ?? []),
          )
        : findings;
    return { rule, template: resource.template, resource, findings: some(left) };
  } catch (error) {
    return flawed({ rule, template: resource.template, resource }, error);
  }
}

/** The verdict of a rule with an internal error: it is no pass, and the other rules are evaluated all the same. */
function flawed(about: Omit<Verdict, 'findings'>, error: unknown): Verdict {
  const { rule, template, resource } = about;
  const subject = resource ? `resource ${resource.logicalId} (${resource.type})` : `stack ${template.stackName}`;
  return { ...about, findings: [], flaw: internalProblem(`${template.file}: rule ${rule.id} on ${subject}`, error) };
}

/** One cause is said once: of findings, those at or under whose path no other verdict has one. */
function without(findings: readonly Finding[], others: readonly Verdict[]): readonly Finding[] {
  const graver = others.flatMap((verdict) => verdict.findings).filter(({ advice }) => !advice);
  const said = new Set(graver.map(({ path }) => path.join('.')));
  if (said.size === 0) return findings;
  return findings.filter(
    ({ path }) =>
      !said.has(path.join('.')) && !path.some((_, length) => length > 1 && said.has(path.slice(0, length).join('.'))),
  );
}

/** One parameter makes the resource: what it would copy elsewhere is found before somebody gives that; all else when it is made. */
function ofDormant(resource: Resource, rule: ResourceRule, assembly: Assembly): Verdict | undefined {
  const verdict = rule.asksDormant ? ofResource(resource, rule, assembly) : undefined;
  if (!verdict || verdict.flaw !== undefined) return verdict;
  if (verdict.findings.length === 0) return undefined;
  const findings = verdict.findings.map((finding) => ({
    ...finding,
    message: `${finding.message} (where parameters are given that make the resource: by default, it is not made)`,
  }));
  return { ...verdict, findings };
}

/** More findings than this of one rule in one resource say no more than their number. */
const MOST_FINDINGS = 100;
/** Most verdicts are passes: one list is kept for all of them. */
const NO_FINDINGS: readonly Finding[] = [];

function some(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return NO_FINDINGS;
  if (findings.length <= MOST_FINDINGS) return findings;
  const shown = findings.slice(0, MOST_FINDINGS);
  return [...shown, { path: [], message: `and ${findings.length - MOST_FINDINGS} more of the kind` }];
}
