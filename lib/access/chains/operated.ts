/** Resources that act with a role, and the calls by which somebody has them act otherwise without passing the role again. */
export interface Operated {
  readonly type: string;
  /** The property that names the role. */
  readonly role: string;
  readonly actions: readonly string[];
  /** Whether these calls name the resource itself, and not another one, of which no name is known. */
  readonly byName: boolean;
  readonly gains: string;
  /** User guide or API reference that says so. */
  readonly source: string;
}

/** Every such type; a stack, which is no resource of a template, is a step of its own. */
export const OPERATED: readonly Operated[] = [
  {
    type: 'AWS::Lambda::Function',
    role: 'Role',
    actions: ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'],
    byName: true,
    gains: 'has code of their own run',
    source: 'Lambda API, UpdateFunctionCode; UpdateFunctionConfiguration: Layers',
  },
  {
    type: 'AWS::DataSync::LocationS3',
    role: 'S3Config.BucketAccessRoleArn',
    actions: ['datasync:CreateTask', 'datasync:UpdateTask'],
    byName: false,
    gains: 'has DataSync copy from or to this location, elsewhere or from elsewhere,',
    source: 'DataSync API, CreateTask: a location brings its role along',
  },
  {
    type: 'AWS::Backup::BackupSelection',
    role: 'BackupSelection.IamRoleArn',
    actions: ['backup:UpdateBackupPlan'],
    byName: false,
    gains: 'has the backup plan copy elsewhere',
    source: 'AWS Backup API, UpdateBackupPlan: selections keep their role',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    role: 'ExtendedS3DestinationConfiguration.RoleARN',
    actions: ['firehose:UpdateDestination'],
    byName: true,
    gains: 'has the stream deliver elsewhere',
    source: 'Data Firehose API, UpdateDestination: what is omitted stays',
  },
  {
    type: 'AWS::StepFunctions::StateMachine',
    role: 'RoleArn',
    actions: ['states:UpdateStateMachine'],
    byName: true,
    gains: 'has the state machine make other calls',
    source: 'Step Functions API, UpdateStateMachine: definition without roleArn',
  },
  {
    type: 'AWS::CodeBuild::Project',
    role: 'ServiceRole',
    actions: ['codebuild:StartBuild', 'codebuild:StartBuildBatch', 'codebuild:UpdateProject'],
    byName: true,
    gains: 'has a build run commands of their own',
    source: 'CodeBuild API, StartBuild: buildspecOverride',
  },
  {
    type: 'AWS::ECS::TaskDefinition',
    role: 'TaskRoleArn',
    actions: ['ecs:ExecuteCommand'],
    byName: false,
    gains: 'runs a command in a task',
    source: 'ECS Developer Guide, "Monitor Amazon ECS containers with ECS Exec"',
  },
];
