import type { Deployment } from '../../deployment/deployment';
import { teamOf } from '../../deployment/people';
import { permitsOf } from '../../deployment/permits';
import type { Resource } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { principalsFor, storesFor } from '../site/site-access';
import type { RequiredFlow } from './required';
import { type Scene, steps } from './scene';

/** What the emergency roles do to resources of a type when the guardrails deny it to everybody else. */
interface Recovery {
  readonly type: string;
  /** After `emergency roles`. */
  readonly title: string;
  readonly actions: string;
  /** Whether the action names no resource, or one that AWS gives its name. */
  readonly anywhere?: boolean;
}

const RECOVERIES: readonly Recovery[] = [
  {
    type: 'AWS::S3::Bucket',
    title: 'put the policy of a bucket back',
    actions: 's3:PutBucketPolicy PutLifecycleConfiguration PutBucketVersioning',
  },
  {
    type: 'AWS::CloudTrail::Trail',
    title: 'start a trail again',
    actions: 'cloudtrail:StartLogging UpdateTrail PutEventSelectors',
  },
  {
    type: 'AWS::Config::ConfigurationRecorder',
    title: 'put the recorder of AWS Config back',
    actions: 'config:PutConfigurationRecorder StartConfigurationRecorder',
    anywhere: true,
  },
  {
    type: 'AWS::CloudFormation::GuardHook',
    title: 'reconfigure or deactivate a hook that refuses what is needed',
    actions: 'cloudformation:SetTypeConfiguration DeactivateType',
    anywhere: true,
  },
  {
    type: 'AWS::RDS::DBInstance',
    title: 'restore a database from its snapshot',
    actions: 'rds:RestoreDBInstanceFromDBSnapshot',
    anywhere: true,
  },
  {
    type: 'AWS::RDS::DBCluster',
    title: 'restore a database cluster from its snapshot',
    actions: 'rds:RestoreDBClusterFromSnapshot RestoreDBClusterToPointInTime',
    anywhere: true,
  },
  { type: 'AWS::SNS::Topic', title: 'put the policy of a topic back', actions: 'sns:SetTopicAttributes' },
  { type: 'AWS::SQS::Queue', title: 'put the policy of a queue back', actions: 'sqs:SetQueueAttributes' },
];

/** What the emergency roles are for, from which the guardrails exempt them. */
export function recoveryFlows(scene: Scene): readonly RequiredFlow[] {
  const anyRole = scene.first('AWS::IAM::Role');
  const execution = scene.plain(scene.arn('iam', `policy/${scene.site.deployment.name}-execution-1`));
  return [
    ...(anyRole
      ? [
          {
            ...recovered(scene, anyRole, 'put an execution policy back', execution, 'iam:CreatePolicyVersion'),
            id: 'deployments-are-recovered',
          },
        ]
      : []),
    ...storesFor(scene.site, 'key').map(({ template, itself }) =>
      recovered(
        scene,
        template,
        'cancel the deletion of a key, disable it and revoke its grants',
        itself,
        'kms:EnableKey CancelKeyDeletion PutKeyPolicy DescribeKey DisableKey RevokeGrant ScheduleKeyDeletion',
      ),
    ),
    ...RECOVERIES.flatMap(({ type, title, actions, anywhere }) =>
      scene
        .ofType(type)
        .map((resource) =>
          recovered(scene, resource, title, anywhere ? scene.plain('*') : scene.target(resource), actions),
        ),
    ),
    // The trust policy of a role does not decide who changes the role.
    ...storesFor(scene.site, 'role').map(({ template, itself }) =>
      recovered(
        scene,
        template,
        'put the policies of a role back',
        scene.plain(itself.arn),
        'iam:PutRolePolicy UpdateAssumeRolePolicy',
      ),
    ),
  ];
}

function recovered(
  scene: Scene,
  because: TemplateResource,
  title: string,
  on: Resource | undefined,
  actions: string,
): RequiredFlow {
  return {
    family: 'people',
    id: 'emergency-roles-recover',
    title: `emergency roles ${title}`,
    because,
    source: 'the deployment file, breakGlass: what the guardrails leave to these roles',
    steps: principalsFor(scene.site, 'break-glass')
      .filter(({ name }) => mayAct(scene.site.deployment, name))
      .flatMap(({ principal }) => steps(principal, on, actions)),
  };
}

/** Whether an emergency role may ever act: one by permit alone does nothing until there is one. */
function mayAct(deployment: Deployment, entry: string): boolean {
  const team = teamOf(deployment, entry);
  return team?.byPermit !== true || permitsOf(deployment, team).length > 0;
}
