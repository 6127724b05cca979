import type { Operator } from '../mutant';
import { topicOf } from '../topic';

/** Types of resources that protect others; without one, the rest still deploys. */
const PROTECTIVE: ReadonlySet<string> = new Set([
  'AWS::AccessAnalyzer::Analyzer',
  'AWS::Backup::BackupSelection',
  'AWS::CloudTrail::Trail',
  'AWS::CloudWatch::Alarm',
  'AWS::Config::ConfigRule',
  'AWS::Config::ConfigurationRecorder',
  'AWS::Config::DeliveryChannel',
  'AWS::EC2::FlowLog',
  'AWS::EC2::SubnetNetworkAclAssociation',
  'AWS::EC2::VPCBlockPublicAccessOptions',
  'AWS::EC2::VPCEncryptionControl',
  'AWS::GuardDuty::Detector',
  'AWS::Organizations::Policy',
  'AWS::Route53Resolver::FirewallRuleGroupAssociation',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
  'AWS::S3::BucketPolicy',
  'AWS::S3Outposts::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]);

/** Every resource that protects others, taken out. */
export const resourceRemoved: Operator = ({ type, logicalId }) =>
  PROTECTIVE.has(type)
    ? [
        {
          operator: 'resource-removed',
          topic: topicOf(type, []),
          path: '',
          what: `no ${type} any more`,
          change: () => ({ resources: { [logicalId]: undefined } }),
        },
      ]
    : [];
