import type { Condition, PrincipalClass, Resource } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { everyoneFor } from '../questions/everyone';
import type { PrincipalPurpose, SitePrincipal } from '../site/principals';
import { EVERYTHING } from '../site/roles';
import type { SiteAccess } from '../site/site-access';

/** What an actor is for: a principal of a site, or a role of `cdk bootstrap` that starts or feeds deployments. */
export type ActorPurpose = PrincipalPurpose | 'starter' | 'publisher' | 'bootstrap';

/** Somebody with whom a chain may begin, or as whom it may go on. */
export interface Actor {
  /** ARN of a role, or a word for a class of principals. */
  readonly id: string;
  readonly name: string;
  readonly purpose?: ActorPurpose;
  /** With the policies that it has. */
  readonly as: readonly PrincipalClass[];
  /** With every permission under the guardrails, once somebody has changed its policies. */
  readonly withEverything: readonly PrincipalClass[];
  /** Requests of a class that are those of another actor. @default none */
  readonly except?: readonly Condition[];
  /** As what it is assumed; absent where its trust policy is in no template, and the identity provider's business. */
  readonly trust?: Resource;
  /** Whether there is such a role; somebody may create one of a name that policies exempt. @default there is */
  readonly exists?: false;
  /** Whether a template makes it. @default it may be there or not */
  readonly isMade?: true;
  /** Patterns of its ARNs. @default none: it is no role of the account */
  readonly patterns: readonly string[];
}

/** Kinds of the roles that `cdk bootstrap` makes beside that of CloudFormation, and what they are for. */
const BOOTSTRAP: Readonly<Record<string, ActorPurpose>> = {
  deploy: 'starter',
  'file-publishing': 'publisher',
  'image-publishing': 'bootstrap',
  lookup: 'bootstrap',
};

/** Everybody with whom a chain at a site may begin: each role, and everyone else by class. */
export function actorsAt(site: SiteAccess): readonly Actor[] {
  const roles = [...rolesOf(site), ...bootstrapRolesOf(site)];
  const known = [{ ArnLike: { 'aws:PrincipalArn': roles.flatMap(({ patterns }) => patterns) } }];
  const { insiders, otherSites, restOfOrganization, strangers, anonymous, providers } = everyoneFor(site);
  const some = (id: string, name: string, as: readonly PrincipalClass[]): readonly Actor[] =>
    as.length === 0 ? [] : [{ id, name, as, withEverything: as, except: known, patterns: [] }];
  return [
    ...some('insider', 'a role or user of the account with every permission under the guardrails', [insiders]),
    ...some('other-site', 'a role or user of another site', otherSites),
    ...some('organization', 'a role or user of another account of the organization', [restOfOrganization]),
    ...some('outsider', 'somebody outside the organization', [strangers, anonymous, providers]),
    ...roles,
  ];
}

function rolesOf(site: SiteAccess): readonly Actor[] {
  const trusts = new Map(site.stores.filter(({ kind }) => kind === 'role').map((one) => [one.template, one.itself]));
  // Somebody may have two duties with one role.
  const roles = new Map<string, SitePrincipal>();
  for (const one of site.principals) if (!roles.has(one.arn) || one.purpose) roles.set(one.arn, one);
  return [...roles.values()]
    .filter(
      ({ name }) => !Object.keys(BOOTSTRAP).some((kind) => name.startsWith('cdk-') && name.includes(`-${kind}-role-`)),
    )
    .map(({ arn, name, purpose, patterns, principal, role }) => ({
      ...{ id: arn, name, patterns, as: [principal] },
      ...(purpose && { purpose }),
      withEverything: [{ ...principal, policies: { ...principal.policies, identity: [EVERYTHING] } }],
      ...(role && { trust: trusts.get(role), isMade: true }),
    }));
}

/**
 * The roles of `cdk bootstrap` in each Region of the deployment, as its template makes them: everybody of the account
 * assumes them whom its own policies let, and so does the account of the pipeline, which the deployment does not name.
 */
function bootstrapRolesOf(site: SiteAccess): readonly Actor[] {
  const { account, region } = site.names;
  const executing = site.principals.filter(({ purpose }) => purpose?.startsWith('cloudformation'));
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: ['sts:AssumeRole', 'sts:TagSession'] }],
  };
  return executing.flatMap(({ name }) =>
    Object.entries(BOOTSTRAP).map(([kind, purpose]): Actor => {
      const own = name.replace('-cfn-exec-', `-${kind}-`);
      const made = site.principals.find((one) => one.name === own);
      const trusting = site.stores.find(({ kind: is, template }) => is === 'role' && template === made?.role);
      const arn = `arn:${partitionOf(region)}:iam::${account}:role/${own}`;
      const principal = made?.principal ?? {
        ...{ kind: 'named' as const, principal: arn, account, org: site.deployment.organization.id },
        policies: { identity: [EVERYTHING], scp: site.organization.scp },
      };
      return {
        ...{ id: arn, name: own, purpose, patterns: [arn], as: [principal] },
        withEverything: [{ ...principal, policies: { ...principal.policies, identity: [EVERYTHING] } }],
        trust: trusting?.itself ?? { arn, account, rcp: site.organization.rcp, policy: [trust] },
      };
    }),
  );
}
