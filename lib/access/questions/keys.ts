import { bastionAt } from '../../deployment/bastions';
import type { Workload } from '../../deployment/deployment';
import { siteNames } from '../../deployment/names';
import { destinationsOf, sourcesOf } from '../../deployment/partner-sites';
import type { Condition } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { viaService } from '../../world/service-names';
import { example } from '../examples/example';
import { key, SPLIT_KEY } from '../examples/roles';
import { principalsFor, type SiteAccess } from '../site/site-access';
import { byDeclared, flowRoleOf, machinesOf, partlyReaching, runsAt, workloadsOf } from '../site/workloads';
import { ENDS_KEY, targets, usesOf } from './actions';
import { by, byReplicationTo, byRolesNamedFor } from './conditions';
import { everyoneFor, people } from './everyone';
import { bastionUsers } from './sessions';
import type { SiteQuestion } from './site-question';

const ADMINISTRATION: readonly string[] = ['kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'];

export const nobodyAdministersAndUses: SiteQuestion = {
  id: 'nobody-administers-and-uses',
  title: 'nobody both administers a key and uses it',
  details: 'apart from CloudFormation, which uses it through services that create what it encrypts',
  kinds: ['key'],
  asks: (site, store) => {
    const { insiders, otherSites, restOfOrganization, strangers } = everyoneFor(site);
    const [deployment] = principalsFor(site, 'cloudformation');
    const principals = [
      { ...insiders, except: deployment ? [deployment.arn] : [] },
      ...otherSites,
      restOfOrganization,
      strangers,
    ];
    const [uses] = usesOf(store);
    const [administers] = targets(store, { itself: ADMINISTRATION });
    if (uses === undefined || administers === undefined) return [];
    const directly = { ...uses, where: { Null: { 'kms:ViaService': 'true' } } };
    return [
      [
        { ...uses, principals },
        { ...administers, principals },
      ],
      // Directly, and not through a service, not even the role of CloudFormation uses it.
      ...(deployment ? [{ ...directly, principals: [deployment.principal] }] : []),
    ];
  },
  examples: {
    good: example('a key of two roles', SPLIT_KEY),
    bad: example('a key of one role', { Key: key('Admin', 'Admin') }, 'stores'),
  },
};

export const nobodyDeletesKeys: SiteQuestion = {
  id: 'nobody-deletes-keys',
  title: 'only break-glass disables, copies or deletes a key, or stops its rotation',
  details: 'and only deployments revoke grants on it',
  kinds: ['key'],
  asks: (site, store) => {
    const { insiders, otherSites, restOfOrganization, strangers } = everyoneFor(site);
    const principals = [insiders, ...otherSites, restOfOrganization, strangers];
    // A service retires the grants that it was given.
    const grants = targets(store, { itself: ['kms:RetireGrant', 'kms:RevokeGrant'] }).map((asked) => ({
      ...{ ...asked, principals, where: { Null: { 'kms:ViaService': 'true' } } },
      unless: by(site, 'cloudformation', 'break-glass'),
    }));
    const deletes = targets(store, { itself: ENDS_KEY });
    return [...deletes.map((asked) => ({ ...asked, principals, unless: by(site, 'break-glass') })), ...grants];
  },
  examples: {
    good: example('a key that the organization lets nobody else delete', SPLIT_KEY),
    bad: example('a key that its administrator deletes', { Key: key('KeyAdministrator', 'Gateway') }, 'keys'),
  },
};

const ENABLES = ['kms:CancelKeyDeletion', 'kms:EnableKey'];

/** Other actions that change a key: they enable, rotate, import, describe or replicate it, or cancel its deletion. */
const MANAGEMENT: readonly string[] = [
  ...['kms:CancelKeyDeletion', 'kms:EnableKey', 'kms:EnableKeyRotation', 'kms:ImportKeyMaterial'],
  ...['kms:RotateKeyOnDemand', 'kms:SynchronizeMultiRegionKey', 'kms:UpdateKeyDescription', 'kms:UpdatePrimaryRegion'],
];

export const onlyAdministratorsManageKeys: SiteQuestion = {
  id: 'only-administrators-manage-keys',
  title: 'only key administrators, deployers, CloudFormation and break-glass change a setting of a key',
  details: 'the administrators and deployers being those that the deployment names',
  kinds: ['key'],
  asks: (site, store) =>
    targets(store, { itself: MANAGEMENT }).map((manages) => ({
      ...{ ...manages, principals: people(everyoneFor(site)) },
      unless: by(site, 'key-administrator', 'deployer', 'cloudformation', 'break-glass'),
    })),
  examples: {
    good: example('a key that its administrators enable', { Key: key('KeyAdministrator', 'Gateway', 's3', ENABLES) }),
    bad: example('a key that somebody else enables', { Key: key('Intern', 'Gateway', 's3', ENABLES) }),
  },
};

