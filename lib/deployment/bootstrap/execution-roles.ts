import { ownOf } from '../../common/own';
import type { ExecutionScope, ExecutionStatement } from './execution-statement';

/** Services that get a role of the site passed by CloudFormation, by the type that passes it. */
const PASSED_TO: Readonly<Record<string, string | readonly string[]>> = {
  'AWS::Backup::BackupSelection': 'backup.amazonaws.com',
  // AWS does not say by which of its names CloudFormation is handed the role of a hook, which trusts the first alone.
  'AWS::CloudFormation::GuardHook': [
    'hooks.cloudformation.amazonaws.com',
    'resources.cloudformation.amazonaws.com',
    'cloudformation.amazonaws.com',
  ],
  'AWS::CloudTrail::Trail': 'cloudtrail.amazonaws.com',
  'AWS::Config::ConfigRule': 'config.amazonaws.com',
  'AWS::Config::ConfigurationRecorder': 'config.amazonaws.com',
  'AWS::DataSync::LocationS3': 'datasync.amazonaws.com',
  'AWS::EC2::FlowLog': 'vpc-flow-logs.amazonaws.com',
  'AWS::Events::Rule': 'events.amazonaws.com',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose.amazonaws.com',
  'AWS::S3::Bucket': 's3.amazonaws.com',
  'AWS::SNS::Subscription': 'sns.amazonaws.com',
};
/** Services that make a role of their own on first use, by the type that makes them do so. */
const LINKED: Readonly<Record<string, string>> = {
  'AWS::AccessAnalyzer::Analyzer': 'access-analyzer.amazonaws.com',
  'AWS::Backup::BackupVault': 'backup.amazonaws.com',
  'AWS::GuardDuty::Detector': 'guardduty.amazonaws.com',
  'AWS::IAM::ServiceLinkedRole': 'config.amazonaws.com',
  'AWS::RDS::DBInstance': 'rds.amazonaws.com',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': 'route53resolver.amazonaws.com',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': 'route53resolver.amazonaws.com',
  'AWS::S3Outposts::Endpoint': 's3-outposts.amazonaws.com',
};
/** The type by which a template makes such a role itself. */
const LINKED_ROLE = 'AWS::IAM::ServiceLinkedRole';
/** Only roles of the deployment, and only to the services that are meant, are passed on. */
export function roleStatements(
  types: readonly string[],
  { name, account }: ExecutionScope,
  partition: string,
): readonly ExecutionStatement[] {
  const role = `arn:${partition}:iam::${account}:role`;
  const passed = [...new Set(types.flatMap((type) => ownOf(PASSED_TO, type) ?? []))].sort();
  const linked = [...new Set(types.flatMap((type) => ownOf(LINKED, type) ?? []))].sort();
  const linkedRoles = (services: readonly string[]) =>
    services.map((service) => `${role}/aws-service-role/${service}/*`);
  return [
    ...(passed.length === 0
      ? []
      : [
          {
            Effect: 'Allow' as const,
            Action: ['iam:PassRole'],
            Resource: [`${role}/${name}-*`, `${role}/aws-service-role/config.amazonaws.com/*`],
            Condition: { StringEquals: { 'iam:PassedToService': passed } },
          },
        ]),
    ...(linked.length === 0
      ? []
      : [
          {
            Effect: 'Allow' as const,
            Action: ['iam:CreateServiceLinkedRole'],
            Resource: `${role}/aws-service-role/*`,
            Condition: { StringEquals: { 'iam:AWSServiceName': linked } },
          },
          { Effect: 'Allow' as const, Action: ['iam:GetRole'], Resource: linkedRoles(linked) },
        ]),
    ...(types.includes(LINKED_ROLE)
      ? [
          {
            Effect: 'Allow' as const,
            // Bound by the path: whether a deletion carries `iam:AWSServiceName`, AWS's pages tell in two ways.
            Action: ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus', 'iam:UpdateRole'],
            Resource: linkedRoles([LINKED[LINKED_ROLE] ?? []].flat()),
          },
        ]
      : []),
  ];
}
