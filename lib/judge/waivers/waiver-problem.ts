import { isCalled, type Rule } from '../rule';
import type { Waiver } from './waiver';

/** Whether a waiver is for a rule of another plugin, such as `AwsSolutions::AwsSolutions-S1`. */
export function isQualified(waiver: Waiver): boolean {
  return waiver.rule.includes('::') && !waiver.rule.startsWith('[');
}

/** The namespace of a qualified waiver: `AwsSolutions` of `AwsSolutions::AwsSolutions-S1`. */
export function namespaceOf(waiver: Waiver): string {
  return isQualified(waiver) ? waiver.rule.slice(0, waiver.rule.indexOf('::')) : '';
}

/** One line about a waiver that does not count, and why. */
export function waiverProblem(waiver: Waiver, problem: string): string {
  return `waiver of ${waiver.rule} on ${waiver.path || 'nothing'}: ${problem}`;
}

/** What is wrong with waivers in themselves, one line each; `today` is `YYYY-MM-DD`. */
export function waiverProblems(waivers: readonly Waiver[], today: string): readonly string[] {
  const seen = new Set<string>();
  return waivers.flatMap((waiver) => {
    const key = `${waiver.rule} ${waiver.path}`;
    const repeated = seen.has(key);
    seen.add(key);
    return problemsOf(waiver, today, repeated).map((problem) => waiverProblem(waiver, problem));
  });
}

/** Whether a waiver may be applied on `today`: complete and not expired. */
export function inForce(waiver: Waiver, today: string): boolean {
  return problemsOf(waiver, today, false).length === 0;
}

const known = new WeakMap<readonly Waiver[], { readonly today: string; readonly waivers: readonly Waiver[] }>();

/** Those waivers of a list that count on a day, found once: each part of an assembly is checked by itself. */
export function allInForce(waivers: readonly Waiver[], today: string): readonly Waiver[] {
  const before = known.get(waivers);
  if (before?.today === today) return before.waivers;
  const found = waivers.filter((waiver) => inForce(waiver, today));
  known.set(waivers, { today, waivers: found });
  return found;
}

function problemsOf(waiver: Waiver, today: string, repeated: boolean): readonly string[] {
  const problems: string[] = [];
  if (repeated) problems.push('stands twice, remove one of the two');
  if (waiver.path.trim() === '') problems.push('names no resource, name the one that it is for');
  if (waiver.reason.trim().length < 10) problems.push('has no reason, say why the risk is accepted');
  if (waiver.owner.trim() === '') problems.push('has no owner, name who answers for it');
  if (!isDay(waiver.expires)) problems.push(`expires on "${waiver.expires}", expected a day as YYYY-MM-DD`);
  else if (waiver.expires < today)
    problems.push(`expired on ${waiver.expires}, fix the resource or have its owner agree to a new date`);
  return problems;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** What is wrong with the waivers of a policy's own rules: in themselves, and by what they were found to excuse. */
export function ownWaiverProblems(
  waivers: readonly Waiver[],
  rules: readonly Pick<Rule, 'id' | 'aliases' | 'level'>[],
  used: ReadonlySet<Waiver>,
  today: string,
): readonly string[] {
  const own = waivers.filter((waiver) => !isQualified(waiver));
  const unfit = own.flatMap((waiver) => {
    const level = rules.find((rule) => isCalled(rule, waiver.rule))?.level;
    if (level === undefined) return [waiverProblem(waiver, 'names no rule, expected one of the policy')];
    if (level === 'mandatory')
      return [waiverProblem(waiver, 'is for a rule that is mandatory, only required rules and advice can be waived')];
    return inForce(waiver, today) && !used.has(waiver) ? [waiverProblem(waiver, 'excuses nothing, remove it')] : [];
  });
  return [...waiverProblems(own, today), ...unfit];
}
