import { type Reach, workloadReach } from '../../deployment/classes';
import type { Deployment, Workload } from '../../deployment/deployment';
import { siteNames } from '../../deployment/names';
import { workloadsAt } from '../../deployment/partner-sites';
import type { WorkloadEvidence } from '../schema/workloads';

/** The workloads that a deployment declares, and what each may reach. */
export function workloadsOf(deployment: Deployment | undefined): readonly WorkloadEvidence[] {
  if (deployment === undefined) return [];
  return Object.entries(deployment.workloads).map(([id, workload]) => {
    const sites = Object.keys(deployment.sites).filter((site) =>
      workloadsAt(deployment, site).some(([other]) => other === id),
    );
    const { what, runsOn, database, queues, sendsTo, calls } = workload;
    const reach = workloadReach(deployment, workload);
    const { objects, records } = reach;
    return {
      ...{ id, what, sites, records },
      runsOn: [...runsOn],
      roles: sites.map((site) => siteNames(deployment, site).role(`app-${id}`)),
      reads: [...objects.read],
      writes: [...objects.write],
      databases: database === undefined ? [] : [database],
      queues: [...queues],
      sendsTo: [...sendsTo],
      calls: [...calls],
      keys: ['data', 'logs'],
      services: [...servicesOf(reach, workload)],
    };
  });
}

/** Lambda itself writes logs, and needs no endpoint for it; the code reaches these, or Fargate does for it. */
function servicesOf({ objects, records }: Reach, { sendsTo, calls, runsOn }: Workload): readonly string[] {
  return [
    ...(objects.read.length + objects.write.length > 0 ? ['s3'] : []),
    ...(records === 'none' ? [] : ['dynamodb']),
    ...(sendsTo.length > 0 ? ['sqs'] : []),
    ...(calls.length > 0 ? ['execute-api'] : []),
    ...(runsOn.includes('fargate') ? ['ecr', 'logs'] : []),
    ...(runsOn.includes('step-functions') ? ['states'] : []),
  ];
}
