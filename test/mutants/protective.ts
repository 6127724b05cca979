import { isRawMap } from '../../lib/judge/template/template';
import type { Place } from './raw';
import { nameOf } from './raw';

/** Names of properties that protect nothing: what a thing is called, for people, or which thing it is. */
const IDENTITY =
  /^(.*Tags|Tag|.*Description|Name|Parameter(Name|Value)|.*Prefix|.*[a-z]Name|Id|Sid|Version|Metadata|LogFilePrefix|S3KeyPrefix|Prefix|MetricNamespace|PolicyName|RoleName|BucketName|exception_message)$/;

/** What a resource cannot be made without, or is made of: CloudFormation refuses the template, or the thing is another one. */
const SUBSTANCE =
  /^(VpcId|SubnetId|CidrBlock|NetworkAclId|RouteTableId|GroupId|ResourceId|ResourceType|RuleNumber|Protocol|IpProtocol|FromPort|ToPort|From|To|PortRange|ServiceName|VpcEndpointType|AttributeDefinitions|AttributeName|AttributeType|KeySchema|KeyType|BillingMode|TargetKeyId|AWSServiceName|RoleARN|DBInstanceClass|Engine|EngineVersion|AllocatedStorage|StorageType|Iops|Family|DBSubnetGroupName|MasterUsername|Priority|Bucket|BackupPlanId|TargetBackupVault|IamRoleArn|FirewallRuleGroupId|ResolverQueryLogConfigId|Role|OutpostId|AvailabilityZone|OutpostArn|InstanceTenancy|TargetIds|EnableDnsHostnames|EnableDnsSupport|EnableDnsResolution|Metric|MetricName|Namespace|Dimensions|Statistic|Period|Unit|ComparisonOperator|Threshold|EvaluationPeriods|DatapointsToAlarm|TreatMissingData|StartWindowMinutes|CompletionWindowMinutes|MaxSessionDuration|DestinationBackupVaultArn|DestinationBucketName|Statement|Policies|PolicyDocument|AssumeRolePolicyDocument|S3BucketName|ManagedPolicyArns|Type|Path|ProductionVariants|Port|PreferredMaintenanceWindow|PreferredBackupWindow|ContributorInsightsSpecification|DeliverLogsPermissionArn|LogDestinationType|Processors|ProcessingConfiguration|BufferingHints|SizeInMBs|IntervalInSeconds|DashboardBody|MetricValue|maxReceiveCount|CompressionFormat|.*DestinationConfiguration|DeliveryStreamType|BucketARN|ScheduleExpression|VisibilityTimeout|MetricTransformations|FilterPattern|Queues|Topics|TopicArn|SubscriptionRoleArn|RawMessageDelivery|Endpoint|RoleArn|Arn|DestinationArn|RuleAction|Egress|FirewallDomainListId|FirewallDomainRedirectionAction|BlockResponse|SourceSecurityGroupId|DestinationSecurityGroupId|DestinationPrefixListId|SourceArn|Value|ReturnData|Owner|RecordingMode|Domains|Content|ec2_attributes|services|default|Scope|ComplianceResourceTypes|Source|RecordingGroup|EventPattern|TrailName|DeliveryFrequency|ConfigSnapshotDeliveryProperties|SecurityGroupId|AccessType|VpcConfiguration|Resources|IpAddressType|NetworkType|Schedule|ExpiredObjectDeleteMarker|SnapshotRetentionLimit|deadLetterTargetArn)$/;

/** Whether taking a property away could weaken anything. */
export function mayProtect(place: Place): boolean {
  const name = nameOf(place.path);
  return !IDENTITY.test(name) && !SUBSTANCE.test(name);
}

/** What is not walked as a property: tags, prose, calls of CloudFormation's and, because operators of their own weaken them, policies. */
export function isOpaque({ path, value }: Place): boolean {
  const name = String(path.at(-1));
  return (
    /Tags$|Description$|^(exception_message|EventPattern|InputTransformer|Metrics|FieldSelectors|Dimensions|Processors)$/.test(
      name,
    ) ||
    (isRawMap(value) && 'Statement' in value)
  );
}

/** Whether a value is what CloudFormation computes; it is looked at as one. */
export function isInsideIntrinsic({ path }: Place): boolean {
  return path.some((step) => step === 'Ref' || (typeof step === 'string' && step.startsWith('Fn::')));
}
