import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { AlertChannel } from '../../lib/app/alerts/alert-channel';
import { keysIn } from './network-fixture';
import { siteFixture } from './site-fixture';

/** The channel of a site of the reference deployment, and its template. */
export function channelOf(id: string, change?: Parameters<typeof siteFixture>[1]) {
  const fixture = siteFixture(id, change);
  const { stack } = fixture;
  const archiveBucket = s3.Bucket.fromBucketName(stack, 'ArchiveBucket', fixture.names.bucket('archive'));
  const channel = new AlertChannel(stack, 'Channel', { ...fixture, keys: keysIn(stack), archiveBucket });
  return {
    ...fixture,
    channel,
    get template() {
      return Template.fromStack(stack);
    },
  };
}

/** Properties of the resources of a type whose logical ids begin so. */
export function propertiesOf(template: Template, type: string, beginning = '') {
  return Object.entries(template.findResources(type))
    .filter(([id]) => id.startsWith(beginning))
    .map(([, { Properties }]) => Properties);
}

/** A site, and what a rule needs to tell of it. */
export function tellingOf(id: string) {
  const fixture = siteFixture(id);
  const { stack } = fixture;
  const arn = (service: string, resource: string) => stack.formatArn({ service, resource });
  const topic = (name: string) => sns.Topic.fromTopicArn(stack, name, arn('sns', name));
  const role = stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: 'alerts' });
  return {
    ...fixture,
    topics: { auditor: topic('auditor'), operators: topic('operators') },
    publisher: iam.Role.fromRoleArn(stack, 'Publisher', role),
    dead: sqs.Queue.fromQueueArn(stack, 'Dead', arn('sqs', 'dead')),
  };
}
