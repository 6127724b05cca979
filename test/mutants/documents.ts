import { isRawMap, type RawMap } from '../../lib/judge/template/template';
import type { MutantTopic, Subject } from './mutant';
import { placesBelow, type Steps } from './raw';

/** One statement of a policy document, as written. */
export interface RawStatement {
  readonly path: Steps;
  readonly raw: RawMap;
  readonly allows: boolean;
  readonly topic: MutantTopic;
}

/** A policy document of a resource, as written. */
interface RawDocument {
  readonly path: Steps;
  readonly statements: readonly RawStatement[];
  /** Whether its statements name principals: it is a resource's. */
  readonly ofResource: boolean;
}

/** Every policy document of a resource. */
export function documentsOf({ raw }: Subject): readonly RawDocument[] {
  return placesBelow(raw['Properties'], ['Properties'], () => false).flatMap(({ path, value }) => {
    const list = isRawMap(value) ? value['Statement'] : undefined;
    if (!Array.isArray(list)) return [];
    const statements = list.flatMap((statement, index): readonly RawStatement[] =>
      isRawMap(statement)
        ? [
            {
              path: [...path, 'Statement', index],
              raw: statement,
              allows: statement['Effect'] === 'Allow',
              topic: /SecureTransport|TlsVersion/.test(JSON.stringify(statement['Condition'] ?? ''))
                ? 'encryption-in-transit'
                : 'access',
            },
          ]
        : [],
    );
    return [{ path, statements, ofResource: statements.some((each) => 'Principal' in each.raw) }];
  });
}

/** One comparison of a statement's conditions, as written. */
export interface RawCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly unknown[];
}

/** The comparisons of a statement, as written. */
export function conditionsOf({ raw }: RawStatement): readonly RawCondition[] {
  const block = raw['Condition'];
  return !isRawMap(block)
    ? []
    : Object.entries(block).flatMap(([operator, keys]) =>
        isRawMap(keys) ? Object.entries(keys).map(([key, value]) => ({ operator, key, values: listOf(value) })) : [],
      );
}

/** A value as a list: policies write one of one without brackets. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** A statement without one comparison; without any, it has no `Condition`. */
export function withoutCondition(raw: RawMap, { operator, key }: RawCondition): RawMap {
  const block = isRawMap(raw['Condition']) ? raw['Condition'] : {};
  const { [key]: _, ...keys } = isRawMap(block[operator]) ? block[operator] : {};
  const { [operator]: __, ...others } = block;
  const left = Object.keys(keys).length > 0 ? { ...others, [operator]: keys } : others;
  const { Condition: ___, ...rest } = raw;
  return Object.keys(left).length > 0 ? { ...rest, Condition: left } : rest;
}

/** A statement with a comparison more. */
export function withCondition(raw: RawMap, operator: string, key: string, value: unknown): RawMap {
  const block = isRawMap(raw['Condition']) ? raw['Condition'] : {};
  const keys = isRawMap(block[operator]) ? block[operator] : {};
  return { ...raw, Condition: { ...block, [operator]: { ...keys, [key]: value } } };
}
