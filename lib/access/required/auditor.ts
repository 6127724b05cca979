import { DATABASE_TYPES } from '../../deployment/bootstrap/execution-actions';
import { SITE_TYPES } from '../../deployment/drift/drift-actions';
import { storesFor } from '../site/site-access';
import { DEFAULT_KEY, hasBucketKey, through, throughLogGroup } from './encryption';
import { auditorStaff, templateOf } from './people';
import { readSteps } from './reads';
import type { Context, RequiredFlow } from './required';
import { logGroupOfWorkload, type Scene, steps } from './scene';

const AUDITOR = { family: 'auditor' } as const;

/** What the auditor has to be able to do: begin a session as agreed, look at settings and logs, take its alerts. */
export function auditorFlows(scene: Scene): readonly RequiredFlow[] {
  const role = scene.role(scene.site.names.role('auditor'));
  const because = templateOf(scene, role?.itself);
  if (role === undefined || because === undefined) return [];
  const { who } = role;
  const here = atWork(scene);
  const look = { context: here };
  const any = scene.plain('*');
  const archives = storesFor(scene.site, 'archive');
  const queues = storesFor(scene.site, 'alert-queue');
  const own = queues.filter(({ part }) => part?.startsWith('auditor'));
  // Transcripts of sessions show user data.
  const groups = storesFor(scene.site, 'log-group').filter(
    ({ name }) => name !== scene.site.names.logGroup('sessions'),
  );
  const clusters = scene.first('AWS::RDS::DBCluster') !== undefined;
  const types = clusters ? [...SITE_TYPES, ...DATABASE_TYPES] : SITE_TYPES;
  return [
    sessionFlow(scene, role.itself, because),
    {
      ...AUDITOR,
      id: 'auditor-sees-settings',
      title: 'the auditor sees settings, findings and policies',
      because,
      source: 'Service Authorization Reference',
      steps: [
        ...LOOKS.flatMap((actions) => steps(who, any, actions, look)),
        ...readSteps(scene, who, [...UNSEEN, ...(clusters ? [] : OF_CLUSTERS)], here, types).filter(
          ({ action }) => !TAGS.test(action),
        ),
        ...storesFor(scene.site, 'key').flatMap(({ itself }) =>
          steps(who, itself, 'kms:ListGrants ListKeyPolicies ListKeyRotations', look),
        ),
        ...storesFor(scene.site, 'backups').flatMap(({ itself }) =>
          steps(who, itself, 'backup:ListRecoveryPointsByBackupVault', look),
        ),
        ...steps(who, scene.plain(scene.arn('backup', 'recovery-point:example')), 'backup:DescribeRecoveryPoint', look),
      ],
    },
    {
      ...AUDITOR,
      id: 'auditor-reads-logs',
      title: 'the auditor reads the logs and the archives',
      because,
      source:
        'Service Authorization Reference; CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS"',
      steps: [
        ...archives.flatMap((bucket) => [
          ...steps(who, bucket.itself, 's3:ListBucket ListBucketVersions', look),
          ...steps(
            who,
            scene.inside(bucket, '/example'),
            's3:GetObject GetObjectVersion GetObjectAttributes GetObjectRetention',
            look,
          ),
          ...keysOf(scene, bucket).flatMap((key) =>
            through({ scene, who, actions: 'Decrypt', context: here }, key, 's3', {
              'kms:EncryptionContext:aws:s3:arn': hasBucketKey(bucket)
                ? bucket.itself.arn
                : `${bucket.itself.arn}/example`,
            }),
          ),
        ]),
        ...groups.flatMap((group) => [
          ...steps(who, group.itself, 'logs:DescribeLogStreams FilterLogEvents GetLogEvents StartQuery', look),
          ...throughLogGroup({ scene, who, actions: 'Decrypt', context: here }, group.itself.arn),
        ]),
        ...steps(who, any, 'logs:GetQueryResults', look),
        ...steps(who, scene.plain(logGroupOfWorkload(scene)), 'logs:FilterLogEvents GetLogEvents StartQuery', look),
      ],
    },
    {
      ...AUDITOR,
      id: 'auditor-takes-alerts',
      title: 'the auditor takes its alerts',
      because,
      source: 'Amazon SQS Developer Guide, "Key management" (consumers)',
      steps: [
        ...own.flatMap((queue) => [
          ...steps(
            who,
            queue.itself,
            'sqs:ReceiveMessage DeleteMessage ChangeMessageVisibility GetQueueAttributes GetQueueUrl',
            look,
          ),
          ...through(
            { scene, who, actions: 'Decrypt', context: here },
            scene.key(scene.text(queue.template, 'KmsMasterKeyId')),
            'sqs',
            { 'kms:EncryptionContext:aws:sqs:arn': queue.itself.arn },
          ),
        ]),
        // How many alerts of operators wait, and not what they say.
        ...queues
          .filter((queue) => !own.includes(queue))
          .flatMap(({ itself }) => steps(who, itself, 'sqs:GetQueueAttributes', look)),
      ],
    },
  ];
}

