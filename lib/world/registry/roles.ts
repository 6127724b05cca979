import { ownOf } from '../../common/own';
import { registeredType } from './registry';

/** The services to which a role is passed, by the type that passes it (IAM User Guide, "iam:PassedToService"). */
const PASSED_TO: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::Account': ['apigateway.amazonaws.com'],
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
  'AWS::IAM::InstanceProfile': ['ec2.amazonaws.com'],
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

/**
 * The services whose service-linked role a type creates, where that is not the service of its actions (their pages on
 * these roles).
 */
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

/** The services to which CloudFormation passes a role for a type; undefined where that is not known. */
export function passedTo(type: string): readonly string[] | undefined {
  return ownOf(PASSED_TO, type);
}

/** The services whose service-linked role a type creates on first use: that of its actions, unless another is known. */
export function linkedServicesOf(type: string): readonly string[] {
  return ownOf(LINKED, type) ?? [`${registeredType(type)?.service ?? '*'}.amazonaws.com`];
}
