/**
 * What a service can be told to do with a role that it is given: run any code as the role, make calls of the caller's
 * choice, copy data between places of the caller's choice, or follow a path of its own, such as delivering a log.
 */
export type Use = 'code' | 'calls' | 'copies' | 'own-path';

/** A service that acts with a role that somebody passes to it. */
export interface ActingService {
  /** Its principal, as trust policies name it. */
  readonly principal: string;
  readonly does: Use;
  /** Calls that give it the role, each together with iam:PassRole. */
  readonly given: readonly string[];
  /** User guide or API reference that says so. */
  readonly source: string;
}

const acting = (service: string, does: Use, given: string, source: string): ActingService => ({
  ...{ principal: service.includes('.amazonaws.com') ? service : `${service}.amazonaws.com`, does, source },
  given: given.split(' '),
});

/**
 * Services that act with a role that is passed to them.
 *
 * For any other service it is not known which call gives it a role, so that whoever may pass one to it is taken to act as
 * the role: never as harmless.
 */
export const ACTING_SERVICES: readonly ActingService[] = [
  acting(
    'apigateway',
    'calls',
    'apigateway:PUT apigateway:POST apigateway:PATCH',
    'API Gateway API, PutIntegration: credentials',
  ),
  acting(
    'appsync',
    'calls',
    'appsync:CreateDataSource appsync:UpdateDataSource',
    'AppSync API, CreateDataSource: serviceRoleArn',
  ),
  acting(
    'backup',
    'copies',
    'backup:StartBackupJob backup:StartCopyJob backup:StartRestoreJob backup:CreateBackupSelection',
    'AWS Backup API, StartBackupJob: IamRoleArn',
  ),
  acting('batchoperations.s3', 'copies', 's3:CreateJob', 'S3 User Guide, "Granting permissions for Batch Operations"'),
  acting(
    'bedrock',
    'calls',
    'bedrock:CreateAgent bedrock:CreateKnowledgeBase bedrock:CreateModelCustomizationJob bedrock:CreateModelInvocationJob bedrock:UpdateAgent',
    'Bedrock API, CreateKnowledgeBase: roleArn',
  ),
  acting(
    'bedrock-agentcore',
    'code',
    'bedrock-agentcore:CreateAgentRuntime bedrock-agentcore:CreateCodeInterpreter bedrock-agentcore:CreateBrowser',
    'Bedrock AgentCore API, CreateCodeInterpreter: executionRoleArn',
  ),
  acting(
    'build.apprunner',
    'copies',
    'apprunner:CreateService apprunner:UpdateService',
    'App Runner API, AuthenticationConfiguration: AccessRoleArn',
  ),
  acting(
    'cloudformation',
    'calls',
    'cloudformation:CreateStack cloudformation:UpdateStack cloudformation:CreateChangeSet cloudformation:DeleteStack',
    'CloudFormation User Guide, "CloudFormation service role"',
  ),
  acting(
    'cloudtrail',
    'own-path',
    'cloudtrail:CreateTrail cloudtrail:UpdateTrail',
    'CloudTrail API, CreateTrail: CloudWatchLogsRoleArn',
  ),
  acting(
    'codebuild',
    'code',
    'codebuild:CreateProject codebuild:StartBuild codebuild:UpdateProject',
    'CodeBuild API, CreateProject: serviceRole; StartBuild: serviceRoleOverride',
  ),
  acting(
    'codedeploy',
    'calls',
    'codedeploy:CreateDeploymentGroup codedeploy:UpdateDeploymentGroup',
    'CodeDeploy API, CreateDeploymentGroup: serviceRoleArn',
  ),
  acting(
    'codepipeline',
    'calls',
    'codepipeline:CreatePipeline codepipeline:UpdatePipeline',
    'CodePipeline API, PipelineDeclaration: roleArn',
  ),
  acting(
    'config',
    'own-path',
    'config:PutConfigurationRecorder config:PutConfigRule config:PutRemediationConfigurations',
    'AWS Config API, ConfigurationRecorder: roleARN',
  ),
  acting(
    'datasync',
    'copies',
    'datasync:CreateLocationS3 datasync:UpdateLocationS3 datasync:CreateTask datasync:UpdateTask',
    'DataSync API, S3Config: BucketAccessRoleArn',
  ),
  acting('delivery.logs', 'own-path', 'logs:CreateDelivery', 'CloudWatch Logs API, CreateDelivery'),
  acting(
    'dlm',
    'copies',
    'dlm:CreateLifecyclePolicy dlm:UpdateLifecyclePolicy',
    'Data Lifecycle Manager API, CreateLifecyclePolicy: ExecutionRoleArn',
  ),
  acting(
    'dms',
    'copies',
    'dms:CreateEndpoint dms:CreateDataMigration dms:ModifyEndpoint',
    'DMS API, CreateEndpoint: ServiceAccessRoleArn',
  ),
  acting(
    'ec2',
    'code',
    'ec2:RunInstances ec2:AssociateIamInstanceProfile ec2:ReplaceIamInstanceProfileAssociation',
    'EC2 User Guide, "IAM roles for Amazon EC2"',
  ),
  acting(
    'ecs-tasks',
    'code',
    'ecs:RegisterTaskDefinition ecs:RunTask ecs:StartTask',
    'ECS Developer Guide, "Task IAM role"',
  ),
  acting('eks', 'code', 'eks:CreateCluster eks:CreateNodegroup eks:CreateAddon', 'EKS API, CreateCluster: roleArn'),
  acting(
    'elasticmapreduce',
    'code',
    'elasticmapreduce:RunJobFlow elasticmapreduce:CreateStudio',
    'EMR API, RunJobFlow: ServiceRole, JobFlowRole',
  ),
  acting('emr-serverless', 'code', 'emr-serverless:StartJobRun', 'EMR Serverless API, StartJobRun: executionRoleArn'),
  acting('events', 'calls', 'events:PutRule events:PutTargets', 'EventBridge API, PutTargets: RoleArn'),
  acting('export.rds', 'copies', 'rds:StartExportTask', 'RDS API, StartExportTask: IamRoleArn'),
  acting(
    'firehose',
    'copies',
    'firehose:CreateDeliveryStream firehose:UpdateDestination',
    'Data Firehose API, ExtendedS3DestinationConfiguration: RoleARN',
  ),
  acting(
    'fis',
    'calls',
    'fis:CreateExperimentTemplate fis:UpdateExperimentTemplate',
    'FIS API, CreateExperimentTemplate: roleArn',
  ),
  acting(
    'glue',
    'code',
    'glue:CreateJob glue:UpdateJob glue:CreateCrawler glue:CreateSession glue:CreateDevEndpoint',
    'Glue API, CreateJob: Role',
  ),
  acting(
    'hooks.cloudformation',
    'own-path',
    'cloudformation:SetTypeConfiguration cloudformation:ActivateType',
    'CloudFormation Hooks User Guide: ExecutionRole',
  ),
  acting(
    'imagebuilder',
    'code',
    'imagebuilder:CreateInfrastructureConfiguration imagebuilder:CreateLifecyclePolicy',
    'EC2 Image Builder API, CreateLifecyclePolicy: executionRole',
  ),
  acting(
    'iot',
    'calls',
    'iot:CreateTopicRule iot:ReplaceTopicRule iot:CreateRoleAlias iot:UpdateRoleAlias',
    'AWS IoT API, CreateTopicRule: roleArn',
  ),
  acting(
    'kinesisanalytics',
    'code',
    'kinesisanalytics:CreateApplication kinesisanalytics:UpdateApplication',
    'Managed Service for Apache Flink API, CreateApplication: ServiceExecutionRole',
  ),
  acting(
    'lambda',
    'code',
    'lambda:CreateFunction lambda:UpdateFunctionConfiguration',
    'Lambda Developer Guide, "Defining Lambda function permissions with an execution role"',
  ),
  acting(
    'logs',
    'own-path',
    'logs:PutSubscriptionFilter logs:PutDestination',
    'CloudWatch Logs API, PutSubscriptionFilter: roleArn',
  ),
  acting(
    'malware-protection-plan.guardduty',
    'own-path',
    'guardduty:CreateMalwareProtectionPlan guardduty:UpdateMalwareProtectionPlan',
    'GuardDuty API, CreateMalwareProtectionPlan: role',
  ),
  acting(
    'osis-pipelines',
    'copies',
    'osis:CreatePipeline osis:UpdatePipeline',
    'OpenSearch Ingestion API, CreatePipeline: PipelineRoleArn',
  ),
  acting('pipes', 'calls', 'pipes:CreatePipe pipes:UpdatePipe', 'EventBridge Pipes API, CreatePipe: RoleArn'),
  acting(
    'rds',
    'copies',
    'rds:AddRoleToDBCluster rds:AddRoleToDBInstance rds:CreateDBProxy rds:CreateDBInstance rds:ModifyDBInstance',
    'RDS API, AddRoleToDBInstance: RoleArn',
  ),
  acting(
    'redshift',
    'copies',
    'redshift:CreateCluster redshift:ModifyClusterIamRoles',
    'Redshift API, CreateCluster: IamRoles',
  ),
  acting(
    's3',
    'copies',
    's3:PutReplicationConfiguration',
    'S3 User Guide, "Setting up permissions for live replication"',
  ),
  acting(
    'sagemaker',
    'code',
    'sagemaker:CreateNotebookInstance sagemaker:CreateTrainingJob sagemaker:CreateProcessingJob sagemaker:CreateModel sagemaker:CreateDomain',
    'SageMaker API, CreateTrainingJob: RoleArn',
  ),
  acting(
    'scheduler',
    'calls',
    'scheduler:CreateSchedule scheduler:UpdateSchedule',
    'EventBridge Scheduler API, Target: RoleArn',
  ),
  acting(
    'sns',
    'copies',
    'sns:Subscribe sns:SetSubscriptionAttributes sns:SetTopicAttributes',
    'SNS Developer Guide, "Fanout to Firehose delivery streams": SubscriptionRoleArn',
  ),
  acting(
    'ssm',
    'calls',
    'ssm:StartAutomationExecution ssm:RegisterTaskWithMaintenanceWindow ssm:CreateActivation ssm:CreateAssociation',
    'Systems Manager API, StartAutomationExecution: AutomationAssumeRole',
  ),
  acting(
    'states',
    'calls',
    'states:CreateStateMachine states:UpdateStateMachine',
    'Step Functions API, CreateStateMachine: roleArn',
  ),
  acting(
    'streams.metrics.cloudwatch',
    'own-path',
    'cloudwatch:PutMetricStream',
    'CloudWatch API, PutMetricStream: RoleArn',
  ),
  acting(
    'tasks.apprunner',
    'code',
    'apprunner:CreateService apprunner:UpdateService',
    'App Runner API, InstanceConfiguration: InstanceRoleArn',
  ),
  acting(
    'transfer',
    'copies',
    'transfer:CreateUser transfer:UpdateUser transfer:CreateServer transfer:CreateAccess transfer:CreateConnector',
    'Transfer Family API, CreateUser: Role',
  ),
  acting('vpc-flow-logs', 'own-path', 'ec2:CreateFlowLogs', 'EC2 API, CreateFlowLogs: DeliverLogsPermissionArn'),
];

const byPrincipal = new Map(ACTING_SERVICES.map((one) => [one.principal, one]));

/** What is known of a service that acts with a role. */
export function actingService(principal: string): ActingService | undefined {
  return byPrincipal.get(principal);
}
