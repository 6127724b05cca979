import type { Example } from '../../judge/rule';
import type { RawMap } from '../../judge/template/template';
import { exampleDeployment as deployment } from './example-deployment';
import { type Guardrail, organizationBut } from './example-organization';
import { auditor, DATA_KEY, key, migrationRole, role } from './example-roles';
import { alertQueue, archiveBucket, type BucketStatement, dataBucket, endpoint, trail, vault } from './example-stores';

const CLOSED: readonly BucketStatement[] = ['noHttp', 'onlyGateway', 'notAuditor', 'notElsewhere', 'versionsStay'];
const LANED = dataBucket('noHttp', 'onlyGatewayAndMigration', 'notElsewhere', 'versionsStay');
const OBJECTS = dataBucket(...CLOSED);
const READER = 'arn:aws:iam::222222222222:role/DataReader';
const FLOW_LOGS = { Service: 'vpc-flow-logs.amazonaws.com' };
const SERVICE_ROLE = {
  Role: role('flow-logs', FLOW_LOGS, { StringEquals: { 'aws:SourceAccount': '222222222222' } }),
};
const SPLIT_KEY = { Key: key('KeyAdministrator', 'example-dublin-gateway-read') };
const LOG_GROUP = {
  Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/example/dublin/workload' } },
};
const QUEUE = alertQueue();
const ENABLES = ['kms:CancelKeyDeletion', 'kms:EnableKey'];
const ARCHIVE = archiveBucket('onlyServices');

const example = (name: string, resources: RawMap, ...without: readonly Guardrail[]): Example => ({
  ...{ name, deployment },
  resources: { ...resources, ...organizationBut(...without) },
});
const bucketBut = (name: string, without: BucketStatement, ...guardrails: readonly Guardrail[]) =>
  example(name, dataBucket(...CLOSED.filter((one) => one !== without)), ...guardrails);

interface Pair {
  readonly good: Example;
  readonly bad: Example;
}

