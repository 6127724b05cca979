import { declaredReplication } from '../../../../lib/site-policy/rules/retention/declared-replication';
import { assemblyOf, messagesOf } from '../../../judge/assembly-of';
import { siteFixture } from '../../../support/site-fixture';

const { deployment, site, names } = siteFixture('dublin');
const [target = ''] = site.replicatesTo;
const copy = siteFixture(target).names;
const found = (resources: Parameters<typeof assemblyOf>[0]['resources']) =>
  messagesOf(assemblyOf({ resources, deployment }, site.account), declaredReplication);

const to = (bucket: string) => ({ Status: 'Enabled', Destination: { Bucket: `arn:aws:s3:::${bucket}` } });
const bucket = (more: object, BucketName: unknown = names.bucket('data')) => ({
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName, ...more } },
});
const THERE = { ReplicationConfiguration: { Rules: [to(copy.bucket('data'))] } };

test('a bucket of user data is replicated to each site that the file names', () => {
  expect(site.replicatesTo).toHaveLength(1);
  expect(found(bucket(THERE))).toEqual([]);
  expect(found(bucket({}, names.bucket('archive')))).toEqual([]);
});

test.each([
  ['nowhere', {}],
  ['elsewhere', { ReplicationConfiguration: { Rules: [to(names.bucket('archive'))] } }],
  ['perhaps nowhere', { ReplicationConfiguration: { 'Fn::If': ['Lost', { Ref: 'AWS::NoValue' }, THERE] } }],
  [
    'by a rule that may not be there',
    { ReplicationConfiguration: { Rules: [{ 'Fn::If': ['Lost', { Ref: 'AWS::NoValue' }, to(copy.bucket('data'))] }] } },
  ],
])('a bucket that is replicated %s is found', (_, more) => {
  expect(found(bucket(more))).toHaveLength(1);
});

test('of the rules of a plan one copies to the vault of each site that the file names', () => {
  const plan = (...rules: readonly object[]) => ({
    Plan: { Type: 'AWS::Backup::BackupPlan', Properties: { BackupPlan: { BackupPlanRule: rules } } },
  });
  const vault = `arn:aws:backup:${copy.region}:${copy.account}:backup-vault:${copy.vault}`;
  const copies = { RuleName: 'daily', CopyActions: [{ DestinationBackupVaultArn: vault }] };
  const keeps = { RuleName: 'continuous' };
  expect(found(plan(copies, keeps))).toEqual([]);
  expect(found(plan(keeps))).toHaveLength(1);
  expect(found(plan({ ...copies, CopyActions: [] }, keeps))).toHaveLength(1);
});
