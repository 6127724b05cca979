import { type Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { StorageStack } from '../../../lib/app/stacks/storage-stack';
import { onRack } from '../../support/rack';
import { withSite } from '../../support/site-fixture';
import { storageFixture } from '../../support/storage-fixture';

function storageOf(id: string, change?: Parameters<typeof storageFixture>[1], subnets = 1) {
  const fixture = storageFixture(id, change);
  const { deployment, site, names, keys, vpc, accessLogsBucket, s3Endpoint, dynamoDbEndpoint, securityGroups } =
    fixture;
  const stack = new StorageStack(siteOf(fixture.stack), 'Storage', {
    deployment,
    site,
    names,
    stackName: names.stack('storage'),
    terminationProtection: true,
    keys,
    vpc,
    accessLogsBucket,
    s3Endpoint,
    dynamoDbEndpoint,
    securityGroups,
    isolatedSubnets: Array.from({ length: subnets }, () => fixture.subnet),
  });
  return { stack, template: Template.fromStack(stack), fixture };
}

function siteOf(stack: Stack): Stage {
  const stage = Stage.of(stack);
  if (!stage) throw new Error('expected a stack of a site');
  return stage;
}

const typesOf = (template: Template) => JSON.stringify(template.toJSON());
const STATEFUL = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Backup::BackupVault'];

test('a site in a Region has a bucket, a table, a vault, and nothing of a rack', () => {
  const { template } = storageOf('dublin');
  for (const type of STATEFUL) template.resourceCountIs(type, 1);
  expect(typesOf(template)).not.toMatch(/AWS::S3Outposts|AWS::RDS/);
});

test('a site on a rack has a bucket and a database there, and nothing of a Region', () => {
  const { template } = storageOf('hamar', onRack);
  template.resourceCountIs('AWS::S3Outposts::Bucket', 1);
  template.resourceCountIs('AWS::RDS::DBInstance', 1);
  for (const type of STATEFUL) template.resourceCountIs(type, 0);
});

test('a rack without its subnet is refused', () => {
  expect(() => storageOf('hamar', onRack, 2)).toThrow(
    "found 2 subnets, expected the one on the rack; pass isolatedSubnets of the site's network",
  );
});

test('the site replicates to the sites that the deployment names, and backups follow', () => {
  const { template } = storageOf('ireland-2');
  template.hasResourceProperties('AWS::S3::Bucket', {
    ReplicationConfiguration: { Rules: [Match.objectLike({ Id: 'hamar' })] },
  });
  template.hasResourceProperties('AWS::Backup::BackupPlan', {
    BackupPlan: {
      BackupPlanRule: [
        Match.objectLike({
          CopyActions: [
            Match.objectLike({
              DestinationBackupVaultArn: 'arn:aws:backup:eu-north-1:444444444444:backup-vault:trefoil-hamar-vault',
            }),
          ],
        }),
      ],
    },
  });
});

test('a site that replicates nowhere has no role for it', () => {
  const { template } = storageOf('dublin', withSite('dublin', { replicatesTo: [] }));
  expect(typesOf(template)).not.toMatch(/trefoil-dublin-replication|CopyTargets|CopyActions/);
});

test('replication to a rack is refused, since S3 on Outposts receives none', () => {
  expect(() => storageOf('ireland-2', onRack)).toThrow(
    'replication to hamar goes to S3 on an Outpost, which receives none; take hamar out of replicatesTo',
  );
});

test('the bucket and the table carry the tag by which they are backed up', () => {
  const { template } = storageOf('dublin');
  for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table'])
    template.hasResourceProperties(type, { Tags: Match.arrayWith([{ Key: 'trefoil:backup', Value: 'daily' }]) });
});

test('stateful resources are retained, and the stack is not deleted by mistake', () => {
  const { template, stack } = storageOf('dublin');
  for (const type of STATEFUL) template.hasResource(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  expect(stack.terminationProtection).toBe(true);
});

test('who writes can decrypt what was written, and who reads can decrypt what is read', () => {
  const { template } = storageOf('dublin');
  for (const [purpose, actions] of [
    ['gateway-read', 'kms:Decrypt'],
    ['gateway-write', ['kms:Decrypt', 'kms:GenerateDataKey']],
  ])
    template.hasResourceProperties('AWS::IAM::Role', {
      RoleName: `trefoil-dublin-${purpose}`,
      Policies: [
        Match.objectLike({
          PolicyDocument: {
            Statement: Match.arrayWith([
              Match.objectLike({ Action: actions, Resource: 'arn:aws:kms:eu-west-1:222222222222:key/data' }),
            ]),
          },
        }),
      ],
    });
});

test('policies stay below the sizes that AWS takes', () => {
  const { template } = storageOf('ireland-2');
  for (const { Properties } of Object.values(template.findResources('AWS::S3::BucketPolicy')))
    expect(JSON.stringify(Properties.PolicyDocument).length).toBeLessThan(20_480);
  for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role')))
    expect(JSON.stringify(Properties.Policies ?? []).length).toBeLessThan(10_240);
});
