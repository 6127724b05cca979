import { ownOf } from '../../common/own';
import { LIMITS, type LimitName } from '../../world/limits';
import type { Resource } from '../template/resource';
import { isMap } from '../template/value';
import { elementsAt } from './attachments';
import type { Measure } from './measure';

/** Properties of which sites list some, and which list no more than a few, by type. */
export const LISTS: Readonly<Record<string, Readonly<Record<string, LimitName>>>> = {
  'AWS::CloudWatch::Alarm': {
    ...{ AlarmActions: 'alarm-actions', InsufficientDataActions: 'alarm-actions', OKActions: 'alarm-actions' },
  },
  'AWS::EC2::VPCEndpoint': { SecurityGroupIds: 'groups-of-interface' },
  'AWS::Events::Rule': { Targets: 'rule-targets' },
  'AWS::RDS::DBInstance': { VPCSecurityGroups: 'groups-of-interface' },
  'AWS::Route53Resolver::FirewallRuleGroup': { FirewallRules: 'firewall-rules' },
};

/** Services whose resources have at most 50 tags; others admit more for some of theirs. */
const TAGGED =
  /^AWS::(?:Backup|CloudTrail|CloudWatch|Config|DynamoDB|EC2|ECS|EFS|Events|GuardDuty|IAM|KMS|Kinesis|KinesisFirehose|Lambda|Logs|Organizations|RDS|Route53Resolver|S3|SNS|SQS|SecretsManager)::/;

/** Whether a resource of a type may have a list of which the length is limited. */
export function hasLists(type: string): boolean {
  return Object.hasOwn(LISTS, type) || TAGGED.test(type);
}

/** How long the lists of a resource are. */
export function listsOf(resource: Resource): readonly Measure[] {
  const lists = { ...ownOf(LISTS, resource.type), ...(TAGGED.test(resource.type) ? { Tags: 'tags' as const } : {}) };
  return Object.entries(lists).flatMap(([path, limit]) => {
    const found = path === 'Tags' ? tagsOf(resource) : elementsAt(resource, path).length;
    return found > 0 ? [{ limit: LIMITS[limit], found, path: ['Properties', ...path.split('.')] }] : [];
  });
}

/** Tags are a list or, of some types, a map. */
function tagsOf(resource: Resource): number {
  const [tags, ...others] = resource.select('Tags');
  if (others.length > 0) return 0;
  return isMap(tags?.value) ? Object.keys(tags.value).length : elementsAt(resource, 'Tags').length;
}
