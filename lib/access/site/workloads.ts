import { type LimitedTeam, type Reach, teamsAt, workloadReach } from '../../deployment/classes';
import type { Workload } from '../../deployment/deployment';
import { hasDatabase, queueNames, workloadsAt } from '../../deployment/partner-sites';
import type { Condition } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import type { SiteAccess } from './site-access';
import type { Store } from './stores';

/** A role as the deployment declares it at a site, with the user data that it may reach, whether or not a template makes it. */
export interface DeclaredRole {
  /** Id of the workload or team. */
  readonly id: string;
  readonly arn: string;
  readonly reach: Reach;
  /** What the deployment declares of it, where it is of a workload. */
  readonly workload?: Workload;
}

/** The role of a workload. */
export interface DeclaredWorkload extends DeclaredRole {
  readonly workload: Workload;
}

/** The workloads that the deployment declares at a site. */
export function workloadsOf({ deployment, names }: SiteAccess): readonly DeclaredWorkload[] {
  const prefix = `arn:${partitionOf(names.region)}:iam::${names.account}:role/`;
  return workloadsAt(deployment, names.site).map(([id, workload]) => ({
    ...{ id, workload, reach: workloadReach(deployment, workload) },
    arn: `${prefix}${names.role(`app-${id}`)}`,
  }));
}

/** Whether a service runs any workload at a site. */
export function runsAt(site: SiteAccess, service: Workload['runsOn'][number]): boolean {
  return workloadsOf(site).some(({ workload }) => workload.runsOn.includes(service));
}

/** Role with which Step Functions runs the state machines of a workload. */
export function flowRoleOf({ names }: SiteAccess, id: string): string {
  return `arn:${partitionOf(names.region)}:iam::${names.account}:role/${names.role(`app-${id}-flow`)}`;
}

/** Pattern of the ARNs of the state machines of a workload, or of all of them. */
export function machinesOf({ names }: SiteAccess, id = '*'): string {
  const { account, region } = names;
  return `arn:${partitionOf(region)}:states:${region}:${account}:stateMachine:${names.stack(`app-${id}`)}-*`;
}

/** The gateway roles of the teams that reach some classes of the user data of a site. */
export function limitedAt({ deployment, names }: SiteAccess): readonly (DeclaredRole & Pick<LimitedTeam, 'entries'>)[] {
  const prefix = `arn:${partitionOf(names.region)}:iam::${names.account}:role/`;
  return teamsAt(deployment, names.site).map(({ id, reach, entries }) => ({
    ...{ id, reach, entries },
    arn: `${prefix}${names.role(`team-${id}`)}`,
  }));
}

/** The roles of a site that reach a part of its user data: of workloads, and of teams of some classes. */
export function partlyReaching(site: SiteAccess): readonly DeclaredRole[] {
  return [...workloadsOf(site), ...limitedAt(site)];
}

/** Whether a queue is one from which the deployment lets a workload take messages. */
export function mayReceive({ names }: SiteAccess, { id, workload }: DeclaredRole, { kind, name }: Store): boolean {
  return kind === 'queue' && workload !== undefined && queueNames(names, id, workload.queues).includes(name);
}

/** Whether a queue is one into which the deployment lets a workload send. */
export function maySend(site: SiteAccess, { workload }: DeclaredRole, { kind, name }: Store): boolean {
  const receivers = workloadsOf(site).filter(({ id }) => workload?.sendsTo.includes(id) === true);
  return (
    kind === 'queue' &&
    !name.endsWith('-dead') &&
    receivers.some((one) => queueNames(site.names, one.id, one.workload.queues).includes(name))
  );
}

/** Whether an API is that of a workload which the deployment lets a role call; the stack of a workload makes its API. */
export function mayCall({ names }: SiteAccess, { workload }: Pick<DeclaredRole, 'workload'>, api: Store): boolean {
  const stack = api.template.template.stackName;
  return api.kind === 'api' && workload?.calls.some((id) => stack === names.stack(`app-${id}`)) === true;
}

/** Whether the deployment gives such a role any access to a store: objects in the bucket of the site, records in its table, messages of queues. */
export function mayReach(site: SiteAccess, one: DeclaredRole, store: Store): boolean {
  const { names } = site;
  const { kind, name } = store;
  const { objects, records } = one.reach;
  // A cluster is named as the stack of its workload.
  if (kind === 'database-users')
    return one.workload !== undefined && hasDatabase(one.workload) && name === names.stack(`app-${one.id}`);
  if (kind === 'queue') return mayReceive(site, one, store) || maySend(site, one, store);
  if (kind === 'objects') return name === names.bucket('data') && objects.read.length + objects.write.length > 0;
  return kind === 'records' && name === names.table && records !== 'none';
}

/** Requests of these roles. */
export function byDeclared(workloads: readonly DeclaredRole[]): readonly Condition[] {
  return workloads.length === 0 ? [] : [{ ArnEquals: { 'aws:PrincipalArn': workloads.map(({ arn }) => arn) } }];
}
