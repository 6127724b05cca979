import { isEverything, patternComponents } from '../language/arn';
import type { Operand, Test } from '../language/condition';
import { isMultivalued } from '../language/multivalued';
import { readBool } from '../language/operators';
import { MANY, matches, type Pattern, textOf } from '../language/pattern';
import { constantOf, fill, type Lookup } from '../language/template';
import { arnSet, textSet } from './text';
import { type Approximate, type Demand, OPEN, typedSets } from './values';

/** How something is asked of a request: that it surely holds, that it does not surely hold, or that it may hold. */
export type Mode = 'applies' | 'fails' | 'may';

/** Of how many values of a key something is asked; `one`: of its only value, `unless-one`: of it, if it is the only one. */
export type Count = 'some' | 'every' | 'one' | 'unless-one';

/** What is asked of one part of a request. */
export interface Literal {
  /** The dimension, within which parts depend on each other. */
  readonly dimension: string;
  readonly key: string;
  /** Whether the absence of the key meets it. */
  readonly absent: boolean;
  readonly count: Count;
  /** For each alternative of the dimension, or for all of them. */
  readonly demands: readonly Demand[];
  /** Equal for equal literals. */
  readonly name: string;
}

/** What is asked of a key, whichever dimension it is in. */
export type KeyLiteral = Pick<Literal, 'absent' | 'count'> & { readonly demand: Demand };

/** A demand that everything meets, or nothing. */
export function constantDemand(truth: boolean): Demand {
  return { inside: !truth, sets: [] };
}

/** A literal of a dimension. */
export function literal(
  dimension: string,
  key: string,
  asked: Omit<KeyLiteral, 'demand'>,
  demands: readonly Demand[],
): Literal {
  const { absent, count } = asked;
  const texts = demands.map(
    ({ inside, sets }) =>
      `${inside ? '+' : '-'}${sets
        .map(({ name }) => name)
        .sort()
        .join(' ')}`,
  );
  return { dimension, key, absent, count, demands, name: [dimension, key, absent, count, ...texts].join('\n') };
}

/** Everything that one of several comparisons says. */
export function union(all: readonly Approximate[]): Approximate {
  return {
    sure: all.flatMap(({ sure }) => sure),
    possible: all.flatMap(({ possible }) => possible),
    isOpen: all.some(({ isOpen }) => isOpen),
  };
}

/** What is asked of a value where a comparison, or the opposite of one, has to hold. */
export function demandOf({ sure, possible, isOpen }: Approximate, negated: boolean, mode: Mode): Demand {
  if (mode === 'applies') {
    if (!negated) return { inside: true, sets: sure };
    return isOpen ? constantDemand(false) : { inside: false, sets: possible };
  }
  if (mode === 'fails') {
    const { inside, sets } = demandOf({ sure, possible, isOpen }, negated, 'applies');
    return { inside: !inside, sets };
  }
  if (negated) return { inside: false, sets: sure };
  return isOpen ? constantDemand(true) : { inside: true, sets: possible };
}

const constants = new WeakMap<Test, Approximate>();

/** The values with which a test compares, its variables filled by a lookup. */
export function comparedWith(test: Test, lookup: Lookup): Approximate {
  const before = constants.get(test);
  if (before !== undefined) return before;
  const { operator, operands, name } = test;
  if (operator === 'null') return OPEN;
  const { family } = operator;
  const found = union(
    operands.map((operand): Approximate => {
      const pattern = patternOf(operand, lookup);
      if (pattern === 'absent') return union([]);
      if (pattern === 'open' || family === 'binary') return OPEN;
      if (family === 'string') return exactly(textSet(pattern, { fold: name.includes('IgnoreCase') }));
      if (family !== 'arn') return typedSets(family, name, textOf(pattern));
      return arnCompared(pattern);
    }),
  );
  if (operands.every(({ comparison }) => comparison !== undefined)) constants.set(test, found);
  return found;
}

function arnCompared(pattern: Pattern): Approximate {
  if (isEverything(pattern)) return exactly(textSet([MANY]));
  const [first = [], ...others] = patternComponents(pattern);
  if (others.length < 5) return OPEN;
  if (!matches(first, 'arn')) return union([]);
  return exactly(arnSet([...'arn', ...others.flatMap((component) => [':', ...component])]));
}

/** A comparison that always holds for a set, and only for it. */
export function exactly(set: Approximate['sure'][number]): Approximate {
  return { sure: [set], possible: [set], isOpen: false };
}

function patternOf({ template }: Operand, lookup: Lookup): Pattern | 'absent' | 'open' {
  const constant = constantOf(template);
  if (constant !== undefined) return constant;
  const filled = fill(template, lookup);
  if (!('missing' in filled)) return filled;
  return filled.missing === 'absent' ? 'absent' : 'open';
}

/** What a test asks of its key. */
export function keyLiteral(test: Test, compared: Approximate, mode: Mode): KeyLiteral {
  const { operator, quantifier, ifExists, operands } = test;
  if (operator === 'null') {
    const wanted = operands.map(({ template }) => readBool(textOf(constantOf(template) ?? [])));
    const isOpen = wanted.includes(undefined);
    const says = (absent: boolean) => wanted.includes(absent) || (isOpen && mode === 'may');
    const truth = (absent: boolean) => says(absent) !== (mode === 'fails');
    return { absent: truth(true), count: 'every', demand: constantDemand(truth(false)) };
  }
  const forNothing =
    quantifier === 'any' ? ifExists && mode === 'may' : ifExists || quantifier === 'all' || operator.negated;
  const absent = forNothing !== (mode === 'fails');
  if (quantifier === undefined && isMultivalued(test.key))
    return { absent, count: 'every', demand: constantDemand(mode !== 'applies') };
  const demand = demandOf(compared, operator.negated, mode);
  if (quantifier === undefined) return { absent, count: mode === 'applies' ? 'one' : 'unless-one', demand };
  return { absent, count: (quantifier === 'any') === (mode !== 'fails') ? 'some' : 'every', demand };
}
