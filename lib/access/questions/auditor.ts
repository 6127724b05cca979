import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Condition, Question } from '../../iam/search/question';
import { bucketBut, example } from '../examples/example';
import { role } from '../examples/roles';
import { alertQueue, OBJECTS, QUEUE } from '../examples/stores';
import { EVERYTHING } from '../site/roles';
import { principalsFor, type SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { namedAlike, targets, usesOf } from './actions';
import { dayAfter } from './conditions';
import type { SiteQuestion } from './site-question';

const DATA: readonly StoreKind[] = ['objects', 'records', 'rack-objects', 'secret'];
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
      // Each side alone has to hold: its own denies where all else allows, and those of the store where it may do all.
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

/** Services whose actions are about stores, and what of them changes nothing: to look, and to take what is the auditor's. */
const LOOKS: Readonly<Record<StoreKind, readonly [service: string, ...looks: readonly string[]]>> = {
  objects: ['s3', 'Get*', 'List*'],
  archive: ['s3', 'Get*', 'List*'],
  records: ['dynamodb', 'BatchGet*', 'Describe*', 'Get*', 'List*'],
  'rack-objects': ['s3-outposts', 'Get*', 'List*'],
  'rack-access': ['s3-outposts', 'Get*', 'List*'],
  backups: ['backup', 'Describe*', 'Get*', 'List*'],
  secret: ['secretsmanager', 'Describe*', 'Get*', 'List*'],
  database: ['rds', 'Describe*', 'List*'],
  // Logs and alerts are encrypted, and whose the auditor decrypts is another question.
  key: ['kms', 'Decrypt', 'Describe*', 'Get*', 'List*'],
  trail: ['cloudtrail', 'Describe*', 'Get*', 'List*', 'LookupEvents'],
  'log-group': ['logs', 'Describe*', 'FilterLogEvents', 'Get*', 'List*', 'StartQuery', 'StopQuery'],
  'alert-queue': ['sqs', 'Get*', 'List*', 'ReceiveMessage'],
  'alert-topic': ['sns', 'Get*', 'List*'],
  function: ['lambda', 'Get*', 'List*'],
  role: ['iam', 'Generate*', 'Get*', 'List*', 'Simulate*'],
};
const USES_OF_KEY = ['kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
/** What a reader does to queues that are its own. */
const TAKES_OFF = ['ChangeMessageVisibility', 'DeleteMessage'];

export const auditorChangesNothing: SiteQuestion = {
  id: 'auditor-changes-nothing',
  title: 'the auditor changes nothing, and has access only during the mandate and from its addresses',
  details: 'apart from taking messages off its own queues',
  kinds: [...DATA, 'rack-access', 'backups', 'database', 'key', 'trail', 'archive', 'log-group', ...CHANNEL, 'role'],
  asks: (site, named) => {
    const store = namedAlike(named);
    const principals = principalsFor(site, 'auditor').map(({ principal }) => principal);
    // Whatever is allowed to the auditor later, the policy of a key lets it change nothing.
    const whoever = principals.map((principal) => ({
      ...principal,
      policies: { ...principal.policies, identity: [EVERYTHING] },
    }));
    const [service, ...looking] = LOOKS[store.kind];
    const isOurs = store.kind === 'alert-queue' && store.part?.startsWith('auditor');
    const but = [...looking, ...(isOurs ? TAKES_OFF : [])].map((name) => `${service}:${name}`);
    const all = [`${service}:?*`];
    const changes = targets(store, { itself: all, content: all, but });
    const looks = looksOf(store).flatMap((look) =>
      outside(site).map((where): Question => ({ ...look, principals, where })),
    );
    // Through CloudWatch Logs everybody of the account writes under the key of logs: use is another question.
    const ofKeys = store.kind === 'key' ? targets(store, { itself: all, but: [...but, ...USES_OF_KEY] }) : [];
    return [
      ...changes.map((asked): Question => ({ ...asked, principals })),
      ...ofKeys.map((asked): Question => ({ ...asked, principals: whoever })),
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

/** When and from where the auditor does not look; what AWS does for it comes from addresses of AWS. */
function outside({ deployment }: SiteAccess): readonly Condition[] {
  const { mandate, sourceAddresses } = deployment.auditor;
  return [
    { DateLessThan: { 'aws:CurrentTime': `${mandate.from}T00:00:00Z` } },
    { DateGreaterThanEquals: { 'aws:CurrentTime': dayAfter(mandate.until) } },
    { NotIpAddressIfExists: { 'aws:SourceIp': sourceAddresses }, Bool: { 'aws:ViaAWSService': 'false' } },
  ];
}

/**
 * What is done to objects, by name: the auditor's own denies cannot say "whatever there is" of objects alone, since no
 * pattern tells the ARN of a bucket, whose configuration the auditor sees, from those of objects in it.
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

/** The policy of a resource that leaves all to the policies of an account. */
function openTo(account: string): PolicyDocument {
  const statement = { Effect: 'Allow', Principal: { AWS: account }, Action: '*', Resource: '*' };
  return { Version: '2012-10-17', Statement: [statement] };
}
