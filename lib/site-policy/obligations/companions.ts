/** A resource that another one needs beside it. */
export interface Companion {
  readonly type: string;
  /** Where it names the one that needs it. */
  readonly path: string;
  readonly why: string;
  /** Types of the same template that have to be there; without them nothing is asked. */
  readonly where?: string;
}

/** What stands beside each resource of a deployment, by type. */
export const COMPANIONS: Readonly<Record<string, readonly Companion[]>> = {
  'AWS::Backup::BackupPlan': [
    { type: 'AWS::Backup::BackupSelection', path: 'BackupPlanId', why: 'the plan would back up nothing' },
  ],
  'AWS::DynamoDB::Table': [
    {
      type: 'AWS::Backup::BackupSelection',
      path: 'BackupSelection.Resources[]',
      why: 'the records would have no copy that a site survives',
    },
  ],
  'AWS::EC2::Subnet': [
    {
      type: 'AWS::EC2::SubnetNetworkAclAssociation',
      path: 'SubnetId',
      why: 'the ACL of the VPC, which lets everything through, would stand before the subnet',
    },
  ],
  'AWS::EC2::VPC': [
    { type: 'AWS::EC2::FlowLog', path: 'ResourceId', why: 'who talked to whom would go unseen' },
    {
      type: 'AWS::EC2::VPCEncryptionControl',
      path: 'VpcId',
      why: 'unencrypted traffic between instances would go unseen',
    },
    {
      type: 'AWS::Route53Resolver::FirewallRuleGroupAssociation',
      path: 'VpcId',
      why: 'data could leave in DNS queries',
    },
    {
      type: 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
      path: 'ResourceId',
      why: 'data that leaves in DNS queries would go unseen',
    },
  ],
  'AWS::S3::Bucket': [
    {
      type: 'AWS::Backup::BackupSelection',
      path: 'BackupSelection.Resources[]',
      why: 'the objects would have no copy that a site survives',
      where: 'AWS::Backup::BackupPlan',
    },
  ],
  'AWS::SNS::Topic': [
    { type: 'AWS::SNS::TopicPolicy', path: 'Topics[]', why: 'anybody in the account could publish and subscribe' },
    { type: 'AWS::SNS::Subscription', path: 'TopicArn', why: 'alerts would reach nobody' },
    { type: 'AWS::CloudWatch::Alarm', path: 'Dimensions[].Value', why: 'alerts that fail to go out would go unseen' },
  ],
  'AWS::SQS::Queue': [
    { type: 'AWS::SQS::QueuePolicy', path: 'Queues[]', why: 'anybody in the account could read and send' },
  ],
};
