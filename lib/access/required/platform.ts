import { ADDED_TYPES } from '../../deployment/bootstrap/execution-actions';
import { SITE_TYPES } from '../../deployment/drift/drift-actions';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import { viaService } from '../../world/service-names';
import { storesFor } from '../site/site-access';
import { throughBucket } from './encryption';
import { readSteps } from './reads';
import type { RequiredFlow, RequiredStep } from './required';
import { allowing, EXAMPLE_IDS, type Scene, steps } from './scene';

const SERVICES = { family: 'services' } as const;

/** What has to work for migrations, hooks, detection of drift and analysis of access. */
export function platformFlows(scene: Scene): readonly RequiredFlow[] {
  return [...migrationFlows(scene), ...hookFlows(scene), ...driftFlows(scene), ...analyzerFlows(scene)];
}

/** DataSync by a role for each location, within the dates of the migration. */
function migrationFlows(scene: Scene): readonly RequiredFlow[] {
  const context = scene.source(scene.arn('datasync', `location/${EXAMPLE_IDS.location}`));
  const service = scene.service('datasync.amazonaws.com');
  const ends = scene.ofType('AWS::DataSync::LocationS3').map((location): RequiredFlow => {
    const role = scene.role(scene.text(location, 'S3Config.BucketAccessRoleArn'));
    const arn = scene.text(location, 'S3BucketArn');
    const own = scene.bucket(arn);
    // The bucket of another account has a policy of its own, which is in no template of the deployment.
    const on = own?.itself ?? sourceOf(scene, arn);
    const prefix = (scene.text(location, 'Subdirectory') ?? '').replace(/^\//, '');
    const objects = on && { ...on, arn: `${on.arn}/${prefix}example` };
    const open = dayWithin(scene);
    const viaS3 = { 'kms:ViaService': viaService('s3', scene.region) };
    const reads = 'GetObject GetObjectTagging GetObjectVersion GetObjectVersionTagging ListMultipartUploadParts';
    const writes =
      'PutObject GetObject AbortMultipartUpload ListMultipartUploadParts GetObjectTagging PutObjectTagging';
    return {
      ...SERVICES,
      id: 'migration-copies',
      title: `DataSync ${own ? 'writes what a migration brings' : 'reads what a migration brings'}`,
      because: location,
      source: 'AWS DataSync User Guide, "Configuring DataSync transfers with Amazon S3", "Required permissions"',
      steps: [
        ...steps(service, role?.itself, 'sts:AssumeRole', { context }),
        ...steps(role?.who, on, 's3:GetBucketLocation ListBucketMultipartUploads', { context: open }),
        ...steps(role?.who, on, 's3:ListBucket', { context: { ...open, 's3:prefix': prefix } }),
        ...steps(role?.who, objects, own ? `s3:${writes}` : `s3:${reads}`, { context: open }),
        ...throughBucket({ scene, who: role?.who, actions: 'GenerateDataKey Decrypt', context: open }, own),
        ...(own ? [] : steps(role?.who, keyOfSource(scene, on), 'kms:Decrypt', { context: { ...open, ...viaS3 } })),
      ],
    };
  });
  const reports = scene.ofType('AWS::DataSync::Task').map((task): RequiredFlow => {
    const at = 'TaskReportConfig.Destination.S3';
    const role = scene.role(scene.text(task, `${at}.BucketAccessRoleArn`));
    const bucket = scene.bucket(scene.text(task, `${at}.S3BucketArn`));
    const group = scene.logGroup(scene.text(task, 'CloudWatchLogGroupArn'));
    const open = dayWithin(scene);
    const folder = scene.text(task, `${at}.Subdirectory`);
    return {
      ...SERVICES,
      id: 'migration-is-reported',
      title: 'DataSync writes the report and the log of a migration',
      because: task,
      source: 'AWS DataSync User Guide, "Task reports" and "Logging with Amazon CloudWatch"',
      steps: [
        ...steps(role?.who, bucket && scene.inside(bucket, `/${folder}/example`), 's3:PutObject', { context: open }),
        ...throughBucket({ scene, who: role?.who, actions: 'GenerateDataKey', context: open }, bucket),
        ...steps(service, group && scene.stream(group, 'example'), 'logs:CreateLogStream PutLogEvents', {
          context: scene.source(scene.arn('datasync', `task/${EXAMPLE_IDS.task}`)),
        }),
      ],
    };
  });
  return [...ends, ...reports];
}

/** A key under which objects of another account may be encrypted. */
function keyOfSource(scene: Scene, source: Resource | undefined): Resource | undefined {
  return source && { ...source, arn: `arn:${scene.partition}:kms:${scene.region}:${source.account}:key/example` };
}

/** The bucket of another account from which a migration reads; migration.md says what its owner and that of its key have to allow. */
function sourceOf({ site }: Scene, arn: string | undefined): Resource | undefined {
  const migration = site.deployment.migrations.find(({ source }) => arn?.endsWith(`:${source.bucket}`));
  return arn !== undefined && migration
    ? allowing({ arn, account: migration.source.account }, { AWS: '*' })
    : undefined;
}

/** The first day on which every migration into the site is open. */
function dayWithin({ site }: Scene) {
  const opened = site.deployment.migrations
    .filter(({ destination }) => destination === site.id)
    .map(({ opens }) => opens)
    .toSorted();
  return { 'aws:CurrentTime': `${opened.at(-1) ?? '2026-01-01'}T12:00:00Z` };
}

/** A hook whose role, bucket or key fails refuses every operation that it looks at. */
function hookFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::CloudFormation::GuardHook').map((hook): RequiredFlow => {
    const role = scene.role(scene.text(hook, 'ExecutionRole'));
    const alias = scene.text(hook, 'Alias')?.replaceAll('::', '-');
    const context = scene.source(scene.arn('cloudformation', `type/hook/${alias}`));
    const rules = scene.text(hook, 'RuleLocation.Uri')?.replace(/^s3:\/\//, '');
    const bucket = rules?.split('/')[0];
    // The key of `cdk bootstrap` allows use through S3 to everybody of the account.
    const key = allowing(scene.plain(scene.arn('kms', `key/${EXAMPLE_IDS.key}`)), { AWS: '*' });
    const viaS3 = { 'kms:ViaService': viaService('s3', scene.region), 'aws:ViaAWSService': true };
    return {
      ...SERVICES,
      id: 'hook-reads-rules',
      title: 'CloudFormation assumes the role of the hook and reads its rules',
      because: hook,
      source: 'CloudFormation Hooks User Guide, "Prepare to create a Guard Hook"',
      steps: [
        ...steps(scene.service('hooks.cloudformation.amazonaws.com'), role?.itself, 'sts:AssumeRole', {
          context,
          certainty: 'practice',
        }),
        ...(rules
          ? [
              ...steps(role?.who, scene.plain(`arn:${scene.partition}:s3:::${rules}`), 's3:GetObject GetObjectVersion'),
              ...steps(role?.who, scene.plain(`arn:${scene.partition}:s3:::${bucket}`), 's3:ListBucket'),
              ...steps(role?.who, key, 'kms:Decrypt', { context: viaS3, certainty: 'practice' }),
            ]
          : []),
      ],
    };
  });
}

