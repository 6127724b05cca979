import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { ChannelPart, SiteNames } from '../../deployment/names';

/** ARNs of the channel of a site, which follow from its names. */
interface ChannelArns {
  topic(part: ChannelPart): string;
  queue(part: ChannelPart): string;
  /** The rules of the site's detections, as a pattern. */
  readonly rules: string;
  /** Every alarm of the account, as a pattern. */
  readonly alarms: string;
}

/** ARNs of the channel of a site, as seen from the partition of `scope`. */
export function channelArns(scope: Construct, names: SiteNames): ChannelArns {
  const { account, region } = names;
  const arn = (service: string, resource: string, rest: { resourceName?: string; arnFormat?: ArnFormat } = {}) =>
    Stack.of(scope).formatArn({ service, region, account, resource, ...rest });
  return {
    topic: (part) => arn('sns', names.channel(part)),
    queue: (part) => arn('sqs', names.channel(part)),
    rules: arn('events', 'rule', { resourceName: names.detection('*') }),
    alarms: arn('cloudwatch', 'alarm', { resourceName: '*', arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
  };
}
