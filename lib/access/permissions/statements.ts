import { packed, policySize } from '../../iam/language/policy-size';
import type { Conditions, Need } from './needs';

/** A statement of an identity policy. */
export interface AllowStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Conditions;
}

/** A managed policy. */
export interface AllowPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly AllowStatement[];
}

/** Needs as statements: those on the same resources under the same conditions are one, and then those of the same actions. */
export function statementsFor(needs: readonly Need[]): readonly AllowStatement[] {
  const byPlace = gathered(needs, ({ on, conditions }) => JSON.stringify([[...on].sort(), conditions]));
  const statements = byPlace.map((group) => ({
    actions: sorted(group.map(({ action }) => action)),
    on: sorted(group[0]?.on ?? []),
    conditions: group[0]?.conditions ?? {},
  }));
  const byAction = gathered(statements, ({ actions, conditions }) => JSON.stringify([actions, conditions]));
  return byAction.map((group) => {
    const conditions = group[0]?.conditions ?? {};
    return {
      Effect: 'Allow',
      Action: group[0]?.actions ?? [],
      Resource: narrowed(sorted(group.flatMap(({ on }) => on))),
      ...(Object.keys(conditions).length === 0 ? {} : { Condition: conditions }),
    };
  });
}

/** Statements in as few policies as they fit into; one that is larger than a policy is divided. */
export function policiesOf(statements: readonly AllowStatement[], most: number): readonly AllowPolicy[] {
  const fitting = statements.flatMap((statement) => divided(statement, most));
  return packed(fitting, most).map((Statement) => ({ Version: '2012-10-17', Statement }));
}

function divided(statement: AllowStatement, most: number): readonly AllowStatement[] {
  if (policySize([statement]) <= most) return [statement];
  const wider = statement.Resource.length > statement.Action.length ? 'Resource' : 'Action';
  const list = statement[wider];
  if (list.length < 2) return [statement];
  const half = Math.ceil(list.length / 2);
  return [list.slice(0, half), list.slice(half)].flatMap((part) => divided({ ...statement, [wider]: part }, most));
}

/** Without what another pattern of the list has in it. */
function narrowed(patterns: readonly string[]): readonly string[] {
  if (patterns.includes('*')) return ['*'];
  return patterns.filter(
    (pattern) =>
      !patterns.some(
        (other) =>
          other !== pattern &&
          other.endsWith('*') &&
          pattern.startsWith(other.slice(0, -1)) &&
          !other.slice(0, -1).includes('*'),
      ),
  );
}

function gathered<T>(list: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
