import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { LoggingStack } from '../../../lib/app/stacks/logging-stack';
import type { FeatureId } from '../../../lib/world/features';
import { type siteFixture, withSite } from '../../support/site-fixture';
import { siteStacks } from '../../support/site-stacks';
import { sovereignWithout } from '../../support/sovereign-fixture';

function loggingStack(change?: Parameters<typeof siteFixture>[1]) {
  const { stage, names, common, keys } = siteStacks('dublin', change);
  return { stage, names, stack: new LoggingStack(stage, 'Logging', { ...common('logging'), keys }) };
}

const SINGLETONS = [
  'AWS::Config::ConfigurationRecorder',
  'AWS::Config::DeliveryChannel',
  'AWS::GuardDuty::Detector',
  'AWS::AccessAnalyzer::Analyzer',
];

test('the archive is write-once, and access logs go to a bucket that S3 can deliver to', () => {
  const template = Template.fromStack(loggingStack().stack);
  template.hasResourceProperties('AWS::S3::Bucket', {
    BucketName: 'trefoil-dublin-archive-222222222222-eu-west-1',
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 731 } } },
    LoggingConfiguration: { DestinationBucketName: { Ref: Match.stringLikeRegexp('^AccessLogs') } },
  });
  template.hasResourceProperties('AWS::S3::Bucket', {
    BucketName: 'trefoil-dublin-access-logs-222222222222-eu-west-1',
    ObjectLockConfiguration: Match.absent(),
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
  });
});

test('a bucket of another stack can log here without a circle between the stacks', () => {
  const { stage, stack } = loggingStack();
  const storage = new Stack(stage, 'Storage');
  new s3.Bucket(storage, 'Data', { serverAccessLogsBucket: stack.accessLogsBucket, serverAccessLogsPrefix: 'data/' });
  Template.fromStack(storage).hasResourceProperties('AWS::S3::Bucket', {
    LoggingConfiguration: { DestinationBucketName: { 'Fn::ImportValue': Match.anyValue() }, LogFilePrefix: 'data/' },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: 'logging.s3.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '222222222222' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1' },
          },
        }),
      ]),
    },
  });
});

test('what exists once in an account is made', () => {
  const template = Template.fromStack(loggingStack().stack);
  for (const type of SINGLETONS) template.resourceCountIs(type, 1);
  template.hasResourceProperties('AWS::AccessAnalyzer::Analyzer', { Type: 'ACCOUNT' });
});

test('what exists already in an account is left alone', () => {
  const existing = withSite('dublin', {
    accountServices: {
      config: 'existing',
      guardDuty: 'existing',
      accessAnalyzer: 'existing',
      blockPublicAccess: 'existing',
    },
  });
  const template = Template.fromStack(loggingStack(existing).stack);
  for (const type of SINGLETONS) template.resourceCountIs(type, 0);
  template.resourceCountIs('AWS::S3::Bucket', 2);
  template.resourceCountIs('AWS::Config::ConfigRule', 1);
});

test('open default security groups are reported, once there is a recorder', () => {
  const template = Template.fromStack(loggingStack().stack);
  const [recorder = ''] = Object.keys(template.findResources('AWS::Config::ConfigurationRecorder'));
  template.hasResource('AWS::Config::ConfigRule', {
    Properties: { Source: { Owner: 'AWS', SourceIdentifier: 'VPC_DEFAULT_SECURITY_GROUP_CLOSED' } },
    DependsOn: Match.arrayWith([recorder]),
  });
});

test('nothing here runs code', () => {
  Template.fromStack(loggingStack().stack).resourceCountIs('AWS::Lambda::Function', 0);
});

test('network activity that the deployment omits is not asked of the trail, and all else is', () => {
  const selectors = (stack: Stack) =>
    Object.values(Template.fromStack(stack).findResources('AWS::CloudTrail::Trail')).flatMap(
      ({ Properties }) => Properties.AdvancedEventSelectors,
    );
  const moved = (...features: readonly FeatureId[]) =>
    loggingStack((deployment) => ({
      ...withSite('dublin', {
        country: 'DE',
        region: 'eusc-de-east-1',
        placement: { kind: 'region', zones: ['eusc-de-east-1a', 'eusc-de-east-1b'] },
      })(deployment),
      omissions: sovereignWithout(...features).omissions,
    }));
  const without = selectors(moved('network-activity-events').stack);
  const all = selectors(moved().stack);
  expect(without).toEqual(all.filter((each) => !JSON.stringify(each).includes('NetworkActivity')));
  expect(without.length).toBeLessThan(all.length);
});