/** For each question, resources of a small deployment of which it holds, and of which it does not. */
export const EXAMPLES: Readonly<Record<string, Pair>> = {
  'nobody-outside-organization': {
    good: example('objects behind the perimeter of the organization', OBJECTS),
    bad: example(
      'a bucket for every organization whose id begins alike',
      dataBucket('noHttp', 'almostOrganization'),
      'perimeter',
    ),
  },
  'data-only-from-site-network': {
    good: example('objects that are reached through one endpoint', OBJECTS),
    bad: bucketBut('a reader that comes from anywhere', 'notElsewhere'),
  },
  'nobody-outside-regions': {
    good: example('an organization that works in its own Regions', OBJECTS),
    bad: example('an organization that works in every Region', OBJECTS, 'regions'),
  },
  'nobody-without-tls': {
    good: example('objects that are reached by TLS alone', OBJECTS),
    bad: bucketBut('objects that are reached by plain HTTP, too', 'noHttp', 'perimeter'),
  },
  'auditor-reads-no-user-data': {
    good: example('a bucket that denies the auditor', OBJECTS),
    bad: bucketBut('a bucket that denies all others', 'notAuditor'),
  },
  'only-deployments-change-data-access': {
    good: example('a policy that deployments change', OBJECTS),
    bad: example('a policy that everybody with permission changes', OBJECTS, 'stores'),
  },
  'roles-assumed-as-declared': {
    good: example('a role for a service', SERVICE_ROLE),
    bad: example('a role for its whole account', { Role: role('backup', { AWS: '222222222222' }) }),
  },
  'only-deployments-change-roles': {
    good: example('roles that deployments change', SERVICE_ROLE),
    bad: example('roles that everybody with permission changes', SERVICE_ROLE, 'roles'),
  },
  'exempt-roles-protected': {
    good: example('operators that the emergency role makes', trail()),
    bad: example('an emergency role that anybody makes anew', trail(), 'operators'),
  },
  'nobody-administers-and-uses': {
    good: example('a key of two roles', SPLIT_KEY),
    bad: example('a key of one role', { Key: key('Admin', 'Admin') }, 'stores'),
  },
  'nobody-deletes-keys': {
    good: example('a key that the organization lets nobody else delete', SPLIT_KEY),
    bad: example('a key that its administrator deletes', { Key: key('KeyAdministrator', 'Gateway') }, 'keys'),
  },
  'only-administrators-manage-keys': {
    good: example('a key that its administrators enable', { Key: key('KeyAdministrator', 'Gateway', 's3', ENABLES) }),
    bad: example('a key that somebody else enables', { Key: key('Intern', 'Gateway', 's3', ENABLES) }),
  },
  'nobody-stops-trail': {
    good: example('a trail that the emergency role stops', trail()),
    bad: example('a trail that everybody with permission stops', trail(), 'trails'),
  },
  'nobody-shortens-archive': {
    good: example('an archive that the emergency role shapes', ARCHIVE),
    bad: example('an archive that everybody with permission unlocks', ARCHIVE, 'archives'),
  },
  'alert-channel-protected': {
    good: example('a queue that the emergency role deletes', QUEUE),
    bad: example('a queue that everybody with permission deletes', QUEUE, 'queues'),
  },
  'only-auditor-receives-alerts': {
    good: example('a queue of the auditor', QUEUE),
    bad: example('a queue from which its account receives, too', alertQueue({ receivers: ['*'] })),
  },
  'guardrails-effective': {
    good: example('an organization that keeps what records', trail()),
    bad: example('an organization whose accounts stop their recorders', trail(), 'records'),
  },
  'endpoints-only-to-own-accounts': {
    good: example('an endpoint to its own account', { ...trail(), Gateway: endpoint() }),
    bad: example('an endpoint to every bucket of the world', { ...trail(), Gateway: endpoint(true) }),
  },
  'auditor-session-conditions': {
    good: example('an auditor with a second factor', { Auditor: auditor() }),
    bad: example('an auditor with a password alone', { Auditor: auditor('Bool') }),
  },
  'keys-used-as-intended': {
    good: example('a key that is used through S3', SPLIT_KEY),
    bad: example('a key that its users call themselves', { Key: key('KeyAdministrator', 'Gateway', 'none') }),
  },
  'only-services-write-logs': {
    good: example('an archive that services fill', ARCHIVE),
    bad: example('an archive that a role of the site fills, too', archiveBucket('onlyGateway')),
  },
  'nobody-forges-alerts': {
    good: example('a queue that services fill', QUEUE),
    bad: example('a queue that an operator fills, too', alertQueue({ senders: ['Deployer'] })),
  },
  'migrations-within-dates': {
    good: example('a migration that writes from its first day to its last', {
      ...LANED,
      Migration: migrationRole(true),
    }),
    bad: example('a migration that writes whenever it is asked', { ...LANED, Migration: migrationRole(false) }),
  },
  'data-only-by-named-roles': {
    good: example('objects that one role reads', OBJECTS),
    bad: bucketBut('objects that everybody with permission reads, through the endpoint', 'onlyGateway'),
  },
  'roles-read-no-logs': {
    good: example('logs that no role reads', ARCHIVE),
    bad: example('a role that reads logs', {
      ...archiveBucket('onlyGateway'),
      Reader: role('gateway-read', { AWS: READER }, {}, { Effect: 'Allow', Action: 's3:GetObject' }),
    }),
  },
  'services-act-for-own-accounts': {
    good: example('a role for a service on behalf of its account', SERVICE_ROLE),
    bad: example('a role for a service on behalf of anybody', { Role: role('flow-logs', FLOW_LOGS) }),
  },
  'uploads-under-site-key': {
    good: example('a bucket that takes one key', {
      ...dataBucket(...CLOSED, 'onlyKms', 'onlyDataKey', 'noUnnamedKey', 'noClientKey'),
      Alias: DATA_KEY,
    }),
    bad: example('a bucket that takes any key', { ...dataBucket(...CLOSED, 'onlyKms'), Alias: DATA_KEY }),
  },
  'nobody-deletes-versions': {
    good: example('a bucket whose versions nobody deletes', OBJECTS),
    bad: bucketBut('a bucket whose versions the gateway deletes', 'versionsStay'),
  },
  'data-protection-settings': {
    good: example('a bucket that deployments shape', OBJECTS),
    bad: example('a bucket whose objects everybody with permission lets expire', OBJECTS, 'stores', 'buckets'),
  },
  'only-deployments-pass-roles': {
    good: example('a role that deployments hand to its service', SERVICE_ROLE),
    bad: example('a role that everybody with permission hands to a service', SERVICE_ROLE, 'passing'),
  },
  'log-groups-protected': {
    good: example('logs that the emergency role shortens', LOG_GROUP),
    bad: example('logs that everybody with permission shortens', LOG_GROUP, 'records'),
  },
  'recorders-protected': {
    good: example('recorders that the emergency role narrows', trail()),
    bad: example('recorders that everybody with permission narrows', trail(), 'records'),
  },
  'only-deployments-change-network': {
    good: example('a network that the emergency role opens', trail()),
    bad: example('a network to which everybody with permission adds endpoints', trail(), 'network'),
  },
  'no-third-party-access': {
    good: example('an account into which the emergency role lets support', trail()),
    bad: example('an account into which everybody with permission lets support', trail(), 'outsiders'),
  },
  'auditor-changes-nothing': {
    good: example('an auditor who only looks', QUEUE),
    bad: example('an auditor who could send alerts', {
      ...alertQueue({ senders: ['example-dublin-auditor'] }),
      Auditor: role('auditor', { AWS: '555555555555' }, {}, { Effect: 'Allow', Action: 'sqs:SendMessage' }),
    }),
  },
  'backups-protected': {
    good: example('a vault whose points nobody deletes', vault(true)),
    bad: example('a vault whose points the emergency role deletes', vault(false)),
  },
  'backups-copied-as-declared': {
    good: example('a vault whose points writers of data restore', vault(true)),
    bad: example('a vault whose points the emergency role restores', vault(true, false)),
  },
};
