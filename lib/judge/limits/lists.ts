import { ownOf } from '../../common/own';
import { LIMITS, type LimitName } from '../../world/limits';
import type { Resource } from '../template/resource';
import { isMap } from '../template/value';
import { elementsAt } from './attachments';
import type { Measure } from './measure';

const ALARM: Readonly<Record<string, LimitName>> = {
  AlarmActions: 'alarm-actions',
  InsufficientDataActions: 'alarm-actions',
  OKActions: 'alarm-actions',
};

/** Properties that list no more than so many, by type. */
export const LISTS: Readonly<Record<string, Readonly<Record<string, LimitName>>>> = {
  'AWS::CloudTrail::Trail': { EventSelectors: 'event-selectors' },
  'AWS::CloudWatch::Alarm': { ...ALARM, Dimensions: 'alarm-dimensions' },
  'AWS::CloudWatch::CompositeAlarm': ALARM,
  'AWS::DynamoDB::Table': { GlobalSecondaryIndexes: 'global-indexes', LocalSecondaryIndexes: 'local-indexes' },
  'AWS::DynamoDB::GlobalTable': { GlobalSecondaryIndexes: 'global-indexes', LocalSecondaryIndexes: 'local-indexes' },
  'AWS::EC2::Instance': { SecurityGroupIds: 'groups-of-interface' },
  'AWS::EC2::NetworkInterface': { GroupSet: 'groups-of-interface' },
  'AWS::EC2::VPCEndpoint': { SecurityGroupIds: 'groups-of-interface' },
  'AWS::ECS::TaskDefinition': { ContainerDefinitions: 'containers' },
  'AWS::Events::Rule': { Targets: 'rule-targets' },
  'AWS::Lambda::Function': { Layers: 'layers', 'VpcConfig.SecurityGroupIds': 'groups-of-interface' },
  'AWS::RDS::DBCluster': { VpcSecurityGroupIds: 'groups-of-interface' },
  'AWS::RDS::DBInstance': { VPCSecurityGroups: 'groups-of-interface' },
  'AWS::Route53Resolver::FirewallRuleGroup': { FirewallRules: 'firewall-rules' },
  'AWS::S3::Bucket': {
    'CorsConfiguration.CorsRules': 'cors-rules',
    InventoryConfigurations: 'inventories',
    'LifecycleConfiguration.Rules': 'lifecycle-rules',
    MetricsConfigurations: 'metrics-configurations',
    'ReplicationConfiguration.Rules': 'replication-rules',
  },
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
