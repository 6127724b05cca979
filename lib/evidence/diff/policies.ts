import type { Evidence } from '../schema';
import type { Change } from './change';
import type { Pairs } from './pairs';
import { type Statement, statementsBy } from './statement';
import { statementText } from './statement-text';
import { compareStatements } from './statements';

/** Policies of resources that are there before and after, statement by statement; order and ids of statements do not matter. */
export function policyChanges(base: Evidence, head: Evidence, { same, removed, inBase }: Pairs): readonly Change[] {
  const [before, after] = [statementsBy(base), statementsBy(head)];
  return [
    ...same.flatMap((pair) =>
      changes(
        pair.head.id,
        before.get(pair.base.id) ?? [],
        (after.get(pair.head.id) ?? []).map((statement) => inWords(statement, inBase)),
      ),
    ),
    ...removed.flatMap(({ id }) => gone(id, before.get(id) ?? [], head)),
  ];
}

function changes(subject: string, before: readonly Statement[], after: readonly Statement[]): readonly Change[] {
  const old = new Map(before.map((statement) => [keyOf(statement), statement]));
  const now = new Map(after.map((statement) => [keyOf(statement), statement]));
  const lost = [...old].filter(([key]) => !now.has(key)).map(([, statement]) => statement);
  const found: Change[] = [];
  for (const statement of [...now].filter(([key]) => !old.has(key)).map(([, each]) => each)) {
    const index = lost.findIndex((each) => isSame(each, statement));
    const [partner] = index < 0 ? [] : lost.splice(index, 1);
    if (!partner) found.push(came(subject, statement));
    else
      found.push({
        ...compareStatements(partner, statement),
        topic: 'policy',
        subject,
        before: statementText(partner),
        after: statementText(statement),
      });
  }
  return [...found, ...lost.map((statement) => went(subject, statement))];
}

/** A statement that has changed is known by its id or, without one, by what it is about. */
function isSame(one: Statement, other: Statement): boolean {
  if (one.effect !== other.effect) return false;
  if (one.sid !== undefined || other.sid !== undefined) return one.sid === other.sid;
  const actions = [...one.actions, ...one.notActions];
  return [...other.actions, ...other.notActions].some((action) => actions.includes(action));
}

function came(subject: string, statement: Statement): Change {
  const allows = statement.effect === 'Allow';
  return {
    strength: allows ? 'weakened' : 'strengthened',
    topic: 'policy',
    subject,
    what: allows ? 'a policy allows more' : 'a policy denies more',
    after: statementText(statement),
  };
}

function went(subject: string, statement: Statement): Change {
  const allows = statement.effect === 'Allow';
  return {
    strength: allows ? 'strengthened' : 'weakened',
    topic: 'policy',
    subject,
    what: allows ? 'a policy allows less' : 'a policy no longer denies',
    before: statementText(statement),
  };
}

/** A removed policy matters for its Deny statements while what it protected is still there: something of the same construct. */
function gone(id: string, statements: readonly Statement[], head: Evidence): readonly Change[] {
  const scope = id.replace(/\/(?:Policy\/)?[^/]+$/, '/');
  if (!head.resources.some((resource) => resource.id.startsWith(scope))) return [];
  return statements.filter(({ effect }) => effect === 'Deny').map((statement) => went(id, statement));
}

function inWords(statement: Statement, inBase: Pairs['inBase']): Statement {
  const words = (values: readonly string[]) => values.map(inBase).sort();
  return {
    ...statement,
    principals: words(statement.principals),
    notPrincipals: words(statement.notPrincipals),
    actions: words(statement.actions),
    notActions: words(statement.notActions),
    resources: words(statement.resources),
    notResources: words(statement.notResources),
    conditions: statement.conditions.map(({ operator, key, values }) => ({ operator, key, values: words(values) })),
  };
}

function keyOf({ sid: _, conditions, ...rest }: Statement): string {
  const sorted = conditions.map((each) => JSON.stringify(each)).sort();
  return JSON.stringify([
    rest.effect,
    rest.principals,
    rest.notPrincipals,
    rest.actions,
    rest.notActions,
    rest.resources,
    rest.notResources,
    sorted,
  ]);
}