/** Reads of handlers that the auditor does not need: they say nothing of who has access to what. */
const UNSEEN = [
  // Values of parameters, and names of objects.
  ...['ssm:GetParameters', 's3:ListBucket'],
  // Of queues and log streams only those that the auditor reads, which are asked apart.
  ...['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListQueueTags', 'logs:DescribeLogStreams'],
  // What AWS offers.
  ...['cloudformation:ListTypes', 'ec2:DescribeAccountAttributes', 'ec2:DescribePrefixLists'],
  ...['ec2:DescribeVpcEndpointServices', 'iam:GetServiceLinkedRoleDeletionStatus', 'rds:DescribeDBEngineVersions'],
  ...['rds:DescribeDBParameterGroups', 'rds:DescribeEngineDefaultClusterParameters'],
  'rds:DescribeEngineDefaultParameters',
  // What the handler of a subnet reads of one on a rack; sites without a rack have none.
  'outposts:GetOutpost',
  // Performance and cost; and details that lists or tasks show as well.
  ...['datasync:DescribeLocationS3', 'datasync:ListLocations', 'ec2:DescribeVpcAttribute', 'rds:DescribeEvents'],
  ...['s3:GetBucketCORS', 's3:GetBucketWebsite'],
  ...['cloudtrail:GetEventConfiguration', 'logs:DescribeIndexPolicies', 'logs:GetLogDelivery'],
  ...['logs:ListLogDeliveries', 'route53resolver:GetFirewallDomainList', 's3:GetAccelerateConfiguration'],
  ...['route53resolver:GetFirewallRuleGroupAssociation', 'route53resolver:GetResolverQueryLogConfigAssociation'],
  ...['s3:GetBucketAbac', 's3:GetIntelligentTieringConfiguration', 's3:GetMetricsConfiguration'],
];

/** What the handler of a database reads of clusters, of which only workloads have some. */
const OF_CLUSTERS = ['rds:DescribeDBClusterSnapshots', 'rds:DescribeDBClusters'];

/** Tags, which `tag:GetResources` shows of all resources at once, and `iam:GetRole` of a role. */
const TAGS = /:(?:DescribeTags|GetBucketTagging|List\w*Tags\w*)$/;

/** What the auditor reads of an account: an entry for each service. */
export const LOOKS: readonly string[] = [
  'cloudtrail:LookupEvents',
  'config:SelectResourceConfig GetComplianceDetailsByConfigRule',
  'route53resolver:GetFirewallConfig ListFirewallRules',
  'iam:GetRole GetRolePolicy GetAccountAuthorizationDetails',
  'cloudwatch:DescribeAlarms DescribeAlarmHistory GetMetricData GetDashboard',
  'guardduty:ListFindings GetFindings',
  'access-analyzer:ListFindings GetFinding',
  'cloudformation:GetTemplate DescribeStacks',
  'tag:GetResources',
];

/** A session as docs/operations.md describes it: external id, session name, engagement, address and day. */
function sessionFlow(scene: Scene, role: Parameters<typeof steps>[1], because: RequiredFlow['because']): RequiredFlow {
  const staff = auditorStaff(scene);
  const context = {
    ...atWork(scene),
    ...staff.context,
    'sts:ExternalId': scene.site.deployment.auditor.externalId,
    'sts:RoleSessionName': 'audit-a.person',
    'aws:RequestTag/trefoil:engagement': '2026-17',
    'aws:TagKeys': ['trefoil:engagement'],
  };
  return {
    ...AUDITOR,
    id: 'auditor-begins-session',
    title: 'the auditor begins a session as the operations page has it',
    because,
    source: 'IAM User Guide, "How to use an external ID", "Passing session tags in AWS STS"',
    steps: steps(staff.who, role, 'sts:AssumeRole TagSession', { context }),
  };
}

/** From where and when the auditor looks. */
function atWork({ site }: Scene): Context {
  const { auditor } = site.deployment;
  return {
    'aws:SourceIp': auditor.sourceAddresses[0]?.split('/')[0],
    'aws:CurrentTime': `${auditor.mandate.from}T12:00:00Z`,
  };
}

/** Keys under which the objects of a bucket are encrypted: its default one, and those that trails name which write into it. */
function keysOf(scene: Scene, bucket: { readonly template: RequiredFlow['because'] }) {
  const name = scene.concrete.physical(bucket.template)?.name;
  const trails = scene.ofType('AWS::CloudTrail::Trail').filter((one) => scene.text(one, 'S3BucketName') === name);
  const texts = [scene.text(bucket.template, DEFAULT_KEY), ...trails.map((one) => scene.text(one, 'KMSKeyId'))];
  return [...new Set(texts.flatMap((text) => scene.key(text) ?? []))];
}
