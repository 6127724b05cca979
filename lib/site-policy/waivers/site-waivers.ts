import { teamsAt } from '../../deployment/classes';
import type { Deployment, Migration, Placement } from '../../deployment/deployment';
import { type SiteNames, siteNames } from '../../deployment/names';
import { omits } from '../../deployment/omissions';
import { destinationsOf, migrationsOf, workloadsAt } from '../../deployment/partner-sites';
import type { Waiver } from '../../judge/waivers/waiver';
import { partitionOf } from '../../world/partition';
import { isZoneId } from '../../world/regions';
import { auditExceptions, type Exception } from './audit-exceptions';
import { bastionExceptions } from './bastion-exceptions';
import { driftExceptions } from './drift-exceptions';
import { omissionWaivers } from './omission-waivers';
import { teamExceptions, workloadExceptions } from './workload-exceptions';

const OWNER = 'platform security';
const EXPIRES = '2028-12-31';

/**
 * The exceptions that Trefoil's own stacks need of cdk-nag and of CloudFormation Validate, for each site of a deployment, and
 * what the deployment omits: exact rules on exact constructs.
 */
export function siteWaivers(deployment: Deployment): readonly Waiver[] {
  const ofSites = Object.entries(deployment.sites).flatMap(([id, { placement, accountServices }]) => {
    const names = siteNames(deployment, id);
    const excuse = (rule: string, path: string, reason: string): Waiver => ({
      rule: rule.startsWith('CloudFormation') ? rule : `AwsSolutions::AwsSolutions-${rule}`,
      path: `${id}/${path}`,
      reason,
      owner: OWNER,
      expires: EXPIRES,
    });
    return [
      ...(partitionOf(names.region) === 'aws'
        ? zones(placement).map((path) => excuse('CloudFormation-Validate::W3010', path, ZONES))
        : accountServices.config === 'managed'
          ? [excuse('CloudFormation-Validate::F3031', 'Logging/Recorder/Recorder', SCHEMA_OF_VIRGINIA)]
          : []),
      ...ACLS.map((acl) => excuse('VPC3', `Network/NetworkAcls/${acl}/Resource`, SECOND_WALL)),
      ...(placement.kind === 'outpost' ? DATABASE : backups(deployment, names)).map(([rule, path, reason]) =>
        excuse(rule, path, reason),
      ),
      ...migrationsOf(deployment, id).flatMap((migration) =>
        migrationExceptions(names, migration).map(([rule, path, reason]) => excuse(rule, path, reason)),
      ),
      ...auditExceptions(names, placement).map(([rule, path, reason]) => excuse(rule, path, reason)),
      ...(omits(deployment, 'drift-detection', names.region)
        ? []
        : driftExceptions(names, workloadsAt(deployment, id).length > 0)
      ).map(([rule, path, reason]) => excuse(rule, path, reason)),
      ...workloadsAt(deployment, id).flatMap(([workloadId, workload]) =>
        workloadExceptions(deployment, names, workloadId, workload).map(([rule, path, reason]) =>
          excuse(rule, path, reason),
        ),
      ),
      ...bastionExceptions(deployment, names).map(([rule, path, reason]) => excuse(rule, path, reason)),
      ...teamsAt(deployment, id).flatMap((team) =>
        teamExceptions(names, team).map(([rule, path, reason]) => excuse(rule, path, reason)),
      ),
    ];
  });
  return [...ofSites, ...omissionWaivers(deployment)];
}

const ZONES = 'the deployment file names the zones of a site: where its data rests is no matter of chance';

/** Subnets that name their zone: an id is not what the rule looks for. */
function zones(placement: Placement): readonly string[] {
  if (placement.kind === 'outpost' && isZoneId(placement.zone)) return [];
  if (placement.kind === 'outpost')
    return ['Network/Network/Rack/Subnet', 'Network/Network/Vpc/EndpointsSubnet1/Subnet'];
  return placement.zones.flatMap((zone, index) =>
    (isZoneId(zone) ? [] : ['Data', 'Endpoints']).map((tier) => `Network/Network/Vpc/${tier}Subnet${index + 1}/Subnet`),
  );
}

const SCHEMA_OF_VIRGINIA =
  'the schema at hand is that of us-east-1, whose pattern of role ARNs knows aws, aws-cn and aws-us-gov alone';

const SECOND_WALL =
  'network ACLs are a second wall behind the security groups and replace none of them; the pack flags any ACL';

const ACLS = [
  'Endpoints',
  'Endpoints/HttpsFromSite',
  'Endpoints/AnswersToSite',
  'Data',
  'Data/RecordsFromSite',
  'Data/RecordsToSite',
  'Data/AnswersToSite',
  'Data/HttpsToEndpoints',
  'Data/AnswersOfEndpoints',
];

const BACKUP = 'Storage/Storage/BackupRole/Role/Resource';
const REPLICATION = 'Storage/Storage/Replication/Role/Resource';
const FOREIGN_KEY =
  'the key of another site is known by its alias, which identity policies do not take: account, Region, service and bucket bound the statement, and the policy of that key decides';

function backups(deployment: Deployment, { site, account, region }: SiteNames): readonly Exception[] {
  const destinations = destinationsOf(deployment, site);
  const copies = !omits(deployment, 'backup-copies', region);
  const arn = `arn:${partitionOf(region)}`;
  return [
    ['IAM5[Resource::*]', BACKUP, 'AWS Backup lists by calls that take no resource'],
    [
      `IAM5[Resource::${arn}:backup:${region}:${account}:recovery-point:*]`,
      BACKUP,
      'recovery points get their names from AWS Backup',
    ],
    [
      `IAM5[Resource::${arn}:events:${region}:${account}:rule/AwsBackupManagedRule*]`,
      BACKUP,
      'AWS Backup names its own rules',
    ],
    ...destinations.flatMap((to): readonly Exception[] => [
      ...(copies
        ? [[`IAM5[Resource::${arn}:kms:${to.region}:${to.account}:key/*]`, BACKUP, FOREIGN_KEY] as const]
        : []),
      [`IAM5[Resource::${arn}:kms:${to.region}:${to.account}:key/*]`, REPLICATION, FOREIGN_KEY],
      [
        `IAM5[Resource::${arn}:s3:::${to.bucket('data')}/*]`,
        REPLICATION,
        'replication writes every object of the destination bucket',
      ],
    ]),
  ];
}

const RECORDS = 'Storage/Storage/Records/Instance';
const DATABASE: readonly Exception[] = [
  ['RDS3', RECORDS, 'a second instance would need a second rack, and Multi-AZ is not offered with local backups'],
  ['RDS11', RECORDS, 'the port is open to the group of the gateway alone; another number hides nothing'],
];

function migrationExceptions(names: SiteNames, { id, source }: Migration): readonly Exception[] {
  const role = (end: string) => `Migration-${id}/Lane/${end}/Role/Resource`;
  const arn = `arn:${partitionOf(names.region)}`;
  return [
    [
      `IAM5[Resource::${arn}:s3:::${source.bucket}/${source.prefix}*]`,
      role('Out'),
      'a migration reads every object under the prefix that the deployment names, and writes none',
    ],
    [
      `IAM5[Resource::${arn}:kms:${source.region}:${source.account}:key/*]`,
      role('Out'),
      'the key of the source is known in its own account alone: the account and the service bound the statement, and the policy of that key decides',
    ],
    [
      `IAM5[Resource::${arn}:s3:::${names.bucket('data')}/*]`,
      role('In'),
      'a migration writes every object of the bucket, until the day on which it closes',
    ],
  ];
}
