import type { Resource } from '../template/resource';
import { ASSUMED, type PriceName } from './prices';

/** So much of something, by the month; `later` does not count in the first year. */
export interface Charge {
  readonly price: PriceName;
  readonly quantity: number;
  readonly later?: boolean;
}

const one =
  (price: PriceName, quantity = 1) =>
  (): readonly Charge[] => [{ price, quantity }];

/** What a resource costs while nobody uses it, by type. */
export const IDLE: Readonly<Record<string, (resource: Resource) => readonly Charge[]>> = {
  'AWS::EC2::VPCEndpoint': (resource) =>
    resource.select('VpcEndpointType').some(({ value }) => value === 'Interface')
      ? [{ price: 'endpoint', quantity: Math.max(1, resource.select('SubnetIds[]').length) * ASSUMED.hoursInMonth }]
      : [],
  'AWS::KMS::Key': (resource) => [
    { price: 'key', quantity: 1 },
    ...(resource.select('EnableKeyRotation').some(({ value }) => value === true)
      ? [{ price: 'rotation' as const, quantity: ASSUMED.rotations, later: true }]
      : []),
  ],
  // An alarm on an anomaly band has the metric and both ends of the band, and is reckoned as three.
  'AWS::CloudWatch::Alarm': (resource) => {
    const band = resource.select('ThresholdMetricId').some(({ value }) => typeof value === 'string') ? 2 : 0;
    const metrics = resource.select('Metrics[].MetricStat').filter(({ value }) => value !== undefined).length;
    return [{ price: 'alarm', quantity: Math.max(1, metrics) + band }];
  },
  'AWS::Logs::MetricFilter': one('metric'),
  'AWS::CloudWatch::Dashboard': one('dashboard'),
  'AWS::Config::ConfigurationRecorder': one('configItem', ASSUMED.configItems),
  'AWS::Config::ConfigRule': one('evaluation', ASSUMED.evaluationsOfRule),
  'AWS::GuardDuty::Detector': one('guardDuty'),
  'AWS::Logs::LogGroup': one('logs', ASSUMED.gigabytesOfLogGroup),
  'AWS::SecretsManager::Secret': one('secret'),
  'AWS::RDS::DBInstance': (resource) =>
    resource.select('ManageMasterUserPassword').some(({ value }) => value === true)
      ? [{ price: 'secret', quantity: 1 }]
      : [],
  'AWS::EC2::VPCEncryptionControl': one('encryptionControl', ASSUMED.hoursInMonth),
};

/** What is billed by use alone, and reckoned under the price by use. */
export const BY_USE: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'by GB and by request',
  'AWS::CloudTrail::Trail': 'the first copy of management events is free, data events are billed by event',
  'AWS::Backup::BackupVault': 'by GB',
  'AWS::Backup::BackupPlan': 'by GB of what it backs up',
};

/** What is billed and has no price here: the report lists it. */
export const NO_PRICE: Readonly<Record<string, string>> = {
  'AWS::RDS::DBInstance': 'by instance and hour, on a rack too; the secret of its password is in the sum',
  'AWS::EC2::Instance': 'by instance and hour, and by GB of its volume',
  'AWS::S3Outposts::Bucket': 'with the capacity of the rack',
  'AWS::DynamoDB::Table': 'by request and GB, and again for recovery to a point in time',
  'AWS::KinesisFirehose::DeliveryStream': 'by GB',
  'AWS::SNS::Topic': 'by message',
  'AWS::SQS::Queue': 'by request',
  'AWS::Lambda::Function': 'by request, and by memory and second while it runs',
  'AWS::ApiGateway::RestApi': 'by request',
  'AWS::RDS::DBCluster': 'by ACU and hour of its instances, by GB and by request',
  'AWS::StepFunctions::StateMachine': 'by transition between states',
  'AWS::ECS::Service': 'by vCPU, memory and second of its tasks',
  'AWS::ECR::Repository': 'by GB of images',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'by hour and by capacity unit',
  'AWS::Route53Resolver::FirewallDomainList': 'by name in the list',
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': 'by query',
  'AWS::EC2::FlowLog': 'by GB delivered',
  'AWS::CloudFormation::GuardHook': 'by call of the hook, where AWS bills it',
  'AWS::DataSync::Task': 'by GB copied',
};

const NAMES = 'names or orders other resources, and holds and runs nothing';
const IAM = 'IAM and Organizations are free of charge';
const NETWORK = 'a part of a VPC that is billed by nothing but what runs in it';

/** What costs nothing, and why. */
export const FREE: Readonly<Record<string, string>> = {
  'AWS::AccessAnalyzer::Analyzer': 'findings of access from outside are free of charge',
  'AWS::ApiGateway::Account': NAMES,
  'AWS::ApiGateway::Deployment': NAMES,
  'AWS::ApiGateway::Method': NAMES,
  'AWS::ApiGateway::Resource': NAMES,
  'AWS::Backup::BackupSelection': NAMES,
  'AWS::CDK::Metadata': NAMES,
  'AWS::Config::DeliveryChannel': NAMES,
  'AWS::DataSync::LocationS3': NAMES,
  'AWS::EC2::NetworkAcl': NETWORK,
  'AWS::EC2::NetworkAclEntry': NETWORK,
  'AWS::EC2::RouteTable': NETWORK,
  'AWS::EC2::SecurityGroup': NETWORK,
  'AWS::EC2::SecurityGroupEgress': NETWORK,
  'AWS::EC2::SecurityGroupIngress': NETWORK,
  'AWS::EC2::Subnet': NETWORK,
  'AWS::EC2::SubnetNetworkAclAssociation': NETWORK,
  'AWS::EC2::SubnetRouteTableAssociation': NETWORK,
  'AWS::EC2::VPC': NETWORK,
  'AWS::EC2::VPCBlockPublicAccessOptions': NETWORK,
  'AWS::Events::Rule': 'rules over events of AWS services are free of charge',
  'AWS::IAM::InstanceProfile': IAM,
  'AWS::IAM::Role': IAM,
  'AWS::IAM::Policy': IAM,
  'AWS::IAM::ServiceLinkedRole': IAM,
  'AWS::KMS::Alias': NAMES,
  'AWS::Logs::LogStream': NAMES,
  'AWS::Logs::ResourcePolicy': NAMES,
  'AWS::Organizations::Policy': IAM,
  'AWS::RDS::DBClusterParameterGroup': NAMES,
  'AWS::RDS::DBParameterGroup': NAMES,
  'AWS::RDS::DBSubnetGroup': NAMES,
  'AWS::Route53Resolver::FirewallRuleGroup': NAMES,
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': 'the log that it writes is billed',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': NAMES,
  'AWS::S3::BucketPolicy': NAMES,
  'AWS::S3Outposts::AccessPoint': NAMES,
  'AWS::S3Outposts::BucketPolicy': NAMES,
  'AWS::S3Outposts::Endpoint': NAMES,
  'AWS::SNS::Subscription': NAMES,
  'AWS::SNS::TopicPolicy': NAMES,
  'AWS::SQS::QueuePolicy': NAMES,
  'AWS::SSM::Document': NAMES,
};