/** Services through which roles use a key, by its purpose; a key without one is for all of them. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  data: ['dynamodb', 'rds', 's3', 'secretsmanager'],
  // CloudWatch Logs asks the key for roles that write logs, and for the auditor, who reads them.
  logs: ['logs', 's3'],
  backup: ['backup'],
  alerts: ['firehose', 'sns', 'sqs'],
  'alerts-operators': ['sns', 'sqs'],
};

export const keysUsedAsIntended: SiteQuestion = {
  id: 'keys-used-as-intended',
  aliases: ['keys-serve-their-purpose'],
  title: 'a key is used only by the roles of sites, through the services that it is for',
  details:
    'apart from alerts of operators, which whoever the account allows to decrypts; grants on a key are created only for AWS services',
  kinds: ['key'],
  asks: (site, store) => {
    const [uses] = usesOf(store);
    if (uses === undefined) return [];
    const named = store.part === undefined ? Object.values(SERVICES).flat() : (SERVICES[store.part] ?? []);
    // The environment variables of a function are encrypted under the key for data as well.
    const runs = (service: Workload['runsOn'][number]) => store.part === 'data' && runsAt(site, service);
    const functions = runs('lambda');
    const queues =
      store.part === 'data' &&
      workloadsOf(site).some(({ workload }) => workload.queues.length + workload.sendsTo.length > 0);
    const services = [
      ...named,
      ...(runs('fargate') ? ['ecr'] : []),
      // EC2 encrypts the volume of a bastion host.
      ...(store.part === 'data' && bastionAt(site.deployment, site.id) ? ['ec2'] : []),
      ...(functions ? ['lambda'] : []),
      ...(runs('step-functions') ? ['states'] : []),
      ...(queues ? ['sqs'] : []),
    ];
    const regions = [...new Set(Object.values(site.deployment.sites).map(({ region }) => region))];
    const through = regions.flatMap((region) => services.map((service) => viaService(service, region)));
    const principals = people(everyoneFor(site));
    const elsewhere: Condition = { StringNotEqualsIfExists: { 'kms:ViaService': through } };
    const forAnybody: Condition = { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } };
    // Whoever the account allows to reads the queues of operators.
    const bound = store.part === 'alerts-operators' ? { ...uses, actions: ENCRYPTS } : uses;
    const sessions = store.part === 'logs' ? sessionUse(site) : [];
    const exempt = [
      byRolesOf(site),
      ...byReplicationTo(site),
      ...(store.part === 'backup' ? [byBackupsOf(site)] : []),
      ...(store.part === 'data' ? byDeclared(partlyReaching(site)) : []),
      ...(store.part === 'logs' ? [byRolesNamedFor(site), ...sessions.map(({ by }) => by)] : []),
    ];
    return [
      {
        ...{ ...uses, principals, where: elsewhere },
        unless: [...(store.part === 'data' ? byStateMachines(site) : []), ...sessions.map(({ by }) => by)],
      },
      ...sessions.map(({ by, action }) => ({
        ...{ ...uses, exceptActions: [...(uses.exceptActions ?? []), action] },
        ...{ principals, where: { ...elsewhere, ...by } },
      })),
      { ...uses, actions: ['kms:CreateGrant'], principals, where: forAnybody },
      ...(store.part === undefined ? [] : [{ ...bound, principals, unless: exempt }]),
    ];
  },
  examples: {
    good: example('a key that is used through S3', SPLIT_KEY),
    bad: example('a key that its users call themselves', { Key: key('KeyAdministrator', 'Gateway', 'none') }),
  },
};

/**
 * Requests of both ends of a session, which call AWS KMS themselves: who opens it makes a data key, the bastion host
 * decrypts it.
 */
function sessionUse(site: SiteAccess): readonly { readonly action: string; readonly by: Condition }[] {
  if (bastionAt(site.deployment, site.id) === undefined) return [];
  const ofSession = { Null: { 'kms:EncryptionContext:aws:ssm:SessionId': 'false' } };
  const by = (arns: readonly string[]) => ({ ArnLike: { 'aws:PrincipalArn': arns }, ...ofSession });
  return [
    { action: 'kms:GenerateDataKey', by: by(bastionUsers(site).flatMap(({ patterns }) => patterns)) },
    { action: 'kms:Decrypt', by: by(principalsFor(site, 'bastion').map(({ arn }) => arn)) },
  ];
}

/** Actions that encrypt under a key, or create grants on it. */
const ENCRYPTS = ['kms:CreateGrant', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/**
 * Requests of Step Functions with the role of state machines, for what these keep and log. Its guide names the encryption
 * context alone: whether they come by way of the service is not known.
 */
function byStateMachines(site: SiteAccess): readonly Condition[] {
  const { account, region } = site.names;
  return workloadsOf(site)
    .filter(({ workload }) => workload.runsOn.includes('step-functions'))
    .flatMap(({ id }): readonly Condition[] => {
      const role = { ArnEquals: { 'aws:PrincipalArn': flowRoleOf(site, id) } };
      const logs = `arn:${partitionOf(region)}:logs:${region}:${account}:*`;
      return [
        { ...role, StringLike: { 'kms:EncryptionContext:aws:states:stateMachineArn': machinesOf(site, id) } },
        { ...role, StringEquals: { 'kms:EncryptionContext:SourceArn': logs } },
      ];
    });
}

/** Requests of the roles with which sites that copy to each other make backups. */
function byBackupsOf({ deployment, id }: SiteAccess): Condition {
  const partners = [...sourcesOf(deployment, id), ...destinationsOf(deployment, id)];
  const arns = [siteNames(deployment, id), ...partners].flatMap((names) => {
    const prefix = `arn:${partitionOf(names.region)}:iam::${names.account}:role/`;
    return [
      `${prefix}${names.role('backup')}`,
      `${prefix}aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup`,
    ];
  });
  return { ArnEquals: { 'aws:PrincipalArn': arns } };
}

/** Requests by a site's own roles, and by the one with which CloudFormation deploys. */
function byRolesOf(site: SiteAccess): Condition {
  const own = site.principals.filter(({ role, purpose }) => role !== undefined || purpose === 'cloudformation');
  return { ArnLike: { 'aws:PrincipalArn': own.map(({ arn }) => arn) } };
}
