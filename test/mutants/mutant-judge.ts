import { evaluate } from '../../lib/judge/report/evaluate';
import type { Rule } from '../../lib/judge/rule';
import { Assembly } from '../../lib/judge/template/assembly';
import { Fold } from '../../lib/judge/template/fold';
import { Resource } from '../../lib/judge/template/resource';
import { rawMap, type Template } from '../../lib/judge/template/template';
import { ChangedAssembly, keyOf } from './changed-assembly';
import type { Original } from './deployments';
import type { Mutant } from './mutant';
import { type Asked, tracked } from './tracked';

/** What one rule says of one resource or template before anything is weakened. */
interface Baseline {
  readonly rule: Rule;
  /** `<template> <logical id>` or, of a template, `<template>`. */
  readonly key: string;
  readonly findings: number;
  readonly asked: Asked;
}

/** The condition on which mutants hide what they change: whoever deploys decides it, so that both branches are reached. */
const weakened = ({ body }: Template) => ({
  Parameters: { ...rawMap(body['Parameters']), Weaken: { Type: 'String' } },
  Conditions: { ...rawMap(body['Conditions']), Weakened: { 'Fn::Equals': [{ Ref: 'Weaken' }, 'yes'] } },
});

/** Judges mutants of one deployment; only what a change can reach is checked again. */
export class MutantJudge {
  private readonly assembly: Assembly;
  private readonly fold: Fold;
  private readonly baseline: readonly Baseline[];
  private readonly findings: ReadonlyMap<Rule, ReadonlyMap<string, number>>;
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly original: Original,
    private readonly rules: readonly Rule[],
  ) {
    this.assembly = new Assembly(original.templates, original.scope);
    this.fold = new Fold(original.templates);
    this.baseline = this.rules.flatMap((rule) => this.askOf(rule));
    const findings = new Map<Rule, Map<string, number>>(rules.map((rule) => [rule, new Map()]));
    for (const { rule, key, findings: count } of this.baseline) findings.get(rule)?.set(key, count);
    this.findings = findings;
  }

  /** The first rule that finds in the mutant what it does not find in the original; `undefined` where none does. */
  killer(mutant: Mutant): Rule | undefined {
    const change = mutant.change();
    const whole = change.environment !== undefined || change.nested !== undefined;
    return whole ? this.killerInAll(mutant) : this.killerAround(mutant);
  }

  /** As `killer`, by judging the whole assembly anew. */
  killerInAll(mutant: Mutant): Rule | undefined {
    const assembly = new Assembly(changedTemplates(this.original, mutant), this.original.scope);
    return evaluate(assembly, this.rules).find(
      ({ rule, template, resource, findings }) =>
        findings.length > (this.findings.get(rule)?.get(resource ? keyOf(resource) : String(template.index)) ?? 0),
    )?.rule;
  }

  private killerAround(mutant: Mutant): Rule | undefined {
    const templates = changedTemplates(this.original, mutant);
    const template = templates[mutant.template];
    if (!template) return undefined;
    const replaced = this.replacedBy(mutant, templates, template);
    const assembly = new ChangedAssembly(this.assembly, templates, replaced);
    const types = new Set(
      [...replaced].flatMap(([key, resource]) => [this.typeOf(key), ...(resource ? [resource.type] : [])]),
    );
    const finds = (rule: Rule, key: string, resource: Resource | undefined) => {
      const before = this.findings.get(rule)?.get(key) ?? 0;
      if (rule.subject === 'template') {
        const at = templates[Number(key)];
        return at !== undefined && rule.appliesTo(at) && rule.check(at, assembly).length > before;
      }
      return resource !== undefined && rule.appliesTo(resource) && rule.check(resource, assembly).length > before;
    };
    for (const [key, resource] of replaced)
      for (const rule of this.rules) if (rule.subject === 'resource' && finds(rule, key, resource)) return rule;
    for (const { rule, key, asked } of this.baseline) {
      if (replaced.has(key)) continue;
      const reached =
        asked.everything ||
        key === String(template.index) ||
        [...replaced.keys()].some((changed) => asked.resources.has(changed)) ||
        [...types].some((type) => asked.types.has(type));
      if (reached && finds(rule, key, this.byKey.get(key))) return rule;
    }
    return undefined;
  }

  /** The changed resources, and those that name one which comes, goes or becomes something else. */
  private replacedBy(
    mutant: Mutant,
    templates: readonly Template[],
    template: Template,
  ): ReadonlyMap<string, Resource | undefined> {
    const replaced = new Map<string, Resource | undefined>();
    const resources = Object.entries(mutant.change().resources ?? {});
    const gone = resources.filter(([, raw]) => raw === undefined).map(([id]) => id);
    const added = resources.some(([id]) => !Object.hasOwn(rawMap(template.body['Resources']), id));
    const fold = gone.length > 0 || added || mutant.change().sections ? new Fold(templates) : this.fold;
    for (const [id, raw] of resources)
      replaced.set(`${template.index} ${id}`, raw && new Resource(template, id, raw, fold));
    if (gone.length > 0)
      for (const resource of this.assembly.resources) {
        const at = templates[resource.template.index];
        const names = gone.some((id) => this.textOf(resource).includes(id));
        if (at && names && at.account === template.account && !replaced.has(keyOf(resource)))
          replaced.set(keyOf(resource), new Resource(at, resource.logicalId, resource.raw, fold));
      }
    return replaced;
  }

  private askOf(rule: Rule): readonly Baseline[] {
    const ask = (key: string, check: (assembly: Assembly) => readonly unknown[] | undefined): readonly Baseline[] => {
      const { assembly, asked } = tracked(this.assembly);
      const findings = check(assembly);
      const depends = asked().everything || asked().resources.size > 0 || asked().types.size > 0;
      return findings || depends ? [{ rule, key, findings: findings?.length ?? 0, asked: asked() }] : [];
    };
    return rule.subject === 'template'
      ? this.assembly.templates.flatMap((template) =>
          ask(String(template.index), (assembly) =>
            rule.appliesTo(template) ? rule.check(template, assembly) : undefined,
          ),
        )
      : this.assembly.resources.flatMap((resource) =>
          ask(keyOf(resource), (assembly) => (rule.appliesTo(resource) ? rule.check(resource, assembly) : undefined)),
        );
  }

  private get byKey(): ReadonlyMap<string, Resource> {
    this.index ??= new Map(this.assembly.resources.map((resource) => [keyOf(resource), resource]));
    return this.index;
  }
  private index: ReadonlyMap<string, Resource> | undefined;

  private typeOf(key: string): string {
    return this.byKey.get(key)?.type ?? '';
  }

  private textOf(resource: Resource): string {
    const key = keyOf(resource);
    const text = this.texts.get(key) ?? JSON.stringify(resource.raw);
    this.texts.set(key, text);
    return text;
  }
}

/** The templates of a deployment, with what a mutant changes. */
export function changedTemplates(original: Original, mutant: Mutant): readonly Template[] {
  const { resources = {}, sections = {}, environment, nested } = mutant.change();
  const index = original.templates.length;
  const templates = original.templates.map((template): Template => {
    if (template.index !== mutant.template) return template;
    const all = { ...rawMap(template.body['Resources']), ...resources };
    const kept = Object.fromEntries(Object.entries(all).filter(([, raw]) => raw !== undefined));
    const others = Object.entries(sections).map(([name, members]): [string, unknown] => [
      name,
      { ...rawMap(template.body[name]), ...members },
    ]);
    return {
      ...template,
      ...environment,
      body: { ...template.body, ...weakened(template), ...Object.fromEntries(others), Resources: kept },
      nested: nested ? new Map([[nested.logicalId, index]]) : template.nested,
    };
  });
  const parent = templates[mutant.template];
  if (!nested || !parent) return templates;
  const { logicalId } = nested;
  const child: Template = {
    ...parent,
    index,
    file: `${parent.file}.${logicalId}`,
    body: { Resources: nested.resources },
    parent: { template: parent.index, logicalId },
    nested: new Map(),
  };
  return [...templates, child];
}
