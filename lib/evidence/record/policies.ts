import { ownOf } from '../../common/own';
import { TYPES } from '../../judge/catalogue';
import { type Principal, type Statement, statementsAt } from '../../judge/statements/policy-document';
import type { Resource } from '../../judge/template/resource';
import { isList, isMap, type Value } from '../../judge/template/value';
import type { PolicyEvidence, StatementEvidence } from '../schema/resources';
import type { Subjects } from './subjects';

type Kind = PolicyEvidence['kind'];

const KINDS: readonly Kind[] = ['key', 'endpoint', 'organization', 'trust', 'resource', 'identity'];

/** Every policy that the resources of an assembly state. */
export function policiesOf(subjects: Subjects): readonly PolicyEvidence[] {
  return subjects.assembly.resources.flatMap((resource) =>
    placesOf(resource).flatMap(([kind, path]): readonly PolicyEvidence[] => {
      const statements = statementsAt(resource, path).map((each) => evidenceOf(each, resource, subjects));
      return statements.length === 0 ? [] : [{ resource: subjects.idOf(resource), kind, statements }];
    }),
  );
}

/** Where a resource states policies, and of which kind. */
export function placesOf({ type }: Resource): readonly (readonly [Kind, string])[] {
  const policies = ownOf(TYPES, type)?.policies;
  return KINDS.flatMap((kind) => (policies?.[kind] ?? []).map((path) => [kind, path] as const));
}

function evidenceOf(statement: Statement, resource: Resource, subjects: Subjects): StatementEvidence {
  const named = (texts: readonly string[]) => texts.map((text) => subjects.named(text, resource.template)).sort();
  const who = (principals: readonly Principal[]) => named(principals.map(({ kind, value }) => `${kind}:${value}`));
  return {
    sid: sidOf(resource, statement),
    effect: statement.allows ? 'Allow' : 'Deny',
    principals: who(statement.principals),
    notPrincipals: who(statement.notPrincipals),
    actions: named(statement.actions),
    notActions: named(statement.notActions),
    resources: named(statement.resources),
    notResources: named(statement.notResources),
    conditions: statement.conditions.map(({ operator, key, values }) => ({ operator, key, values: named(values) })),
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
