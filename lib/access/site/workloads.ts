import type { Workload } from '../../deployment/deployment';
import { workloadsAt } from '../../deployment/partner-sites';
import type { Condition } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import type { SiteAccess } from './site-access';
import type { Store } from './stores';

/** A workload as the deployment declares it at a site, whether or not a template makes its role. */
export interface DeclaredWorkload {
  readonly id: string;
  /** ARN of its role. */
  readonly arn: string;
  readonly workload: Workload;
}

/** The workloads that the deployment declares at a site. */
export function workloadsOf({ deployment, names }: SiteAccess): readonly DeclaredWorkload[] {
  const prefix = `arn:${partitionOf(names.region)}:iam::${names.account}:role/`;
  return workloadsAt(deployment, names.site).map(([id, workload]) => ({
    ...{ id, workload },
    arn: `${prefix}${names.role(`app-${id}`)}`,
  }));
}

/** Whether the deployment gives a workload any access to a store: objects in the bucket of the site, records in its table. */
export function mayReach({ names }: SiteAccess, { workload }: DeclaredWorkload, { kind, name }: Store): boolean {
  const { objects, records } = workload;
  if (kind === 'objects') return name === names.bucket('data') && objects.read.length + objects.write.length > 0;
  return kind === 'records' && name === names.table && records !== 'none';
}

/** Requests of these workloads. */
export function byWorkloads(workloads: readonly DeclaredWorkload[]): readonly Condition[] {
  return workloads.length === 0 ? [] : [{ ArnEquals: { 'aws:PrincipalArn': workloads.map(({ arn }) => arn) } }];
}
