import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Condition, Question } from '../../iam/search/question';
import { bucketBut, example } from '../examples/example';
import { role } from '../examples/roles';
import { alertQueue, OBJECTS, QUEUE } from '../examples/stores';
import { EVERYTHING } from '../site/roles';
import { principalsFor, type SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { targets, usesOf, withoutStreams } from './actions';
import { dayAfter } from './conditions';
import type { SiteQuestion } from './site-question';

const DATA: readonly StoreKind[] = ['objects', 'records', 'rack-objects', 'secret', 'database-users'];
const CHANNEL: readonly StoreKind[] = ['alert-queue', 'alert-topic'];

export const auditorReadsNoUserData: SiteQuestion = {
  id: 'auditor-reads-no-user-data',
  aliases: ['auditor-takes-nothing'],
  title: 'the auditor never reads or changes user data, nor decrypts it, whatever is allowed to it later',
  kinds: [...DATA, 'key'],
  asks: (site, store) => {
    const [auditor] = principalsFor(site, 'auditor');
    if (
      auditor === undefined ||
      (store.kind === 'key' && !['data', 'backup', 'alerts-operators', undefined].includes(store.part))
    )
      return [];
    const own = [auditor.principal.policies?.identity ?? []].flat();
    const as = (identity: readonly PolicyDocument[]) => ({
      ...auditor.principal,
      policies: { ...auditor.principal.policies, identity },
    });
    const { endpoints } = site;
    return usesOf(store).flatMap((uses) => [
      // Each side has to hold alone: its own deny statements where all else allows, and those of the store where its own policies allow all.
      {
        ...{ ...uses, endpoints, principals: [as([EVERYTHING, ...own])] },
        actions: uses.actions.flatMap((action) => NAMED[action] ?? [action]),
        resources: uses.resources.map((resource) => ({ ...resource, policy: openTo(resource.account) })),
      },
      ...(store.itself.policy === undefined ? [] : [{ ...uses, endpoints, principals: [as([EVERYTHING])] }]),
    ]);
  },
  examples: {
    good: example('a bucket that denies the auditor', OBJECTS),
    bad: bucketBut('a bucket that denies all others', 'notAuditor'),
  },
};

/** The service of each kind of store, and those of its actions that change nothing. */
const LOOKS: Readonly<Record<StoreKind, readonly [service: string, ...looks: readonly string[]]>> = {
  objects: ['s3', 'Get*', 'List*'],
  archive: ['s3', 'Get*', 'List*'],
  records: ['dynamodb', 'BatchGet*', 'Describe*', 'Get*', 'List*'],
  'rack-objects': ['s3-outposts', 'Get*', 'List*'],
  'rack-access': ['s3-outposts', 'Get*', 'List*'],
  backups: ['backup', 'Describe*', 'Get*', 'List*'],
  secret: ['secretsmanager', 'Describe*', 'Get*', 'List*'],
  database: ['rds', 'Describe*', 'List*'],
  'database-users': ['rds-db'],
  // The auditor decrypts logs and alerts; what it must not decrypt is another question.
  key: ['kms', 'Decrypt', 'Describe*', 'Get*', 'List*'],
  trail: ['cloudtrail', 'Describe*', 'Get*', 'List*', 'LookupEvents'],
  'log-group': ['logs', 'Describe*', 'FilterLogEvents', 'Get*', 'List*', 'StartQuery', 'StopQuery'],
  queue: ['sqs', 'Get*', 'List*'],
  'alert-queue': ['sqs', 'Get*', 'List*', 'ReceiveMessage'],
  'alert-topic': ['sns', 'Get*', 'List*'],
  function: ['lambda', 'Get*', 'List*'],
  'state-machine': ['states', 'Describe*', 'Get*', 'List*'],
  api: ['apigateway', 'GET'],
  role: ['iam', 'Generate*', 'Get*', 'List*', 'Simulate*'],
};
const USES_OF_KEY = ['kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
/** What a consumer does to the messages of its own queues. */
const CONSUMES = ['ChangeMessageVisibility', 'DeleteMessage'];

export const auditorChangesNothing: SiteQuestion = {
  id: 'auditor-changes-nothing',
  title: 'the auditor changes nothing, and has access only during the mandate and from its addresses',
  details: 'apart from taking messages off its own queues',
  kinds: [...DATA, 'rack-access', 'backups', 'database', 'key', 'trail', 'archive', 'log-group', ...CHANNEL, 'role'],
  asks: (site, named) => {
    const store = withoutStreams(named);
    const principals = principalsFor(site, 'auditor').map(({ principal }) => principal);
    // Whatever its own policies allow later: the policy of a key has to keep the auditor from changing it.
    const allowedAll = principals.map((principal) => ({
      ...principal,
      policies: { ...principal.policies, identity: [EVERYTHING] },
    }));
    const [service, ...looking] = LOOKS[store.kind];
    const isOwn = store.kind === 'alert-queue' && store.part?.startsWith('auditor');
    const but = [...looking, ...(isOwn ? CONSUMES : [])].map((name) => `${service}:${name}`);
    const all = [`${service}:?*`];
    const changes = targets(store, { itself: all, content: all, but });
    const looks = looksOf(store).flatMap((look) =>
      outside(site).map((where): Question => ({ ...look, principals, where })),
    );
    // Everybody in the account uses the key for logs through CloudWatch Logs: use is another question.
    const ofKeys = store.kind === 'key' ? targets(store, { itself: all, but: [...but, ...USES_OF_KEY] }) : [];
    return [
      ...changes.map((asked): Question => ({ ...asked, principals })),
      ...ofKeys.map((asked): Question => ({ ...asked, principals: allowedAll })),
      ...looks,
    ];
  },
  examples: {
    good: example('an auditor who only looks', QUEUE),
    bad: example('an auditor who could send alerts', {
      ...alertQueue({ senders: ['example-dublin-auditor'] }),
      Auditor: role('auditor', { AWS: '555555555555' }, {}, { Effect: 'Allow', Action: 'sqs:SendMessage' }),
    }),
  },
};

function looksOf(store: Store) {
  if (store.kind === 'archive') return targets(store, { content: ['s3:GetObject'] });
  return store.kind === 'alert-queue' ? targets(store, { itself: ['sqs:ReceiveMessage'] }) : [];
}

/** Requests before the mandate, after it, or from other addresses; calls that AWS makes for the auditor come from addresses of AWS. */
function outside({ deployment }: SiteAccess): readonly Condition[] {
  const { mandate, sourceAddresses } = deployment.auditor;
  return [
    { DateLessThan: { 'aws:CurrentTime': `${mandate.from}T00:00:00Z` } },
    { DateGreaterThanEquals: { 'aws:CurrentTime': dayAfter(mandate.until) } },
    { NotIpAddressIfExists: { 'aws:SourceIp': sourceAddresses }, Bool: { 'aws:ViaAWSService': 'false' } },
  ];
}

/**
 * Actions on objects by name: the auditor's own deny statements cannot cover every action on objects alone, since no
 * pattern tells the ARNs of objects from that of their bucket, whose configuration the auditor reads.
 */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  's3:?*': [
    ...['s3:AbortMultipartUpload', 's3:DeleteObject*', 's3:GetObject*', 's3:ListMultipartUploadParts'],
    ...['s3:PutObject*', 's3:Replicate*', 's3:RestoreObject'],
  ],
  's3-outposts:?*': [
    ...['s3-outposts:AbortMultipartUpload', 's3-outposts:DeleteObject*', 's3-outposts:GetObject*'],
    ...['s3-outposts:ListMultipartUploadParts', 's3-outposts:PutObject*'],
  ],
};

/** The policy of a resource that leaves everything to the identity policies of an account. */
function openTo(account: string): PolicyDocument {
  const statement = { Effect: 'Allow', Principal: { AWS: account }, Action: '*', Resource: '*' };
  return { Version: '2012-10-17', Statement: [statement] };
}
