import type { Obligation, When } from '../../judge/catalogue/entry';
import { conditionOf, elementsOf, type Part, partsOf, query, unsettled, unsettledAbove } from './guard-path';
import type { Node } from './node';
import { predicateOf } from './predicate';

/** What Guard asks of a resource where the judge has an obligation, as the body of a block over resources of the type. */
export function clausesOf(obligation: Obligation): readonly Node[] {
  const { path, must, why, absent } = obligation;
  const conditions = (obligation.when ?? []).map((when) => ({ when, parts: partsOf(when.path) }));
  if (path === '')
    return when(
      conditions.flatMap(({ when: each, parts }) => conditionOf('Properties', parts, each)),
      [`Type !exists <<${why}>>`],
    );
  const { alternatives, expected } = predicateOf(must);
  const asked = {
    kind: 'never' in must ? ('banned' as const) : absent === 'fails' ? ('needed' as const) : ('free' as const),
    alternatives,
    message: `<<${path}: ${expected}: ${why}>>`,
  };
  return level(asked, 'Properties', partsOf(path), conditions);
}

interface Asked {
  readonly kind: 'needed' | 'free' | 'banned';
  readonly alternatives: readonly string[];
  readonly message: string;
}

interface Condition {
  readonly when: When;
  readonly parts: readonly Part[];
}

/** What is asked below one element; a condition about the same element of a further list waits for that element. */
function level(
  asked: Asked,
  scope: string,
  [part, ...rest]: readonly Part[],
  conditions: readonly Condition[],
): readonly Node[] {
  if (!part) return [];
  const later = conditions.filter(({ parts: [first, ...others] }) => others.length > 0 && isSameList(first, part));
  const here = conditions.filter((condition) => !later.includes(condition));
  const below = later.map(({ when, parts }) => ({ when, parts: parts.slice(1) }));
  const body = part.each
    ? ofList(
        asked,
        scope,
        part,
        // Without elements, none of them meets a condition that asks for a value.
        later.every(({ when: each }) => 'noneOf' in each || 'noMatch' in each || ('stated' in each && !each.stated)),
        rest.length === 0
          ? ofValue({ ...asked, kind: asked.kind === 'needed' ? 'free' : asked.kind }, 'this', [])
          : level(asked, 'this', rest, below),
      )
    : ofValue(asked, query(scope, part.keys), unsettledAbove(scope, part.keys));
  return when(
    here.flatMap(({ when: each, parts }) => conditionOf(scope, parts, each)),
    body,
  );
}

function ofList(
  { kind, message }: Asked,
  scope: string,
  part: Part,
  unconditional: boolean,
  inner: readonly Node[],
): readonly Node[] {
  const elements = elementsOf(scope, part);
  const open = [...unsettledAbove(scope, part.keys), unsettled(query(scope, part.keys))];
  return [
    ...(kind === 'needed' && unconditional ? [clause([...open, `some ${elements} exists`], message)] : []),
    ...(inner.length === 0 ? [] : when([`some ${elements} exists`], [{ head: [elements], body: inner }])),
  ];
}

/** One value: by what it may be, of which one has to hold. */
function ofValue({ kind, alternatives, message }: Asked, value: string, open: readonly string[]): readonly Node[] {
  if (kind === 'banned') return [clause([`${value} !exists`, unsettled(value)], message)];
  if (alternatives.length === 0) return kind === 'needed' ? [clause([...open, `${value} exists`], message)] : [];
  const absent = kind === 'needed' ? open : value === 'this' ? [] : [`${value} !exists`];
  return [clause([...absent, `${value} is_struct`, ...alternatives.map((each) => `${value} ${each}`)], message)];
}

function clause(alternatives: readonly string[], message: string): string {
  return `${alternatives.join(' or ')} ${message}`;
}

function when(conditions: readonly string[], body: readonly Node[]): readonly Node[] {
  const [first, ...others] = new Set(conditions);
  if (first === undefined || body.length === 0) return body;
  return [{ head: [`when ${first}`, ...others.map((each) => `     ${each}`)], body }];
}

function isSameList(one: Part | undefined, other: Part): boolean {
  return one?.each !== undefined && one.each === other.each && one.keys.join('.') === other.keys.join('.');
}
