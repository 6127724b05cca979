import { principalsFor, storesFor } from '../site/site-access';
import { through } from './encryption';
import type { RequiredFlow } from './required';
import { EXAMPLE_IDS, logGroupOfWorkload, type Scene, steps } from './scene';

const PEOPLE = { family: 'people' } as const;

/** What operators have to be able to do: take alerts, look at the site, restore, run a migration, and have workloads run. */
export function operatorFlows(scene: Scene): readonly RequiredFlow[] {
  return [
    ...alertQueueFlows(scene),
    ...lookFlows(scene),
    ...restoreFlows(scene),
    ...migrationFlows(scene),
    ...workloadFlows(scene),
  ];
}

/** Operators read what is for them; the queues of the auditor are the auditor's. */
function alertQueueFlows(scene: Scene): readonly RequiredFlow[] {
  const who = scene.under('Operator');
  return storesFor(scene.site, 'alert-queue')
    .filter(({ part }) => part === 'operators')
    .map((queue): RequiredFlow => {
      const key = scene.key(scene.text(queue.template, 'KmsMasterKeyId'));
      return {
        ...PEOPLE,
        id: 'operators-read-alerts',
        title: 'operators read their alerts',
        because: queue.template,
        source: 'Amazon SQS Developer Guide, "Key management" (consumers)',
        steps: [
          ...steps(
            who,
            queue.itself,
            'sqs:ReceiveMessage DeleteMessage ChangeMessageVisibility GetQueueAttributes GetQueueUrl',
          ),
          ...through({ scene, who, actions: 'Decrypt' }, key, 'sqs', {
            'kms:EncryptionContext:aws:sqs:arn': queue.itself.arn,
          }),
        ],
      };
    });
}

/** What operators look at, by the resource that shows it. */
const LOOKS: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Dashboard': 'cloudwatch:GetDashboard ListDashboards GetMetricData GetMetricStatistics ListMetrics',
  'AWS::CloudWatch::Alarm': 'cloudwatch:DescribeAlarms DescribeAlarmHistory',
  'AWS::RDS::DBCluster': 'rds:DescribeDBClusters',
  'AWS::RDS::DBInstance': 'rds:DescribeDBInstances CreateDBSnapshot',
};

/** What operators of a site look at, and the copy of a database that they make before they change it. */
function lookFlows(scene: Scene): readonly RequiredFlow[] {
  const who = scene.under('Operator');
  const looks = Object.entries(LOOKS).flatMap(([type, actions]) => {
    const because = scene.first(type);
    return because ? [{ because, asked: steps(who, scene.plain('*'), actions) }] : [];
  });
  return looks.map(({ because, asked }) => ({
    ...PEOPLE,
    id: 'operators-look',
    title: 'operators look at dashboards, alarms and databases',
    because,
    source: 'Service Authorization Reference; CloudWatch User Guide, "Actions and permissions reference"',
    steps: asked,
  }));
}

/** Data writers start a restore, and delete the table that was restored beside the site's when they are done with it. */
function restoreFlows(scene: Scene): readonly RequiredFlow[] {
  const restore = storesFor(scene.site, 'role').find(({ name }) => name === scene.site.names.role('restore'));
  if (restore === undefined) return [];
  const point = scene.plain(scene.arn('backup', 'recovery-point:example'));
  const passed = { context: { 'iam:PassedToService': 'backup.amazonaws.com' } };
  return [
    {
      ...PEOPLE,
      id: 'writers-restore',
      title: 'data writers start a restore, and delete the table that it made',
      because: restore.template,
      source: 'AWS Backup Developer Guide, "Access control" and "Restoring a backup"; IAM User Guide, "iam:PassRole"',
      steps: principalsFor(scene.site, 'data-writer').flatMap(({ principal: who }) => [
        ...steps(who, point, 'backup:StartRestoreJob GetRecoveryPointRestoreMetadata DescribeRecoveryPoint'),
        ...storesFor(scene.site, 'backups').flatMap(({ itself }) =>
          steps(who, itself, 'backup:ListRecoveryPointsByBackupVault'),
        ),
        ...steps(who, scene.plain(restore.itself.arn), 'iam:PassRole', passed),
        ...storesFor(scene.site, 'records').flatMap(({ itself }) =>
          steps(who, scene.plain(`${itself.arn}-restored`), 'dynamodb:DeleteTable'),
        ),
      ]),
    },
  ];
}

/** Deployers start a migration and stop it; they make no task of their own. */
function migrationFlows(scene: Scene): readonly RequiredFlow[] {
  const task = scene.plain(scene.arn('datasync', `task/${EXAMPLE_IDS.task}`));
  return scene.ofType('AWS::DataSync::Task').map((because) => ({
    ...PEOPLE,
    id: 'migration-is-started',
    title: 'deployers start a migration, watch it and stop it',
    because,
    source: 'Service Authorization Reference, AWS DataSync',
    steps: principalsFor(scene.site, 'deployer').flatMap(({ principal }) =>
      steps(
        principal,
        task,
        'datasync:StartTaskExecution CancelTaskExecution DescribeTask DescribeTaskExecution ListTaskExecutions',
      ),
    ),
  }));
}

/** What a workload in the network of a site reaches by its endpoints, where the site has them. */
function workloadFlows(scene: Scene): readonly RequiredFlow[] {
  const who = scene.under('Workload');
  const { endpoints } = scene.site;
  const group = `${logGroupOfWorkload(scene)}:log-stream:example`;
  const asked = [
    ['logs', group, 'logs:CreateLogStream PutLogEvents'],
    ['cloudwatch', '*', 'cloudwatch:PutMetricData'],
    ['sns', scene.arn('sns', 'example'), 'sns:Publish'],
    ['sqs', scene.arn('sqs', 'example'), 'sqs:SendMessage ReceiveMessage DeleteMessage'],
    ['sts', '*', 'sts:GetCallerIdentity'],
  ] as const;
  const because = scene.first('AWS::EC2::VPCEndpoint');
  if (because === undefined) return [];
  return [
    {
      ...PEOPLE,
      id: 'workloads-reach-services',
      title: 'workloads write logs, metrics and messages through the endpoints of the site',
      because,
      source: 'AWS PrivateLink Guide, "Control access to VPC endpoints using endpoint policies"',
      steps: asked
        .filter(([through]) => endpoints.some(({ service }) => service === through))
        .flatMap(([through, arn, actions]) => steps(who, scene.plain(arn), actions, { through })),
    },
  ];
}