function driftFlows(scene: Scene): readonly RequiredFlow[] {
  return scene
    .ofType('AWS::Config::ConfigRule')
    .filter((rule) => scene.text(rule, 'InputParameters.cloudformationRoleArn') !== undefined)
    .map((rule): RequiredFlow => {
      const role = scene.role(scene.text(rule, 'InputParameters.cloudformationRoleArn'));
      const stack = scene.plain(scene.arn('cloudformation', `stack/${rule.template.stackName}/example`));
      const context = scene.source(scene.concrete.physical(rule)?.arn ?? scene.arn('config', 'config-rule/example'));
      return {
        ...SERVICES,
        id: 'drift-is-detected',
        title: 'AWS Config has CloudFormation look for drift',
        because: rule,
        source: 'CloudFormation User Guide, "Detect unmanaged configuration changes" (considerations)',
        steps: [
          ...steps(scene.service('config.amazonaws.com'), role?.itself, 'sts:AssumeRole', { ways: [{}, context] }),
          ...steps(
            role?.who,
            stack,
            'cloudformation:DetectStackDrift DetectStackResourceDrift DescribeStackResources',
            {
              context: { 'aws:ViaAWSService': false },
            },
          ),
          ...steps(role?.who, stack, 'cloudformation:DescribeStacks', { certainty: 'practice' }),
          ...steps(
            role?.who,
            scene.plain('*'),
            'cloudformation:BatchDescribeTypeConfigurations DescribeStackDriftDetectionStatus',
          ),
          ...driftReads(scene, role?.who),
        ],
      };
    });
}

/** What CloudFormation reads by the role that has it look: what the read handlers of the types of the site call. */
function driftReads(scene: Scene, who: NamedPrincipal | undefined): readonly RequiredStep[] {
  return who === undefined ? [] : readSteps(scene, who, NOT_READ, {}, [...SITE_TYPES, ...ADDED_TYPES]);
}

/** How a handler checks whether a bucket exists; the policy of the bucket of user data denies it. */
const NOT_READ = ['s3:ListBucket'];

/** Access Analyzer reads the policies that it analyses; a key whose policy omits it is not analysed. */
function analyzerFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::AccessAnalyzer::Analyzer').map((analyzer): RequiredFlow => {
    const who = scene.linked('access-analyzer.amazonaws.com', 'AWSServiceRoleForAccessAnalyzer');
    return {
      ...SERVICES,
      id: 'access-is-analysed',
      title: 'Access Analyzer reads the policies of stores and keys',
      because: analyzer,
      source: 'AWS managed policy AccessAnalyzerServiceRolePolicy; AWS KMS Developer Guide, "Key policies"',
      steps: [
        ...storesFor(scene.site, 'key').flatMap(({ itself }) =>
          steps(who, itself, 'kms:DescribeKey GetKeyPolicy ListGrants ListKeyPolicies'),
        ),
        ...storesFor(scene.site, 'objects', 'archive').flatMap(({ itself }) =>
          steps(who, itself, 's3:GetBucketPolicy GetBucketAcl GetBucketPublicAccessBlock'),
        ),
        ...storesFor(scene.site, 'alert-queue').flatMap(({ itself }) => steps(who, itself, 'sqs:GetQueueAttributes')),
        ...storesFor(scene.site, 'alert-topic').flatMap(({ itself }) => steps(who, itself, 'sns:GetTopicAttributes')),
        ...storesFor(scene.site, 'secret').flatMap(({ itself }) =>
          steps(who, itself, 'secretsmanager:GetResourcePolicy'),
        ),
        ...storesFor(scene.site, 'records').flatMap(({ itself }) => steps(who, itself, 'dynamodb:GetResourcePolicy')),
      ],
    };
  });
}
