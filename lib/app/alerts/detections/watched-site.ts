import { teamsAt } from '../../../deployment/classes';
import type { Deployment, Permit, Workload } from '../../../deployment/deployment';
import { type RolePurpose, type SiteNames, siteNames } from '../../../deployment/names';
import { destinationsOf, sourcesOf, workloadsAt } from '../../../deployment/partner-sites';
import { teamsOf } from '../../../deployment/people';
import { permitsOf } from '../../../deployment/permits';
import { partitionOf } from '../../../world/partition';
import { regionsWithin } from '../../../world/regions';

/** Ids of the endpoints through which the gateway reaches user data. */
interface WatchedEndpoints {
  readonly s3: string;
  readonly dynamoDb: string;
}

/** What the detections know of a site: names, ARNs as text, and who may do what. */
export interface WatchedSite {
  readonly names: SiteNames;
  readonly placement: 'region' | 'outpost';
  readonly endpoints: WatchedEndpoints;
  /** Regions of the site's partition that are inside the boundary. */
  readonly regions: readonly string[];
  readonly addressRange: string;
  /** ARNs of bucket and table as the trail names them; on a rack the beginning of those of all that is on it. */
  readonly data: readonly string[];
  /** Accounts from which copies arrive. */
  readonly sourceAccounts: readonly string[];
  readonly replicates: boolean;
  /** Ids of the migrations into the site. */
  readonly migrations: readonly string[];
  /** Ids of the workloads that run at the site. */
  readonly workloads: readonly string[];
  /** Whether workloads run at any site of the deployment: the guardrail of functions is over all accounts. */
  readonly runsFunctions: boolean;
  /** Whether Fargate runs a workload of the deployment. */
  readonly runsContainers: boolean;
  /** Whether API Gateway runs a workload of the deployment. */
  readonly runsApis: boolean;
  /** Names of the roles that start state machines at the site. @default Step Functions runs no workload of the deployment */
  readonly machineStarters?: readonly string[];
  /** Ids of the teams that reach some classes of user data, by a gateway role of their own. */
  readonly teams: readonly string[];
  /** Names of the emergency roles. */
  readonly breakGlass: readonly string[];
  /** Teams of emergency roles that act within permits alone. */
  readonly byPermit: readonly { readonly roles: readonly string[]; readonly permits: readonly Permit[] }[];
  /** Names of all roles of operators, the emergency roles among them. */
  readonly operators: readonly string[];
  /** Pattern of the names of the policies with which CloudFormation deploys. */
  readonly executionPolicies: string;
  roleArn(purpose: RolePurpose): string;
}

/** The site `id` as its detections see it. */
export function watchedSite(
  deployment: Deployment,
  id: string,
  endpoints: WatchedEndpoints = { s3: 'vpce-s3', dynamoDb: 'vpce-dynamodb' },
): WatchedSite {
  const site = deployment.sites[id];
  if (!site) throw new Error(`no site "${id}" in deployment "${deployment.name}"`);
  const names = siteNames(deployment, id);
  const partition = partitionOf(names.region);
  const arn = (service: string, region: string, account: string, resource: string) =>
    ['arn', partition, service, region, account, resource].join(':');
  const { placement } = site;
  const rack = placement.kind === 'outpost' ? placement.outpostArn.split('/').at(-1) : undefined;
  return {
    names,
    placement: placement.kind,
    endpoints,
    regions: regionsWithin(deployment.boundary, partitionOf(names.region)),
    addressRange: site.addressRange,
    data: rack
      ? [arn('s3-outposts', names.region, names.account, `outpost/${rack}/`)]
      : [arn('s3', '', '', names.bucket('data')), arn('dynamodb', names.region, names.account, `table/${names.table}`)],
    sourceAccounts: sourcesOf(deployment, id).map(({ account }) => account),
    replicates: destinationsOf(deployment, id).length > 0,
    migrations: deployment.migrations.filter(({ destination }) => destination === id).map((migration) => migration.id),
    workloads: workloadsAt(deployment, id).map(([workload]) => workload),
    runsFunctions: Object.keys(deployment.workloads).length > 0,
    runsContainers: Object.values(deployment.workloads).some(({ runsOn }) => runsOn.includes('fargate')),
    runsApis: Object.values(deployment.workloads).some(({ runsOn }) => runsOn.includes('api-gateway')),
    ...(Object.values(deployment.workloads).some(stepped) && {
      machineStarters: workloadsAt(deployment, id).flatMap(([workload, one]) =>
        stepped(one) ? [names.role(`app-${workload}`)] : [],
      ),
    }),
    teams: teamsAt(deployment, id).map((team) => team.id),
    breakGlass: deployment.operators.breakGlass,
    byPermit: teamsOf(deployment).flatMap((team) =>
      team.byPermit === true ? [{ roles: team.roles, permits: permitsOf(deployment, team) }] : [],
    ),
    operators: [...new Set(Object.values(deployment.operators).flat())],
    executionPolicies: `${deployment.name}-execution-*`,
    roleArn: (purpose) => arn('iam', '', names.account, `role/${names.role(purpose)}`),
  };
}

function stepped({ runsOn }: Workload): boolean {
  return runsOn.includes('step-functions');
}
