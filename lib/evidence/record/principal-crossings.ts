import type { Deployment } from '../../deployment/deployment';
import { type Statement, statementsAt } from '../../judge/statements/policy-document';
import type { Resource } from '../../judge/template/resource';
import type { CrossingEvidence } from '../schema/places';
import { auditorBasis, basisFor } from './basis';
import type { Ends } from './parties';
import { placesOf } from './policies';
import type { Subjects } from './subjects';

/** Keys of conditions that say who calls. */
const CALLER = /^(?:aws:principalaccount|aws:principalarn|aws:sourceaccount|aws:sourcearn|kms:calleraccount)$/;
const MOST_ACTIONS = 6;

/** Other accounts to which policies of resources give access. */
export function principalCrossings(
  subjects: Subjects,
  ends: Ends,
  auditor: Deployment['auditor'] | undefined,
): readonly CrossingEvidence[] {
  return subjects.assembly.resources.flatMap((resource) => {
    const statements = placesOf(resource)
      .filter(([kind]) => kind === 'resource' || kind === 'trust' || kind === 'key')
      .flatMap(([, path]) => statementsAt(resource, path))
      .filter(({ allows }) => allows);
    const actions = new Map<string, Set<string>>();
    for (const statement of statements.filter((each) => !isReplication(each)))
      for (const account of accountsOf(statement)) {
        if (account === resource.template.account) continue;
        actions.set(account, new Set([...(actions.get(account) ?? []), ...statement.actions]));
      }
    return [
      ...[...actions].map(([account, may]) =>
        crossingOf(resource, account, [...may].sort(), { subjects, ends, auditor }),
      ),
      ...statements.filter(isReplication).flatMap((statement) => replicasOf(resource, statement, { subjects, ends })),
    ];
  });
}

/** Whether a statement allows DynamoDB to replicate a table with tables of other accounts (DynamoDB Developer Guide, globaltables_MA_security). */
function isReplication({ principals }: Statement): boolean {
  return principals.some(({ value }) => value === 'replication.dynamodb.amazonaws.com');
}

/** The accounts, and the Regions where ARNs name them, with whose tables DynamoDB may replicate one. */
function replicasOf(
  resource: Resource,
  statement: Statement,
  { subjects, ends }: Pick<Context, 'subjects' | 'ends'>,
): readonly CrossingEvidence[] {
  const id = subjects.idOf(resource);
  const own = resource.template.account;
  const tables = sourcesOf(statement).flatMap((source) => {
    const [, region, account] = /^arn:[^:]*:dynamodb:([a-z0-9-]+):(\d{12}):/.exec(source) ?? [];
    return region !== undefined && account !== undefined ? [{ account, region }] : [];
  });
  const rest = accountsOf(statement)
    .filter((account) => tables.every((table) => table.account !== account))
    .map((account) => ({ account, region: undefined }));
  const from = ends.at(own, resource.template.region);
  return [...new Map([...tables, ...rest].map((each) => [`${each.account} ${each.region}`, each])).values()]
    .filter(({ account, region }) => account !== own || (region !== undefined && region !== resource.template.region))
    .map(({ account, region }) => {
      const to = ends.at(account, region);
      const { text, until } = basisFor(to.country);
      return {
        id: `replication ${id} with ${account} ${region ?? 'in a Region that is not named'}`,
        kind: 'replication',
        direction: ends.direction(from, to),
        from,
        to,
        what: 'its policy lets DynamoDB copy records to and from a table there',
        basis: text,
        until,
        resource: id,
      };
    });
}

/** What the conditions of a statement say of who calls. */
function sourcesOf({ conditions }: Statement): readonly string[] {
  return conditions
    .filter(({ key, operator }) => CALLER.test(key) && !operator.includes('Not'))
    .flatMap(({ values }) => values);
}

interface Context {
  readonly subjects: Subjects;
  readonly ends: Ends;
  readonly auditor: Deployment['auditor'] | undefined;
}

function crossingOf(
  resource: Resource,
  account: string,
  actions: readonly string[],
  { subjects, ends, auditor }: Context,
): CrossingEvidence {
  const id = subjects.idOf(resource);
  const from = ends.at(resource.template.account, resource.template.region);
  const to = ends.at(account, undefined);
  const isAuditor = auditor !== undefined && auditor.account === account;
  const { text, until } = isAuditor ? auditorBasis(auditor) : basisFor(to.country);
  const shown =
    actions.length > MOST_ACTIONS
      ? [...actions.slice(0, MOST_ACTIONS), `${actions.length - MOST_ACTIONS} more`]
      : actions;
  return {
    id: `principal ${id} by ${account}`,
    kind: isAuditor ? 'auditor' : 'principal',
    direction: ends.direction(from, to),
    from,
    to,
    what: `its policy lets principals of the account ask for ${shown.join(', ')}`,
    basis: text,
    until,
    resource: id,
  };
}

/** Accounts of the principals of a statement: those it names and, for an open principal, those to which a condition binds it. */
function accountsOf(statement: Statement): readonly string[] {
  const named = [
    ...statement.principals.filter(({ kind }) => kind === 'AWS').map(({ value }) => value),
    ...sourcesOf(statement),
  ];
  const accounts = named.flatMap((name) => /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(name)?.[1] ?? []);
  return [...new Set(accounts)];
}
