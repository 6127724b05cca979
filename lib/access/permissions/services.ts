import { isRecord, listOf } from '../../iam/authorize/json';
import type { Resource } from '../../judge/template/resource';
import { registeredType } from '../../world/registry/registry';

/** The services to which a role is passed, by the type that passes it (IAM User Guide, "iam:PassedToService"). */
const PASSED_TO: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': ['application-autoscaling.amazonaws.com'],
  'AWS::AutoScaling::AutoScalingGroup': ['ec2.amazonaws.com'],
  'AWS::AutoScaling::LaunchConfiguration': ['ec2.amazonaws.com'],
  'AWS::Backup::BackupSelection': ['backup.amazonaws.com'],
  'AWS::Batch::JobDefinition': ['ecs-tasks.amazonaws.com'],
  // AWS does not say by which of its names CloudFormation is handed the role of a hook.
  'AWS::CloudFormation::GuardHook': [
    'hooks.cloudformation.amazonaws.com',
    'resources.cloudformation.amazonaws.com',
    'cloudformation.amazonaws.com',
  ],
  'AWS::CloudFormation::Stack': ['cloudformation.amazonaws.com'],
  'AWS::CloudTrail::Trail': ['cloudtrail.amazonaws.com'],
  'AWS::CodeBuild::Project': ['codebuild.amazonaws.com'],
  'AWS::CodePipeline::Pipeline': ['codepipeline.amazonaws.com'],
  'AWS::Config::ConfigurationRecorder': ['config.amazonaws.com'],
  'AWS::DataSync::LocationS3': ['datasync.amazonaws.com'],
  'AWS::DataSync::Task': ['datasync.amazonaws.com'],
  'AWS::EC2::FlowLog': ['vpc-flow-logs.amazonaws.com'],
  'AWS::EC2::Instance': ['ec2.amazonaws.com'],
  'AWS::EC2::LaunchTemplate': ['ec2.amazonaws.com'],
  'AWS::ECS::TaskDefinition': ['ecs-tasks.amazonaws.com'],
  'AWS::EKS::Cluster': ['eks.amazonaws.com'],
  'AWS::EKS::Nodegroup': ['ec2.amazonaws.com', 'eks.amazonaws.com'],
  'AWS::Events::Rule': ['events.amazonaws.com'],
  'AWS::Glue::Job': ['glue.amazonaws.com'],
  'AWS::KinesisFirehose::DeliveryStream': ['firehose.amazonaws.com'],
  'AWS::Lambda::Function': ['lambda.amazonaws.com'],
  'AWS::Pipes::Pipe': ['pipes.amazonaws.com'],
  'AWS::RDS::DBCluster': ['monitoring.rds.amazonaws.com', 'rds.amazonaws.com'],
  'AWS::RDS::DBInstance': ['monitoring.rds.amazonaws.com', 'rds.amazonaws.com'],
  'AWS::S3::Bucket': ['s3.amazonaws.com'],
  'AWS::Scheduler::Schedule': ['scheduler.amazonaws.com'],
  'AWS::SNS::Subscription': ['sns.amazonaws.com'],
  'AWS::SNS::Topic': ['sns.amazonaws.com'],
  'AWS::StepFunctions::StateMachine': ['states.amazonaws.com'],
};

/** The services to which a resource passes a role: as is known of its type, else those that the role trusts. */
export function passedServices({ type }: Resource, role: Resource | undefined): readonly string[] {
  const known = Object.hasOwn(PASSED_TO, type) ? PASSED_TO[type] : undefined;
  return known ?? (role === undefined ? [] : trusted(role.raw['Properties']));
}

function trusted(properties: unknown): readonly string[] {
  const document = isRecord(properties) ? properties['AssumeRolePolicyDocument'] : undefined;
  const statements = isRecord(document) ? listOf(document['Statement']) : [];
  const services = statements.flatMap((statement) => {
    const principal = isRecord(statement) ? statement['Principal'] : undefined;
    return isRecord(principal) ? listOf(principal['Service']) : [];
  });
  // A name that a function makes is left open: a condition without it would refuse.
  return services.every((service) => typeof service === 'string') ? [...new Set(services)].sort() : [];
}

/** The services that make a role of their own for a type, where it is not the one of its actions (pages on service-linked roles). */
const LINKED: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': [
    ...['dynamodb', 'ecs', 'lambda', 'rds', 'custom-resource'].map(
      (name) => `${name}.application-autoscaling.amazonaws.com`,
    ),
  ],
  'AWS::Batch::ComputeEnvironment': ['batch.amazonaws.com'],
  'AWS::CloudTrail::Trail': ['cloudtrail.amazonaws.com'],
  'AWS::DynamoDB::Table': ['contributorinsights.dynamodb.amazonaws.com'],
  'AWS::EC2::FlowLog': ['delivery.logs.amazonaws.com'],
  'AWS::EKS::Nodegroup': ['eks-nodegroup.amazonaws.com'],
  'AWS::EKS::FargateProfile': ['eks-fargate.amazonaws.com'],
  'AWS::KMS::Key': ['mrk.kms.amazonaws.com'],
  'AWS::OpenSearchService::Domain': ['opensearchservice.amazonaws.com'],
};

/** The services of which a type makes the own role on first use. */
export function linkedServices(resource: Resource): readonly string[] {
  const { type } = resource;
  if (type === 'AWS::IAM::ServiceLinkedRole') {
    const [name] = resource.select('AWSServiceName').map(({ value }) => value);
    return typeof name === 'string' ? [name] : ['*'];
  }
  const known = Object.hasOwn(LINKED, type) ? LINKED[type] : undefined;
  return known ?? [`${registeredType(type)?.service ?? '*'}.amazonaws.com`];
}

/** Services that AWS KMS knows by the name of their actions (AWS KMS Developer Guide, "kms:ViaService"; of Logs, its own page). */
const KNOWN = [
  ...['backup', 'dynamodb', 'ec2', 'elasticfilesystem', 'firehose', 'kinesis', 'lambda', 'logs', 'rds', 's3'],
  ...['secretsmanager', 'sns', 'sqs', 'ssm'],
];

/** By way of which service a resource uses a key; any, where its name there is not known. */
export function viaService({ type }: Resource, because: readonly string[]): string {
  if (because.some((path) => path.startsWith('MasterUserSecret'))) return 'secretsmanager';
  const service = registeredType(type)?.service ?? '*';
  return KNOWN.includes(service) ? service : '*';
}
