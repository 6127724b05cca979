import { Match, Template } from 'aws-cdk-lib/assertions';
import { ConfigurationRecorder } from '../../../lib/app/logging/configuration-recorder';
import { LogBucket } from '../../../lib/app/logging/log-bucket';
import { keysIn } from '../../support/network-fixture';
import { siteFixture } from '../../support/site-fixture';

function recorder(): Template {
  const { stack, names, deployment } = siteFixture('dublin');
  const key = keysIn(stack).logs;
  const bucket = new LogBucket(stack, 'Configuration', {
    names,
    purpose: 'config',
    organizationId: deployment.organization.id,
    retentionDays: 731,
    writeOnce: false,
    key,
  });
  new ConfigurationRecorder(stack, 'Recorder', { key, bucket });
  return Template.fromStack(stack);
}

test('all resource types are recorded as they change, under the service-linked role', () => {
  recorder().hasResourceProperties('AWS::Config::ConfigurationRecorder', {
    RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
    RecordingMode: { RecordingFrequency: 'CONTINUOUS' },
    RoleARN: 'arn:aws:iam::222222222222:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
  });
});

test('what is delivered is encrypted with the key for logs', () => {
  recorder().hasResourceProperties('AWS::Config::DeliveryChannel', {
    S3BucketName: { Ref: Match.stringLikeRegexp('^Configuration') },
    S3KmsKeyArn: 'arn:aws:kms:eu-west-1:222222222222:key/logs',
  });
});

test('the bucket that AWS Config delivers to does not lock objects by default', () => {
  recorder().hasResourceProperties('AWS::S3::Bucket', { ObjectLockConfiguration: Match.absent() });
});

test('recorder and channel do not wait for each other, which would never end', () => {
  const template = recorder();
  const dependencies = (type: string): readonly string[] =>
    Object.values(template.findResources(type)).flatMap((resource) => resource['DependsOn'] ?? []);
  const [recorderId = ''] = Object.keys(template.findResources('AWS::Config::ConfigurationRecorder'));
  const [channelId = ''] = Object.keys(template.findResources('AWS::Config::DeliveryChannel'));
  const [policyId = ''] = Object.keys(template.findResources('AWS::S3::BucketPolicy'));
  expect(dependencies('AWS::Config::ConfigurationRecorder')).not.toContain(channelId);
  expect(dependencies('AWS::Config::DeliveryChannel')).not.toContain(recorderId);
  expect(dependencies('AWS::Config::DeliveryChannel')).toContain(policyId);
});

test('AWS Config writes for this account alone, below its own prefix', () => {
  recorder().hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: 'config.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: { 'Fn::Join': ['', [Match.anyValue(), '/AWSLogs/222222222222/Config/*']] },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '222222222222', 's3:x-amz-acl': 'bucket-owner-full-control' },
          },
        }),
      ]),
    },
  });
});
