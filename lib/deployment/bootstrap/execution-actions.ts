import { registeredType } from '../../world/registry/registry';

/**
 * The types of the templates of the deployments, each with the properties set in them for which its handlers call more.
 * Known without the templates, because the drift role and the hooks are made from it; a test compares it with them.
 */
const TYPES = `
AWS::AccessAnalyzer::Analyzer
AWS::Backup::BackupPlan
AWS::Backup::BackupSelection BackupSelection.IamRoleArn
AWS::Backup::BackupVault AccessPolicy EncryptionKeyArn LockConfiguration
AWS::CloudFormation::GuardHook ExecutionRole
AWS::CloudTrail::Trail AdvancedEventSelectors CloudWatchLogsRoleArn IsLogging
AWS::CloudWatch::Alarm
AWS::CloudWatch::Dashboard
AWS::Config::ConfigRule
AWS::Config::ConfigurationRecorder RoleARN
AWS::Config::DeliveryChannel
AWS::DataSync::LocationS3 S3BucketArn S3Config S3Config.BucketAccessRoleArn S3StorageClass
AWS::DataSync::Task CloudWatchLogGroupArn TaskReportConfig TaskReportConfig.Destination.S3.BucketAccessRoleArn
AWS::DynamoDB::Table ContributorInsightsSpecification PointInTimeRecoverySpecification ResourcePolicy SSESpecification.KMSMasterKeyId SSESpecification.KMSMasterKeyId=alias/
AWS::EC2::FlowLog DeliverLogsPermissionArn LogDestinationType LogFormat LogGroupName
AWS::EC2::NetworkAcl
AWS::EC2::NetworkAclEntry
AWS::EC2::RouteTable
AWS::EC2::SecurityGroup SecurityGroupEgress SecurityGroupIngress
AWS::EC2::SecurityGroupEgress Description
AWS::EC2::Subnet MapPublicIpOnLaunch OutpostArn
AWS::EC2::SubnetNetworkAclAssociation
AWS::EC2::SubnetRouteTableAssociation
AWS::EC2::VPC EnableDnsHostnames EnableDnsSupport InstanceTenancy
AWS::EC2::VPCBlockPublicAccessOptions
AWS::EC2::VPCEncryptionControl Mode
AWS::EC2::VPCEndpoint PrivateDnsEnabled
AWS::Events::Rule Targets Targets.RoleArn
AWS::GuardDuty::Detector
AWS::IAM::Role Policies
AWS::IAM::ServiceLinkedRole
AWS::KMS::Alias
AWS::KMS::Key EnableKeyRotation=true
AWS::KinesisFirehose::DeliveryStream DeliveryStreamEncryptionConfigurationInput DeliveryStreamEncryptionConfigurationInput.KeyARN ExtendedS3DestinationConfiguration
AWS::Logs::LogGroup DeletionProtectionEnabled KmsKeyId RetentionInDays
AWS::Logs::LogStream
AWS::Logs::MetricFilter
AWS::Logs::ResourcePolicy
AWS::Organizations::Policy
AWS::RDS::DBInstance DBSubnetGroupName KmsKeyId ManageMasterUserPassword MasterUserSecret.KmsKeyId VPCSecurityGroups
AWS::RDS::DBParameterGroup
AWS::RDS::DBSubnetGroup
AWS::Route53Resolver::FirewallDomainList Domains
AWS::Route53Resolver::FirewallRuleGroup
AWS::Route53Resolver::FirewallRuleGroupAssociation VpcId
AWS::Route53Resolver::ResolverQueryLoggingConfig DestinationArn
AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation ResolverQueryLogConfigId
AWS::S3::Bucket BucketEncryption LifecycleConfiguration LoggingConfiguration NotificationConfiguration ObjectLockConfiguration ObjectLockEnabled OwnershipControls PublicAccessBlockConfiguration ReplicationConfiguration VersioningConfiguration
AWS::S3::BucketPolicy
AWS::S3Outposts::AccessPoint Policy
AWS::S3Outposts::Bucket LifecycleConfiguration
AWS::S3Outposts::BucketPolicy
AWS::S3Outposts::Endpoint
AWS::SNS::Subscription SubscriptionRoleArn
AWS::SNS::Topic
AWS::SNS::TopicPolicy
AWS::SQS::Queue
AWS::SQS::QueuePolicy
`;

/**
 * The types of the stacks of workloads, apart from the others: a site without a workload gets no permissions for them.
 */
const OF_WORKLOADS = `
AWS::ECR::Repository EncryptionConfiguration ImageScanningConfiguration ImageTagMutability
AWS::ECS::Cluster
AWS::ECS::Service DeploymentConfiguration
AWS::ECS::TaskDefinition ExecutionRoleArn TaskRoleArn
AWS::ElasticLoadBalancingV2::Listener
AWS::ElasticLoadBalancingV2::LoadBalancer LoadBalancerAttributes SecurityGroups Subnets
AWS::ElasticLoadBalancingV2::TargetGroup TargetGroupAttributes
AWS::EC2::SecurityGroupIngress Description
AWS::Lambda::EventSourceMapping EventSourceArn FunctionName FunctionResponseTypes
AWS::Lambda::Permission
AWS::StepFunctions::StateMachine EncryptionConfiguration.KmsKeyId RoleArn
AWS::Lambda::Function Code Code.S3Bucket Code.S3Key KmsKeyArn ReservedConcurrentExecutions Role VpcConfig
`;

