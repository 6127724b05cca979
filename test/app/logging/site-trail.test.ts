import { Match, Template } from 'aws-cdk-lib/assertions';
import { LogBucket } from '../../../lib/app/logging/log-bucket';
import { SiteTrail } from '../../../lib/app/logging/site-trail';
import { keysIn, logGroupIn } from '../../support/network-fixture';
import { siteFixture } from '../../support/site-fixture';

const TRAIL = 'arn:aws:cloudtrail:eu-west-1:222222222222:trail/trefoil-dublin-trail';

function trail(outpost = false, networkActivity = true): Template {
  const { stack, names, deployment } = siteFixture('dublin');
  const key = keysIn(stack).logs;
  const archive = new LogBucket(stack, 'Archive', {
    names,
    purpose: 'archive',
    organizationId: deployment.organization.id,
    retentionDays: 731,
    writeOnce: true,
    key,
  });
  new SiteTrail(stack, 'Trail', { names, key, archive, logGroup: logGroupIn(stack), outpost, networkActivity });
  return Template.fromStack(stack);
}

const selectors = (template: Template): readonly unknown[] =>
  Object.values(template.findResources('AWS::CloudTrail::Trail'))[0]?.['Properties'].AdvancedEventSelectors;

const data = (type: string, resources: object) => ({
  Name: expect.any(String),
  FieldSelectors: expect.arrayContaining([
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: [type] },
    { Field: 'resources.ARN', ...resources },
  ]),
});

test('the trail covers all Regions and global services, is validated and encrypted', () => {
  trail().hasResourceProperties('AWS::CloudTrail::Trail', {
    TrailName: 'trefoil-dublin-trail',
    IsLogging: true,
    IsMultiRegionTrail: true,
    IncludeGlobalServiceEvents: true,
    EnableLogFileValidation: true,
    KMSKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/logs',
  });
});

test('all management events are recorded, the uses of keys among them', () => {
  expect(selectors(trail())).toContainEqual({
    Name: 'management',
    FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
  });
});

test('each access to the user data is recorded, and no other bucket or table', () => {
  const recorded = selectors(trail());
  expect(recorded).toContainEqual(
    data('AWS::S3::Object', { StartsWith: ['arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1/'] }),
  );
  expect(recorded).toContainEqual(
    data('AWS::DynamoDB::Table', {
      StartsWith: ['arn:aws:dynamodb:eu-west-1:222222222222:table/trefoil-dublin-records'],
    }),
  );
});

test('objects on a rack are recorded where there is one', () => {
  const onRack = expect.objectContaining({ Name: 'objects on the Outpost' });
  expect(selectors(trail(true))).toContainEqual(onRack);
  expect(selectors(trail(false))).not.toContainEqual(onRack);
});

test('what an endpoint policy refuses is recorded, one event source a selector', () => {
  const network = selectors(trail()).filter((each) => JSON.stringify(each).includes('NetworkActivity'));
  expect(network).toHaveLength(9);
  expect(network).toContainEqual({
    Name: 'refused by the endpoint of s3',
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['NetworkActivity'] },
      { Field: 'eventSource', Equals: ['s3.amazonaws.com'] },
      { Field: 'errorCode', Equals: ['VpceAccessDenied'] },
    ],
  });
});

test('the archive admits CloudTrail for this trail alone', () => {
  trail().hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:GetBucketAcl',
          Condition: { StringEquals: { 'aws:SourceArn': TRAIL } },
        }),
        Match.objectLike({
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: { 'Fn::Join': ['', [Match.anyValue(), '/cloudtrail/AWSLogs/222222222222/*']] },
          Condition: {
            StringEquals: { 'aws:SourceArn': TRAIL, 's3:x-amz-acl': 'bucket-owner-full-control' },
          },
        }),
      ]),
    },
  });
});

test('the trail waits for the policy that admits it', () => {
  const template = trail();
  const [policy] = Object.keys(template.findResources('AWS::S3::BucketPolicy'));
  template.hasResource('AWS::CloudTrail::Trail', { DependsOn: Match.arrayWith([policy ?? 'no policy']) });
});

test('the delivery role is assumed for no other account and writes to its log group, under its key, alone', () => {
  trail().hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'cloudtrail.amazonaws.com' } },
        Match.objectLike({ Sid: 'NotForOthers', Effect: 'Deny' }),
      ],
    },
    Policies: [
      {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LogGroup'), 'Arn'] },
            },
            Match.objectLike({
              Condition: { StringEquals: { 'kms:ViaService': ['logs.eu-west-1.amazonaws.com'] } },
            }),
          ],
        },
      },
    ],
  });
});

test('where CloudTrail has no network activity events, the trail records all else', () => {
  const all = selectors(trail(false, false));
  expect(JSON.stringify(all)).not.toContain('NetworkActivity');
  expect(JSON.stringify(all)).toContain('Management');
});
