import { parseRange } from '../../../iam/language/ipv4';
import { partitionOf } from '../../../world/partition';
import { addressPrefixes } from './address-prefixes';
import { beginning, recorded } from './calls';
import { BREACH, GDPR } from './clocks';
import type { Detection, EventPattern } from './detection';
import type { WatchedSite } from './watched-site';

const RECORDS = 'the trail, an hour before and after: every call of the principal, with addresses and session names';
const SESSIONS = 'who took on the role: AssumeRole of the same session in the trail';
const FLOWS = 'flow and DNS logs of the address';

/** Who reaches user data, from where, and how much. */
export function userDataDetections(site: WatchedSite): readonly Detection[] {
  const { names, placement } = site;
  return [
    {
      id: 'user-data-denied',
      what: 'somebody was denied user data',
      why: 'whoever is refused has tried: a mistake of configuration, or the first step of an attack',
      severity: 'medium',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [RECORDS, SESSIONS],
      response: 'ask the holder of the role; where nobody knows of it, end its sessions',
      source: recorded({ ...touched(site), errorCode: [{ prefix: 'AccessDenied' }] }),
    },
    {
      id: 'user-data-stranger',
      what: 'a principal that is not on the list reached user data',
      why: 'policies admit the gateway, backups and replication; anybody else got through a hole in them',
      severity: 'critical',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [RECORDS, SESSIONS, 'policies of bucket, table and key as AWS Config recorded them', FLOWS],
      response: 'end the sessions of the principal, restore the policies by a deployment, and list what was read',
      source: recorded({
        ...touched(site),
        errorCode: [{ exists: false }],
        userIdentity: notBy(site, [...GATEWAY.map(site.roleArn), ...declared(site), ...unattended(site)]),
      }),
    },
    ...(placement === 'region' ? [offGateway(site), outsideAddresses(site)] : []),
    {
      id: 'user-data-volume',
      what: 'user data is read in unusual amounts',
      why: 'those who may read can make a copy, one object or record at a time; they are not warned first',
      severity: 'high',
      tells: 'auditor',
      clocks: GDPR,
      evidence: [RECORDS, SESSIONS, 'objects and records by principal in that time, from the trail'],
      response:
        'ask whoever answers for the site, not the reader; where it is no known work, take the role from the gateway',
      source: {
        kind: 'trail',
        filter: '{ ($.eventCategory = "Data") && ($.readOnly IS TRUE) && ($.errorCode NOT EXISTS) }',
        moreThan: 'unusual',
        minutes: 5,
      },
    },
    {
      id: 'user-data-copied',
      what: 'a copy, an export or a restore of user data was started',
      why: 'a copy has policies of its own, and no gateway before it',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [RECORDS, SESSIONS, 'where the copy lies, under which key, and who can reach it'],
      response: 'find the order for it; without one, deny the copy to everybody and keep it for the inquiry',
      source: recorded({
        // AWS Backup starts the backups of its plans itself.
        $or: [
          { eventName: COPIES },
          { eventName: ['StartAwsBackupJob', 'StartBackupJob'], userIdentity: { invokedBy: [{ exists: false }] } },
        ],
      }),
    },
    passwordTouched(site),
    {
      id: 'endpoint-refused',
      what: 'an endpoint of the network refused a call',
      why: 'something in the network calls what the site has no business with: another account, another bucket',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: ['network activity events in the trail, by endpoint and principal', FLOWS],
      response: 'find what runs at the address, and isolate it',
      source: { kind: 'trail', filter: '{ ($.errorCode = "VpceAccessDenied") }', moreThan: 0, minutes: 5 },
    },
    {
      id: 'outside-regions',
      what: `something was called in a Region outside the boundary, by an account of ${names.site}`,
      why: 'user data rests inside the boundary; nothing of a site is elsewhere',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: GDPR,
      evidence: ['the trail, by Region: what was made or read there, and by whom'],
      response: 'remove what was made there after keeping a record of it, and find how the guardrails let it pass',
      source: { kind: 'trail', filter: outsideRegions(site), moreThan: 0, minutes: 5 },
    },
  ];
}

function offGateway(site: WatchedSite): Detection {
  return {
    id: 'user-data-off-gateway',
    what: 'user data was reached, and not through the endpoints of the gateway',
    why: 'the gateway is the one way to user data; another way means that a policy has a hole',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: BREACH,
    evidence: [RECORDS, SESSIONS, FLOWS, 'policies of bucket and endpoints as AWS Config recorded them'],
    response: 'end the sessions of the principal, restore the policies by a deployment, and list what was read',
    source: recorded({
      ...touched(site),
      errorCode: [{ exists: false }],
      userIdentity: notBy(site, unattended(site)),
      $or: [
        { vpcEndpointId: [{ exists: false }] },
        { vpcEndpointId: [{ 'anything-but': [site.endpoints.s3, site.endpoints.dynamoDb] }] },
      ],
    }),
  };
}