/** Those of private APIs, which few workloads have: their read action reads every API of an account. */
const OF_APIS = `
AWS::ApiGateway::Account CloudWatchRoleArn
AWS::ApiGateway::Deployment
AWS::ApiGateway::Method
AWS::ApiGateway::Resource
AWS::ApiGateway::RestApi Policy
AWS::ApiGateway::Stage
`;

/** The types of databases of workloads, apart from the others as well. */
const OF_DATABASES = `
AWS::RDS::DBCluster DBSubnetGroupName KmsKeyId VpcSecurityGroupIds
AWS::RDS::DBClusterParameterGroup
`;

/** The types of bastion hosts, apart from the others as well. */
const OF_BASTIONS = `
AWS::EC2::Instance IamInstanceProfile MetadataOptions PropagateTagsToVolumeOnCreation
AWS::EC2::SecurityGroupIngress Description
AWS::IAM::InstanceProfile Roles
AWS::SSM::Document
`;

/**
 * Calls that updates of these types may make, and those of our stacks do not: keys and the retention of log groups
 * stay.
 */
export const NEVER_CALLED: readonly string[] = ['kms:ScheduleKeyDeletion', 'logs:DeleteRetentionPolicy'];

const propertiesOf = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([type = '', ...properties]) => [type, properties]),
  );

/** The properties that are set in templates of sites and have handlers call more, by type. */
export const SET_PROPERTIES = propertiesOf(TYPES);
/** The same in stacks of workloads, of the types that only they have. */
export const WORKLOAD_PROPERTIES = propertiesOf(OF_WORKLOADS);
/** The same of private APIs. */
const API_PROPERTIES = propertiesOf(OF_APIS);
/** The same of their databases. */
export const DATABASE_PROPERTIES = propertiesOf(OF_DATABASES);
/** The same of bastion hosts. */
export const BASTION_PROPERTIES = propertiesOf(OF_BASTIONS);

/** The types of sites and guardrails for which it is known what CloudFormation calls. */
export const EXECUTION_TYPES: readonly string[] = [...SET_PROPERTIES.keys()];
/** Those that only stacks of workloads have. */
export const WORKLOAD_TYPES: readonly string[] = [...WORKLOAD_PROPERTIES.keys()];
/** Those that private APIs have. */
export const API_TYPES: readonly string[] = [...API_PROPERTIES.keys()];
/** Those that only databases of workloads have. */
export const DATABASE_TYPES: readonly string[] = [...DATABASE_PROPERTIES.keys()];
/** Those that only bastion hosts have, or workloads as well. */
export const BASTION_TYPES: readonly string[] = [...BASTION_PROPERTIES.keys()];
/** Each type that stacks of sites have where the deployment file asks for it. */
export const ADDED_TYPES: readonly string[] = [
  ...new Set([...API_TYPES, ...WORKLOAD_TYPES, ...DATABASE_TYPES, ...BASTION_TYPES]),
];

const ALL_PROPERTIES = new Map([
  ...SET_PROPERTIES,
  ...WORKLOAD_PROPERTIES,
  ...API_PROPERTIES,
  ...DATABASE_PROPERTIES,
  ...BASTION_PROPERTIES,
]);

/** Whether it is known what CloudFormation calls for a type. */
export function isExecutionType(type: string): boolean {
  return ALL_PROPERTIES.has(type);
}

/**
 * What CloudFormation calls for resources of these types, sorted; throws with all types of which that is not known.
 *
 * None reads or writes what a store holds; `s3:ListBucket` is how a handler asks whether a bucket is there.
 */
export function executionActions(types: Iterable<string>): readonly string[] {
  const wanted = [...new Set(types)].sort();
  const unknown = wanted.filter((type) => !isExecutionType(type));
  if (unknown.length > 0)
    throw new Error(
      `no actions are known for ${unknown.join(', ')}, expected an entry in lib/deployment/bootstrap/execution-actions.ts for each type of the templates`,
    );
  return [...new Set([...wanted.flatMap(actionsOf), 'ssm:GetParameters'])].sort();
}

function actionsOf(type: string): readonly string[] {
  const service = registeredType(type)?.service ?? '';
  // Passing roles, service-linked roles and the use of keys have statements of their own, which are narrower.
  const isBound = (action: string) => /^(?:iam|kms):/.test(action) && !action.startsWith(`${service}:`);
  return calledFor(type).filter((action) => !isBound(action) && !NEVER_CALLED.includes(action));
}

/** All that handlers of a type call with the properties that are set, including what other statements allow. */
export function calledFor(type: string): readonly string[] {
  const set = ALL_PROPERTIES.get(type) ?? [];
  return (registeredType(type)?.calls ?? [])
    .filter(({ when }) => typeof when === 'string' || when.some((path) => set.includes(path)))
    .map(({ action }) => action);
}
