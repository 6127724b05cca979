import type { PolicyDocument } from '../policies';
import type { Condition, Question } from '../search/question';
import { EVERYTHING } from '../site/roles';
import { principalsFor, type SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { openings, targets, usesOf } from './actions';
import { dayAfter } from './conditions';
import type { SiteQuestion } from './site-question';

const DATA: readonly StoreKind[] = ['objects', 'records', 'rack-objects', 'secret'];

export const auditorTakesNothing: SiteQuestion = {
  id: 'auditor-takes-nothing',
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
        resources: uses.resources.map((resource) => ({ ...resource, policy: openTo(resource.account) })),
      },
      ...(store.itself.policy === undefined ? [] : [{ ...uses, endpoints, principals: [as([EVERYTHING])] }]),
    ]);
  },
};

/** What would change something of a store. */
const CHANGES: Readonly<Partial<Record<StoreKind, readonly string[]>>> = {
  key: ['kms:CreateGrant', 'kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
  trail: ['cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
  archive: ['s3:DeleteBucketPolicy', 's3:PutBucketPolicy', 's3:PutLifecycleConfiguration'],
  'alert-queue': ['sqs:PurgeQueue', 'sqs:SendMessage', 'sqs:SetQueueAttributes'],
  'alert-topic': ['sns:Publish', 'sns:SetTopicAttributes'],
};

export const auditorChangesNothing: SiteQuestion = {
  id: 'auditor-changes-nothing',
  title:
    'the auditor changes nothing but what it takes off its own queues, and looks in its mandate and from its addresses alone',
  kinds: [
    'objects',
    'records',
    'rack-objects',
    'rack-access',
    'backups',
    'key',
    'trail',
    'archive',
    'alert-queue',
    'alert-topic',
  ],
  asks: (site, store) => {
    const principals = principalsFor(site, 'auditor').map(({ principal }) => principal);
    const removes = store.kind === 'archive' ? ['s3:DeleteObject', 's3:PutObject'] : [];
    const isOurs = store.part?.startsWith('auditor') ?? false;
    const takes = store.kind === 'alert-queue' && !isOurs ? ['sqs:DeleteMessage'] : [];
    const changes = [
      ...openings(store),
      ...targets(store, { itself: [...(CHANGES[store.kind] ?? []), ...takes], content: removes }),
    ];
    const looks = looksOf(store).flatMap((look) =>
      outside(site).map((where): Question => ({ ...look, principals, where })),
    );
    return [...changes.map((asked): Question => ({ ...asked, principals })), ...looks];
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

/** The policy of a resource that leaves all to the policies of an account. */
function openTo(account: string): PolicyDocument {
  const statement = { Effect: 'Allow', Principal: { AWS: account }, Action: '*', Resource: '*' };
  return { Version: '2012-10-17', Statement: [statement] };
}
