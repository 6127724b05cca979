import { deploymentRoleArn, operatorRoleArns } from '../../lib/app/role-arns';
import { UserDataBucket } from '../../lib/app/storage/user-data-bucket';
import { statementsOf } from './site-fixture';
import { roleIn, storageFixture } from './storage-fixture';

const TARGET = {
  site: 'hamar',
  account: '444444444444',
  region: 'eu-north-1',
  bucketName: 'trefoil-hamar-data-444444444444-eu-north-1',
  bucketArn: 'arn:aws:s3:::trefoil-hamar-data-444444444444-eu-north-1',
  keyArn: 'arn:aws:kms:eu-north-1:444444444444:alias/trefoil-hamar/data',
};

/** A stack with the user-data bucket of Ireland-2. */
export function bucketOf({ targets = [TARGET], withRole = true, sources = SOURCES } = {}) {
  const fixture = storageFixture('ireland-2');
  const { keys, deployment } = fixture;
  new UserDataBucket(fixture.stack, 'UserData', {
    ...fixture,
    key: keys.data,
    endpointId: 'vpce-s3',
    noncurrentVersionDays: deployment.retention.noncurrentVersionDays,
    gatewayRead: roleIn(fixture, 'gateway-read'),
    gatewayWrite: roleIn(fixture, 'gateway-write'),
    backup: roleIn(fixture, 'backup'),
    restore: roleIn(fixture, 'restore'),
    deploymentRole: deploymentRoleArn(fixture.stack),
    breakGlass: operatorRoleArns(fixture.stack, '333333333333', deployment.operators.breakGlass),
    replication: withRole ? roleIn(fixture, 'replication') : undefined,
    targets,
    sources,
    migrations: [],
    workloads: [],
  });
  return fixture.stack;
}

const SOURCES = [{ account: '222222222222', role: 'arn:aws:iam::222222222222:role/trefoil-dublin-replication' }];
/** The policy of that bucket, by Sid. */
export const policyOf = (...options: Parameters<typeof bucketOf>) =>
  statementsOf(bucketOf(...options), 'AWS::S3::BucketPolicy', 'PolicyDocument');
