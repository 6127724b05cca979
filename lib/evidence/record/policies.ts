import { ownOf } from '../../common/own';
import { TYPES } from '../../judge/catalogue';
import { type Principal, type Statement, statementsAt } from '../../judge/statements/policy-document';
import type { Resource } from '../../judge/template/resource';
import { isList, isMap, type Value } from '../../judge/template/value';
import type { Evidence } from '../schema';
import type { PolicyEvidence, StatementEvidence } from '../schema/resources';
import type { Subjects } from './subjects';

type Kind = PolicyEvidence['kind'];

const KINDS: readonly Kind[] = ['key', 'endpoint', 'organization', 'trust', 'resource', 'identity'];

/** Every policy that the resources of an assembly state, and their statements, each once. */
export function policiesOf(subjects: Subjects): Pick<Evidence, 'statements' | 'policies'> {
  const known = new Map<string, number>();
  const statements: StatementEvidence[] = [];
  const placeOf = (statement: StatementEvidence): number => {
    const text = JSON.stringify(statement);
    const place = known.get(text) ?? statements.push(statement) - 1;
    known.set(text, place);
    return place;
  };
  const policies = subjects.assembly.resources.flatMap((resource) =>
    placesOf(resource).flatMap(([kind, path]): readonly PolicyEvidence[] => {
      const places = statementsAt(resource, path).map((each) => placeOf(evidenceOf(each, resource, subjects)));
      return places.length === 0 ? [] : [{ resource: subjects.idOf(resource), kind, statements: places }];
    }),
  );
  return { statements, policies };
}

/** Where a resource states policies, and of which kind. */
export function placesOf({ type }: Resource): readonly (readonly [Kind, string])[] {
  const policies = ownOf(TYPES, type)?.policies;
  return KINDS.flatMap((kind) => (policies?.[kind] ?? []).map((path) => [kind, path] as const));
}

function evidenceOf(statement: Statement, resource: Resource, subjects: Subjects): StatementEvidence {
  const named = (texts: readonly string[]) => texts.map((text) => subjects.named(text, resource.template)).sort();
  const who = (principals: readonly Principal[]) => named(principals.map(({ kind, value }) => `${kind}:${value}`));
  const list = <Name extends string, Item>(name: Name, items: readonly Item[]) =>
    items.length === 0 ? {} : { [name]: items };
  return {
    sid: sidOf(resource, statement),
    effect: statement.allows ? 'Allow' : 'Deny',
    ...list('principals', who(statement.principals)),
    ...list('notPrincipals', who(statement.notPrincipals)),
    ...list('actions', named(statement.actions)),
    ...list('notActions', named(statement.notActions)),
    ...list('resources', named(statement.resources)),
    ...list('notResources', named(statement.notResources)),
    ...list(
      'conditions',
      statement.conditions.map(({ operator, key, values }) => ({ operator, key, values: named(values) })),
    ),
  };
}

/** Statements of policies that stand as JSON in a string have no path of their own, and no id here. */
function sidOf(resource: Resource, { path }: Statement): string | undefined {
  let value: Value = resource.properties;
  for (const step of path.slice(1)) {
    if (isList(value) && typeof step === 'number') value = value[step];
    else if (isMap(value) && typeof step === 'string') value = value[step];
    else return undefined;
  }
  const sid = isMap(value) ? value['Sid'] : undefined;
  return typeof sid === 'string' ? sid : undefined;
}
