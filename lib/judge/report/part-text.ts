import type { Rule } from '../rule';
import { type Asked, findingFrom, type WrittenFinding, writtenOf } from './kept-verdicts';
import type { AssemblyPart, BrokenAt } from './part';

/** A part as it is written: rules by their ids. */
interface Written {
  readonly passed: readonly (readonly [string, number])[];
  readonly broken: readonly {
    readonly id: string;
    readonly at: number;
    readonly findings: readonly WrittenFinding[];
  }[];
  readonly unfit: AssemblyPart['unfit'];
}

/** A part of the verdicts as a text for another thread; undefined where a rule has an internal error. */
export function partText(
  { passed, broken, flaws, unfit }: AssemblyPart,
  waivers: Asked['waivers'],
): string | undefined {
  if (flaws.length > 0) return undefined;
  const written: Written = {
    passed: [...passed].map(([{ id }, number]) => [id, number]),
    broken: broken.map(({ rule: { id }, at, findings }) => ({
      ...{ id, at },
      findings: findings.map((finding) => writtenOf(finding, waivers)),
    })),
    unfit,
  };
  return JSON.stringify(written);
}

/** The part of such a text; undefined where it has a rule that is not asked. */
export function partFrom(text: string, { rules, waivers }: Pick<Asked, 'rules' | 'waivers'>): AssemblyPart | undefined {
  const written: Written = JSON.parse(text);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const passed = new Map<Rule, number>();
  const broken: BrokenAt[] = [];
  for (const [id, number] of written.passed) {
    const rule = byId.get(id);
    if (rule === undefined) return undefined;
    passed.set(rule, number);
  }
  for (const { id, at, findings } of written.broken) {
    const rule = byId.get(id);
    if (rule === undefined) return undefined;
    broken.push({ rule, at, findings: findings.map((finding) => findingFrom(finding, rule, waivers)) });
  }
  return { passed, broken, flaws: [], unfit: written.unfit };
}
