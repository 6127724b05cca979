import { requiredIn } from '../access/required';
import { grantsIn } from '../access/required/excess';
import type { PrincipalPurpose } from '../access/site/principals';
import { teamOf } from '../deployment/people';
import { matchesAction } from '../iam/language/actions';
import type { Model } from './model/model';
import { cameKey, placeOf, type Tally } from './tally';

/** An action that a policy allows and that no event of the trail used. */
export interface Unused {
  readonly site: string;
  /** The role or resource that has the policy. */
  readonly owner: string;
  readonly statement: string;
  readonly action: string;
  /** What has to work by it, and where AWS says so; absent where nothing asks for it. */
  readonly requiredBy?: string;
  readonly source?: string;
}

/** Somebody who was allowed and never came. */
export interface Absent {
  readonly site: string;
  readonly role: string;
  readonly purpose: string;
  readonly team?: string;
}

/** What is allowed and was not used while the last policies of a trail were in force. */
export function unusedIn({ assembly, deployment }: Model, { uses }: Tally): readonly Unused[] {
  const flows = requiredIn(assembly, deployment);
  return grantsIn(assembly, deployment).actions.flatMap(({ site, owner, statement, action, resource }) => {
    const used = uses.get(placeOf(resource)) ?? [];
    if ([...used].some((one) => matchesAction(action, one))) return [];
    const store = site.stores.find(({ template }) => template === resource);
    const arns = [site.principals.find(({ role }) => role === resource)?.arn, store?.itself.arn.replace(/:\*$/, '')];
    const flow = flows.find((one) =>
      one.steps.some(
        ({ step }) =>
          matchesAction(action, step.action) &&
          arns.some((arn) => arn !== undefined && (step.who.principal === arn || step.on.arn.startsWith(arn))),
      ),
    )?.flow;
    return [{ site: site.id, owner, statement, action, ...(flow && { requiredBy: flow.title, source: flow.source }) }];
  });
}

/** Purposes of roles behind which people or programs of the deployment are. */
const COMING: readonly (PrincipalPurpose | undefined)[] = [
  ...(['data-reader', 'data-writer', 'team-member', 'key-administrator', 'deployer', 'break-glass'] as const),
  ...(['gateway-read', 'gateway-write', 'team', 'auditor', 'workload', 'migration', 'restore'] as const),
];

/** Roles of people, programs and the auditor of whom no request was done. */
export function absentIn({ sites, deployment }: Model, { uses }: Tally): readonly Absent[] {
  return sites.flatMap((site) =>
    site.principals
      .filter(({ purpose, name }) => COMING.includes(purpose) && !uses.has(cameKey(site.id, name)))
      .map(({ name, purpose }) => {
        const team = teamOf(deployment, name);
        return { site: site.id, role: name, purpose: purpose ?? '', ...(team && { team: team.id }) };
      }),
  );
}
