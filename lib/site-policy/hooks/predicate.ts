import type { Constraint } from '../../judge/catalogue/entry';
import type { Scalar } from '../../judge/template/value';
import { atLeastPattern, atMostPattern } from './at-least';
import { anyCase, oneOf } from './pattern-text';
import { SCOPE_CONSTRAINTS } from './scope-patterns';

/** What is asked of a value: alternatives of Guard, to follow the name of the value, and the same in words. */
interface Predicate {
  /** None where being stated is all. */
  readonly alternatives: readonly string[];
  readonly expected: string;
}

/** The predicate of what must hold of a value; what depends on the scope is a variable of the file, by the name of the constraint. */
export function predicateOf(constraint: Constraint): Predicate {
  if ('stated' in constraint) return { alternatives: [], expected: 'expected a value' };
  if ('never' in constraint) return { alternatives: [], expected: 'expected none' };
  if ('oneOf' in constraint) {
    const expected = `expected ${constraint.oneOf.map(String).join(' or ')}`;
    return {
      alternatives: [constraint.anyCase ? `== ${inAnyCase(constraint.oneOf)}` : `in ${listOf(constraint.oneOf)}`],
      expected,
    };
  }
  if ('noneOf' in constraint) {
    const expected = `expected anything but ${constraint.noneOf.map(String).join(', ')}`;
    return {
      alternatives: [constraint.anyCase ? `!= ${inAnyCase(constraint.noneOf)}` : `not in ${listOf(constraint.noneOf)}`],
      expected,
    };
  }
  if ('matches' in constraint) return { alternatives: [`== ${regex(constraint.matches)}`], expected: SAFE };
  if ('noMatch' in constraint) return { alternatives: [`!= ${regex(constraint.noMatch)}`], expected: SAFE };
  if ('atLeast' in constraint)
    return {
      alternatives: [`>= ${constraint.atLeast}`, `== ${regex(atLeastPattern(constraint.atLeast))}`],
      expected: `expected at least ${constraint.atLeast}`,
    };
  if ('atMost' in constraint)
    return {
      alternatives: [`<= ${constraint.atMost}`, `== ${regex(atMostPattern(constraint.atMost))}`],
      expected: `expected at most ${constraint.atMost}`,
    };
  // A hook sees resolved values: an ARN that has to be of the same Region shows its Region, as any other ARN does.
  const kind = 'regionalArn' in constraint ? 'arn' : SCOPE_CONSTRAINTS.find((name) => name in constraint);
  if (!kind) throw new Error(`no clause of Guard is known for ${JSON.stringify(constraint)}`);
  return { alternatives: [`== %${kind}`], expected: kind === 'key' ? 'expected a customer-managed key' : INSIDE };
}

const INSIDE = 'expected one inside the boundary';
const SAFE = 'expected one that is safe';

/** A regular expression of Guard. */
export function regex(source: string): string {
  return `/${source.replace(/(?<!\\)\//g, '\\/')}/`;
}

/** A list of Guard; CloudFormation takes "true" for true and "7" for 7, and so does this list where it says one of these. */
export function listOf(values: readonly Scalar[]): string {
  return `[${values.flatMap(variants).join(', ')}]`;
}

function variants(value: Scalar): readonly string[] {
  if (typeof value === 'boolean') {
    const name = String(value);
    return [name, quoted(name), quoted(`${name[0]?.toUpperCase()}${name.slice(1)}`), quoted(name.toUpperCase())];
  }
  return typeof value === 'number' ? [String(value), quoted(String(value))] : [quoted(String(value))];
}

function quoted(text: string): string {
  if (/['\\\n]/.test(text)) throw new Error(`${text}: no string of Guard, expected one without quotes and backslashes`);
  return `'${text}'`;
}

function inAnyCase(values: readonly Scalar[]): string {
  return regex(`^${oneOf(values.map((value) => anyCase(String(value))))}$`);
}
