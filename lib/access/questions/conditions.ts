import { sourcesOf } from '../../deployment/partner-sites';
import type { Condition } from '../../iam/search/question';
import type { Scope } from '../../judge/scope';
import { partitionOf } from '../../world/partition';
import type { PrincipalPurpose } from '../site/principals';
import { principalsFor, type SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';
import { byDeclared, mayReach, partlyReaching } from '../site/workloads';

/**
 * Requests by roles with these purposes: people's under any path, and CloudFormation's in each Region of the deployment,
 * since the guardrails exempt all of those.
 */
export function by(site: SiteAccess, ...purposes: readonly PrincipalPurpose[]): readonly Condition[] {
  return byThese(
    site,
    ...purposes,
    ...(purposes.includes('cloudformation') ? (['cloudformation-elsewhere'] as const) : []),
  );
}

/** The same without CloudFormation's roles of other Regions, which the policy of a resource does not exempt. */
export function byThese(site: SiteAccess, ...purposes: readonly PrincipalPurpose[]): readonly Condition[] {
  const arns = principalsFor(site, ...purposes).flatMap(({ patterns }) => patterns);
  return arns.length === 0 ? [] : [{ ArnLike: { 'aws:PrincipalArn': arns } }];
}

/** Requests by roles that are named like those with which AWS Backup reads user data; who creates such roles is another question. */
export function byRolesForBackup(site: SiteAccess): Condition {
  return byRolesLike(site, `${site.deployment.name}-*-backup`);
}

/** Requests by roles that are named like the writing gateway role, which reads the password of a database; who creates such roles is another question. */
export function byPasswordReaders(site: SiteAccess): Condition {
  return byRolesLike(site, `${site.deployment.name}-*-gateway-write`);
}

/** Requests by roles whose names begin with that of the deployment, which the guardrails allow only CloudFormation and break-glass to create. */
export function byRolesNamedFor(site: SiteAccess): Condition {
  return byRolesLike(site, `${site.deployment.name}-*`);
}

/** Requests by roles that are named like those of bastion hosts, which write transcripts; who creates such roles is another question. */
export function byBastions(site: SiteAccess): Condition {
  return byRolesLike(site, `${site.deployment.name}-*-bastion`);
}

/** Requests by the roles with which the CDK CLI uploads files. */
export function byPublishers(site: SiteAccess): Condition {
  return byRolesLike(site, `cdk-*-file-publishing-role-${site.names.account}-*`);
}

/** Requests by roles of the account of a site whose names match a pattern. */
export function byRolesLike({ names }: SiteAccess, name: string): Condition {
  const arn = `arn:${partitionOf(names.region)}:iam::${names.account}:role/${name}`;
  return { ArnLike: { 'aws:PrincipalArn': arn } };
}

/** Requests to AWS in any Region outside the boundary. */
export function elsewhere({ regions }: Scope): Condition {
  return { StringNotEquals: { 'aws:RequestedRegion': [...regions].sort() } };
}

/** Requests that come through none of the site's endpoints for a service. */
export function offEndpoints({ endpoints }: SiteAccess, service: string): Condition {
  const ids = endpoints.filter((endpoint) => endpoint.service === service).map(({ id }) => id);
  return { StringNotEqualsIfExists: { 'aws:SourceVpce': ids.length > 0 ? ids : ['vpce-none'] } };
}

/** Requests that come from outside the site's network. */
export function offNetwork({ endpoints }: SiteAccess): Condition {
  return { StringNotEqualsIfExists: { 'aws:SourceVpc': [...new Set(endpoints.map(({ vpc }) => vpc))] } };
}

/** Requests by the replication roles of sites that copy to this one. */
export function byReplicationTo({ deployment, id }: SiteAccess): readonly Condition[] {
  const arns = sourcesOf(deployment, id).map(
    (names) => `arn:${partitionOf(names.region)}:iam::${names.account}:role/${names.role('replication')}`,
  );
  return arns.length === 0 ? [] : [{ ArnEquals: { 'aws:PrincipalArn': arns } }];
}

/** The first moment after a day, which is written YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
}

/**
 * Requests of the workloads and teams that reach a store. A user of a database has no policy, so that guardrails alone say
 * who signs in, by patterns of names; who creates a role that is named so at another site is another question.
 */
export function byReaching(site: SiteAccess, store: Store): readonly Condition[] {
  const reaching = partlyReaching(site).filter((one) => mayReach(site, one, store));
  if (store.kind !== 'database-users') return byDeclared(reaching);
  return reaching.map(({ id }) => byRolesLike(site, `${site.deployment.name}-*-app-${id}`));
}
