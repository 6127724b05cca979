import * as iam from 'aws-cdk-lib/aws-iam';
import { rackAccessPointPolicy, rackBucketPolicy } from '../../../lib/app/storage/rack-bucket-policy';
import { siteFixture } from '../../support/site-fixture';

const { stack } = siteFixture('hamar');
const READ = 'arn:aws:iam::444444444444:role/read';
const WRITE = 'arn:aws:iam::444444444444:role/write';
const AUDITOR = 'arn:aws:iam::444444444444:role/auditor';
const DEPLOYMENT = 'arn:aws:iam::444444444444:role/deployment';
const ACCESS_POINT = 'arn:aws:s3-outposts:eu-north-1:444444444444:outpost/op-1/accesspoint/data';
const BUCKET = 'arn:aws:s3-outposts:eu-north-1:444444444444:outpost/op-1/bucket/data';
const readers = {
  gatewayRead: iam.Role.fromRoleArn(stack, 'Read', READ),
  gatewayWrite: iam.Role.fromRoleArn(stack, 'Write', WRITE),
};
const bySid = (document: iam.PolicyDocument) =>
  Object.fromEntries(document.toJSON().Statement.map((statement: { Sid: string }) => [statement.Sid, statement]));
const bucketPolicy = bySid(
  rackBucketPolicy({
    ...readers,
    bucketArn: BUCKET,
    accessPointArn: ACCESS_POINT,
    roleArns: [READ, WRITE],
    auditorRole: AUDITOR,
    organizationId: 'o-exampleorgid',
    account: '444444444444',
    configuredBy: [DEPLOYMENT],
  }),
);

test('objects are denied to all but the gateway roles, and off the access point', () => {
  expect(bucketPolicy['OnlyNamedRoles']).toMatchObject({
    Effect: 'Deny',
    Resource: [BUCKET, `${BUCKET}/object/*`],
    Condition: { ArnNotLike: { 'aws:PrincipalArn': [READ, WRITE] } },
  });
  expect(bucketPolicy['OffAccessPoint']).toMatchObject({
    Effect: 'Deny',
    Condition: { StringNotEquals: { 's3-outposts:DataAccessPointArn': ACCESS_POINT } },
  });
});

test('whatever S3 on Outposts does to objects is denied to others, and so is configuration, by the account as principal', () => {
  expect(bucketPolicy['OnlyNamedRolesReachObjects']).toMatchObject({
    Effect: 'Deny',
    Action: 's3-outposts:*',
    Resource: `${BUCKET}/object/*`,
    Condition: { ArnNotLike: { 'aws:PrincipalArn': [READ, WRITE] } },
  });
  expect(bucketPolicy['OnlyDeploymentsConfigure']).toMatchObject({
    Effect: 'Deny',
    Resource: BUCKET,
    Condition: { ArnNotLike: { 'aws:PrincipalArn': [DEPLOYMENT] } },
  });
});

test('what is not encrypted in transit, or comes from elsewhere than the organization, is denied', () => {
  expect(bucketPolicy['InsecureTransport']).toMatchObject({ Effect: 'Deny', Action: 's3-outposts:*' });
  expect(bucketPolicy['OutsideOrganization']).toMatchObject({
    Effect: 'Deny',
    Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
  });
});

test('the access point allows what the bucket allows: reading to both roles, writing to one', () => {
  const accessPoint = bySid(rackAccessPointPolicy({ ...readers, accessPointArn: ACCESS_POINT }));
  for (const policy of [bucketPolicy, accessPoint]) {
    expect(policy['GatewayReads'].Principal).toEqual({ AWS: [READ, WRITE] });
    expect(policy['GatewayWrites'].Principal).toEqual({ AWS: WRITE });
    expect(policy['GatewayReads'].Action).not.toContain('s3-outposts:PutObject');
  }
});

test('the auditor is denied every object by name, and nobody else is', () => {
  expect(bucketPolicy['AuditorTakesNothing']).toMatchObject({
    Effect: 'Deny',
    Action: expect.arrayContaining(['s3-outposts:GetObject*', 's3-outposts:ListBucket*']),
    Condition: { ArnEquals: { 'aws:PrincipalArn': AUDITOR } },
  });
});
