/** One way in which whoever passes a role to a service does what the role may. */
export interface PassedRole {
  /** Principal of the service, as trust policies and iam:PassedToService name it. */
  readonly service: string;
  /** Actions that hand the role over, each enough by itself. */
  readonly by: readonly string[];
  /** What its holder then does with the role. */
  readonly result: string;
  /** The page of AWS's documentation that says so. */
  readonly source: string;
}

/**
 * Services that run what their caller gives them with a role that the caller passes (IAM User Guide, id_roles_use_passrole).
 */
export const PASSED_ROLES: readonly PassedRole[] = [
  {
    ...{ service: 'lambda.amazonaws.com', by: ['lambda:CreateFunction'], result: 'runs a function of its own with it' },
    source: 'Lambda Developer Guide, lambda-intro-execution-role',
  },
  {
    ...{ service: 'ec2.amazonaws.com', by: ['ec2:RunInstances'], result: 'runs a machine of its own with it' },
    source: 'IAM User Guide, id_roles_use_switch-role-ec2',
  },
  {
    ...{ service: 'ecs-tasks.amazonaws.com', by: ['ecs:RunTask', 'ecs:CreateService'] },
    ...{ result: 'runs a container of its own with it', source: 'ECS Developer Guide, task-iam-roles' },
  },
  {
    ...{ service: 'codebuild.amazonaws.com', by: ['codebuild:CreateProject'] },
    ...{ result: 'runs commands of its own with it', source: 'CodeBuild User Guide, setting-up-service-role' },
  },
  {
    ...{ service: 'glue.amazonaws.com', by: ['glue:CreateJob', 'glue:CreateSession'] },
    ...{ result: 'runs code of its own with it', source: 'Glue Developer Guide, create-service-policy' },
  },
  {
    service: 'sagemaker.amazonaws.com',
    by: ['sagemaker:CreateNotebookInstance', 'sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'],
    result: 'runs code of its own with it',
    source: 'SageMaker API Reference, CreateTrainingJob, RoleArn',
  },
  {
    service: 'cloudformation.amazonaws.com',
    by: ['cloudformation:CreateStack', 'cloudformation:UpdateStack'],
    result: 'has resources of its own made with it',
    source: 'CloudFormation User Guide, using-iam-servicerole',
  },
  {
    ...{ service: 'states.amazonaws.com', by: ['states:CreateStateMachine'] },
    result: 'calls AWS with it, in a state machine of its own',
    source: 'Step Functions Developer Guide, procedure-create-iam-role',
  },
];