function outsideAddresses(site: WatchedSite): Detection {
  const range = parseRange(site.addressRange);
  if (!range) throw new Error(`site ${site.names.site}: "${site.addressRange}" is no IPv4 range`);
  return {
    id: 'user-data-off-addresses',
    what: `user data was asked for from an address outside ${site.addressRange}`,
    why: 'the gateway runs in the network of the site; another network has been joined to it, or credentials left it',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: BREACH,
    evidence: [RECORDS, SESSIONS, FLOWS],
    response: 'end the sessions of the principal, and find how its credentials left the network',
    source: recorded({
      ...touched(site),
      sourceIPAddress: [{ 'anything-but': { prefix: addressPrefixes(range) } }],
      userIdentity: notBy(site, unattended(site)),
    }),
  };
}

/**
 * RDS makes and rotates the password of the master user in a secret whose name begins with `rds!`; what it does by itself,
 * or for a deployment, it does in its own name. A call for several secrets is recorded once for each.
 */
function passwordTouched(site: WatchedSite): Detection {
  return {
    id: 'password-touched',
    what: 'the password of a database was read by another than the gateway, or its secret was changed, copied, opened or deleted',
    why: 'whoever has the password reads and writes every record, past the roles of the gateway',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: BREACH,
    evidence: [SESSIONS, 'the call in the trail', 'who logged in to the database since, from its log', FLOWS],
    response: 'have RDS rotate the password at once, end the sessions of the principal, and list its log-ins',
    source: recorded({
      eventSource: ['secretsmanager.amazonaws.com'],
      requestParameters: { secretId: [{ prefix: 'rds!' }, { wildcard: 'arn:*:secret:rds!*' }] },
      $or: [
        { eventName: ['GetSecretValue'], userIdentity: byNoneOf([site.roleArn('gateway-write')]) },
        {
          eventName: ['Cancel', 'Delete', 'Put', 'Re', 'Rotate', 'Stop', 'Update'].map(beginning),
          readOnly: [false],
          userIdentity: { invokedBy: [{ exists: false }] },
        },
      ],
    }),
  };
}

/** A recorded access to an object or a record of the site. */
function touched({ data, placement }: WatchedSite): EventPattern {
  return {
    eventCategory: ['Data'],
    resources: { ARN: placement === 'outpost' ? data.map((prefix) => ({ prefix })) : data },
  };
}

const GATEWAY = ['gateway-read', 'gateway-write'] as const;

/** ARNs of the roles of workloads and of teams of some classes, which come through the endpoints as the gateway does. */
function declared({ workloads, teams, roleArn }: WatchedSite): readonly string[] {
  return [...workloads.map((id) => roleArn(`app-${id}`)), ...teams.map((id) => roleArn(`team-${id}`))];
}

/** ARNs of the roles with which AWS services work on user data: inside AWS, through no endpoint. */
function unattended({ migrations, roleArn }: WatchedSite): readonly string[] {
  return [
    ...(['backup', 'restore', 'replication'] as const).map(roleArn),
    ...migrations.map((migration) => roleArn(`lane-${migration}-in`)),
  ];
}

/** Neither by one of these roles, nor by a service on somebody's behalf, nor by a site that replicates to this one. */
function notBy({ sourceAccounts }: WatchedSite, roles: readonly string[]): EventPattern {
  return {
    ...(sourceAccounts.length > 0 && { accountId: [{ 'anything-but': sourceAccounts }] }),
    ...byNoneOf(roles),
  };
}

/** Neither by one of these roles, nor by a service on somebody's behalf. */
function byNoneOf(roles: readonly string[]): EventPattern {
  return {
    invokedBy: [{ exists: false }],
    // What is not there is not `anything-but` either: root and users have no issuer of a session.
    $or: [
      { type: [{ 'anything-but': 'AssumedRole' }] },
      { sessionContext: { sessionIssuer: { arn: [{ 'anything-but': roles }] } } },
    ],
  };
}

const COPIES = [
  ...['CopyDBSnapshot', 'CopySnapshot', 'CreateBackup', 'CreateDBSnapshot', 'CreateSnapshot', 'CreateSnapshots'],
  ...['ExportTableToPointInTime', 'RestoreDBInstanceFromDBSnapshot', 'RestoreDBInstanceToPointInTime'],
  ...['CreateDBInstanceReadReplica', 'RestoreTableFromBackup', 'RestoreTableToPointInTime', 'StartCopyJob'],
  ...['StartExportTask', 'StartRestoreJob', 'StartSearchJob', 'StartSearchResultExportJob'],
];

/** Global services, whose events partition `aws` records in one Region, whatever the Region of the caller. */
const GLOBAL = ['account', 'ce', 'health', 'iam', 'organizations', 'route53', 'signin', 'support', 'trustedadvisor'];

function outsideRegions({ names, regions }: WatchedSite): string {
  const elsewhere = regions.map((region) => `($.awsRegion != "${region}")`);
  const services = partitionOf(names.region) === 'aws' ? GLOBAL : [];
  const regional = services.map((service) => `($.eventSource != "${service}.amazonaws.com")`);
  const terms = [
    '($.userIdentity.invokedBy NOT EXISTS)',
    '($.userIdentity.type != "AWSService")',
    // Consoles ask services of other Regions for what they show, and are denied: a denied call that only reads is no finding.
    '(($.readOnly IS FALSE) || ($.errorCode NOT EXISTS))',
    ...elsewhere,
    ...regional,
  ];
  return `{ ${terms.join(' && ')} }`;
}
