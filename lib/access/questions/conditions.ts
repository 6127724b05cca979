import { sourcesOf } from '../../deployment/partner-sites';
import type { Condition } from '../../iam/search/question';
import type { Scope } from '../../judge/scope';
import { partitionOf } from '../../world/partition';
import type { PrincipalPurpose } from '../site/principals';
import { principalsFor, type SiteAccess } from '../site/site-access';

/**
 * Requests of these roles, under any path where they are people's; that of CloudFormation is the one of each Region of the
 * deployment, since guardrails exempt them all.
 */
export function by(site: SiteAccess, ...purposes: readonly PrincipalPurpose[]): readonly Condition[] {
  return byThese(
    site,
    ...purposes,
    ...(purposes.includes('cloudformation') ? (['cloudformation-elsewhere'] as const) : []),
  );
}

/** Requests of these roles and no others, as policies of a resource name them. */
export function byThese(site: SiteAccess, ...purposes: readonly PrincipalPurpose[]): readonly Condition[] {
  const arns = principalsFor(site, ...purposes).flatMap(({ patterns }) => patterns);
  return arns.length === 0 ? [] : [{ ArnLike: { 'aws:PrincipalArn': arns } }];
}

/** Requests of roles that have the name of one with which AWS Backup reads user data; who makes such roles is another question. */
export function byRolesForBackup({ names, deployment }: SiteAccess): Condition {
  const prefix = `arn:${partitionOf(names.region)}:iam::${names.account}:role/`;
  return { ArnLike: { 'aws:PrincipalArn': `${prefix}${deployment.name}-*-backup` } };
}

/** Requests of roles that have the name of a gateway's, which reads the password of a database; who makes such roles is another question. */
export function byPasswordReaders({ names, deployment }: SiteAccess): Condition {
  const prefix = `arn:${partitionOf(names.region)}:iam::${names.account}:role/`;
  return { ArnLike: { 'aws:PrincipalArn': `${prefix}${deployment.name}-*-gateway-write` } };
}

/** Requests of roles whose names begin with that of the deployment: the guardrails let CloudFormation alone make them. */
export function byRolesNamedFor({ names, deployment }: SiteAccess): Condition {
  const arn = `arn:${partitionOf(names.region)}:iam::${names.account}:role/${deployment.name}-*`;
  return { ArnLike: { 'aws:PrincipalArn': arn } };
}

/** Requests of the roles with which the CDK CLI uploads files. */
export function byPublishers({ names }: SiteAccess): Condition {
  const arn = `arn:${partitionOf(names.region)}:iam::${names.account}:role/cdk-*-file-publishing-role-${names.account}-*`;
  return { ArnLike: { 'aws:PrincipalArn': arn } };
}

/** Requests that reach AWS in any Region outside the boundary. */
export function elsewhere({ regions }: Scope): Condition {
  return { StringNotEquals: { 'aws:RequestedRegion': [...regions].sort() } };
}

/** Requests that come through none of the site's endpoints to a service. */
export function offEndpoints({ endpoints }: SiteAccess, service: string): Condition {
  const ids = endpoints.filter((endpoint) => endpoint.service === service).map(({ id }) => id);
  return { StringNotEqualsIfExists: { 'aws:SourceVpce': ids.length > 0 ? ids : ['vpce-none'] } };
}

/** Requests that come from outside the site's network. */
export function offNetwork({ endpoints }: SiteAccess): Condition {
  return { StringNotEqualsIfExists: { 'aws:SourceVpc': [...new Set(endpoints.map(({ vpc }) => vpc))] } };
}

/** Requests of the roles with which other sites copy to this one. */
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
