import type { Deployment } from '../config/deployment';
import { type Statement, statementsAt } from '../policy/policy-document';
import type { Resource } from '../policy/resource';
import { auditorBasis, basisFor } from './basis';
import type { Ends } from './ends';
import { placesOf } from './policies';
import type { CrossingEvidence } from './schema/places';
import type { Subjects } from './subjects';

/** Keys of conditions that say who calls. */
const CALLER = /^(?:aws:principalaccount|aws:principalarn|aws:sourceaccount|aws:sourcearn|kms:calleraccount)$/;
const MOST_ACTIONS = 6;

/** Accounts that policies of resources let in from elsewhere. */
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
    for (const statement of statements)
      for (const account of accountsOf(statement)) {
        if (account === resource.template.account) continue;
        actions.set(account, new Set([...(actions.get(account) ?? []), ...statement.actions]));
      }
    return [...actions].map(([account, may]) =>
      crossingOf(resource, account, [...may].sort(), { subjects, ends, auditor }),
    );
  });
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
function accountsOf({ principals, conditions }: Statement): readonly string[] {
  const named = [
    ...principals.filter(({ kind }) => kind === 'AWS').map(({ value }) => value),
    ...conditions
      .filter(({ key, operator }) => CALLER.test(key) && !operator.includes('Not'))
      .flatMap(({ values }) => values),
  ];
  const accounts = named.flatMap((name) => /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(name)?.[1] ?? []);
  return [...new Set(accounts)];
}
