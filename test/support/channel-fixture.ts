import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { AlertChannel } from '../../lib/constructs/alert-channel';
import { keysIn } from './network-fixture';
import { siteFixture } from './site-fixture';

/** The channel of a site of the reference deployment, and its template. */
export function channelOf(id: string) {
  const fixture = siteFixture(id);
  const { stack } = fixture;
  const archiveBucket = s3.Bucket.fromBucketName(stack, 'ArchiveBucket', fixture.names.bucket('archive'));
  const channel = new AlertChannel(stack, 'Channel', { ...fixture, keys: keysIn(stack), archiveBucket });
  return { ...fixture, channel, template: Template.fromStack(stack) };
}

/** Properties of the resources of a type whose logical ids begin so. */
export function propertiesOf(template: Template, type: string, beginning = '') {
  return Object.entries(template.findResources(type))
    .filter(([id]) => id.startsWith(beginning))
    .map(([, { Properties }]) => Properties);
}
