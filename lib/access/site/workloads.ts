import type { Workload } from '../../deployment/deployment';
import { queueNames, workloadsAt } from '../../deployment/partner-sites';
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

/** Whether a queue is one from which the deployment lets a workload take messages. */
export function mayReceive({ names }: SiteAccess, { id, workload }: DeclaredWorkload, { kind, name }: Store): boolean {
  return kind === 'queue' && queueNames(names, id, workload.queues).includes(name);
}

/** Whether a queue is one into which the deployment lets a workload send. */
export function maySend(site: SiteAccess, { workload }: DeclaredWorkload, { kind, name }: Store): boolean {
  const receivers = workloadsOf(site).filter(({ id }) => workload.sendsTo.includes(id));
  return (
    kind === 'queue' &&
    !name.endsWith('-dead') &&
    receivers.some((one) => queueNames(site.names, one.id, one.workload.queues).includes(name))
  );
}

/** Whether the deployment gives a workload any access to a store: objects in the bucket of the site, records in its table, messages of queues. */
export function mayReach(site: SiteAccess, one: DeclaredWorkload, store: Store): boolean {
  const { names } = site;
  const { kind, name } = store;
  const { objects, records } = one.workload;
  if (kind === 'queue') return mayReceive(site, one, store) || maySend(site, one, store);
  if (kind === 'objects') return name === names.bucket('data') && objects.read.length + objects.write.length > 0;
  return kind === 'records' && name === names.table && records !== 'none';
}

/** Requests of these workloads. */
export function byWorkloads(workloads: readonly DeclaredWorkload[]): readonly Condition[] {
  return workloads.length === 0 ? [] : [{ ArnEquals: { 'aws:PrincipalArn': workloads.map(({ arn }) => arn) } }];
}
