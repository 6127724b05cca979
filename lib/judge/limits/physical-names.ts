/** Where no two resources of a type may have the same name. */
export interface NameScope {
  /** Property that has the name. */
  readonly property: string;
  /** `everywhere` is the partition: other customers included. @default 'Region' */
  readonly within?: 'Region' | 'account' | 'everywhere';
  /** Property whose value is part of what has to differ, such as the bus of a rule. */
  readonly of?: string;
  /** Names that differ only by case are the same. */
  readonly foldsCase?: boolean;
}

const iam = (property: string): NameScope => ({ property, within: 'account', foldsCase: true });
const regional = (property: string, of?: string): NameScope => ({ property, ...(of === undefined ? {} : { of }) });

/** Names that a template gives, by type. */
export const PHYSICAL_NAMES: Readonly<Record<string, NameScope>> = {
  'AWS::AccessAnalyzer::Analyzer': regional('AnalyzerName'),
  'AWS::Athena::WorkGroup': regional('Name'),
  'AWS::AutoScaling::AutoScalingGroup': regional('AutoScalingGroupName'),
  'AWS::Backup::BackupVault': regional('BackupVaultName'),
  'AWS::Backup::Framework': regional('FrameworkName'),
  'AWS::Backup::LogicallyAirGappedBackupVault': regional('BackupVaultName'),
  'AWS::CloudTrail::Trail': regional('TrailName'),
  'AWS::CloudWatch::Alarm': regional('AlarmName'),
  'AWS::CloudWatch::CompositeAlarm': regional('AlarmName'),
  'AWS::CloudWatch::Dashboard': { property: 'DashboardName', within: 'account' },
  'AWS::CodeBuild::Project': regional('Name'),
  'AWS::CodePipeline::Pipeline': regional('Name'),
  'AWS::Config::ConfigRule': regional('ConfigRuleName'),
  'AWS::DynamoDB::GlobalTable': regional('TableName'),
  'AWS::DynamoDB::Table': regional('TableName'),
  'AWS::EC2::KeyPair': regional('KeyName'),
  'AWS::EC2::SecurityGroup': regional('GroupName', 'VpcId'),
  'AWS::ECR::Repository': regional('RepositoryName'),
  'AWS::ECS::Cluster': regional('ClusterName'),
  'AWS::EKS::Cluster': regional('Name'),
  'AWS::ElastiCache::ReplicationGroup': regional('ReplicationGroupId'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': regional('Name'),
  'AWS::ElasticLoadBalancingV2::TargetGroup': regional('Name'),
  'AWS::Events::EventBus': regional('Name'),
  'AWS::Events::Rule': regional('Name', 'EventBusName'),
  'AWS::IAM::Group': iam('GroupName'),
  'AWS::IAM::InstanceProfile': iam('InstanceProfileName'),
  'AWS::IAM::ManagedPolicy': iam('ManagedPolicyName'),
  'AWS::IAM::Role': iam('RoleName'),
  'AWS::IAM::User': iam('UserName'),
  'AWS::KMS::Alias': regional('AliasName'),
  'AWS::Kinesis::Stream': regional('Name'),
  'AWS::KinesisFirehose::DeliveryStream': regional('DeliveryStreamName'),
  'AWS::Lambda::Function': regional('FunctionName'),
  'AWS::Logs::Destination': regional('DestinationName'),
  'AWS::Logs::LogGroup': regional('LogGroupName'),
  'AWS::Logs::LogStream': regional('LogStreamName', 'LogGroupName'),
  'AWS::Logs::MetricFilter': regional('FilterName', 'LogGroupName'),
  'AWS::Logs::ResourcePolicy': regional('PolicyName'),
  'AWS::Logs::SubscriptionFilter': regional('FilterName', 'LogGroupName'),
  'AWS::OpenSearchService::Domain': regional('DomainName'),
  'AWS::Organizations::Policy': { property: 'Name', within: 'account', of: 'Type' },
  'AWS::RDS::DBCluster': { property: 'DBClusterIdentifier', foldsCase: true },
  'AWS::RDS::DBInstance': { property: 'DBInstanceIdentifier', foldsCase: true },
  'AWS::RDS::DBParameterGroup': { property: 'DBParameterGroupName', foldsCase: true },
  'AWS::RDS::DBSubnetGroup': { property: 'DBSubnetGroupName', foldsCase: true },
  'AWS::Redshift::Cluster': { property: 'ClusterIdentifier', foldsCase: true },
  'AWS::S3::AccessPoint': regional('Name'),
  'AWS::S3::Bucket': { property: 'BucketName', within: 'everywhere' },
  'AWS::S3Outposts::Bucket': regional('BucketName', 'OutpostId'),
  'AWS::SNS::Topic': regional('TopicName'),
  'AWS::SQS::Queue': regional('QueueName'),
  'AWS::SSM::Document': regional('Name'),
  'AWS::SSM::Parameter': regional('Name'),
  'AWS::SageMaker::NotebookInstance': regional('NotebookInstanceName'),
  'AWS::Scheduler::Schedule': regional('Name', 'GroupName'),
  'AWS::SecretsManager::Secret': regional('Name'),
  'AWS::StepFunctions::StateMachine': regional('StateMachineName'),
  'AWS::Synthetics::Canary': regional('Name'),
};
