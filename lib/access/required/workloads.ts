import type { Reach } from '../../deployment/classes';
import { hasDatabase, RUNNERS, runnersOf } from '../../deployment/partner-sites';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import { EVERYTHING } from '../site/roles';
import { storesFor } from '../site/site-access';
import type { Store } from '../site/stores';
import { apiFlows } from './apis';
import { databaseFlow } from './databases';
import { through, throughBucket, throughLogGroup, WRITING_LOGS } from './encryption';
import { receivingFlow, sendingFlow } from './messages';
import type { RequiredFlow, RequiredStep } from './required';
import { type Running, runningAt, WORKLOADS } from './running';
import { type Scene, steps } from './scene';
import { stateMachineFlows } from './state-machines';

/** What has to work for the workloads of a site: what runs them assumes their role, which reaches what is declared. */
export function workloadFlows(scene: Scene): readonly RequiredFlow[] {
  return runningAt(scene).flatMap((one) => [
    assumedFlow(scene, one),
    dataFlow(scene, one),
    ...(one.workload.runsOn.includes('lambda') ? [logsFlow(scene, one)] : []),
    ...(one.workload.runsOn.includes('fargate') ? startFlows(scene, one) : []),
    ...(hasDatabase(one.workload) ? [databaseFlow(scene, one)] : []),
    ...(one.workload.runsOn.includes('step-functions') ? stateMachineFlows(scene, one) : []),
    ...(one.workload.queues.length > 0 ? [receivingFlow(scene, one)] : []),
    ...apiFlows(scene, one),
    ...(one.workload.sendsTo.length > 0 ? [sendingFlow(scene, one)] : []),
    ...(one.workload.runsOn.includes('lambda') ? [networkFlow(scene, one), environmentFlow(scene, one)] : []),
  ]);
}

/**
 * Fargate pulls the image and writes logs with a role of its own, through the endpoints of the site: from platform version
 * 1.4 on by the network interface of the task (Amazon ECS Developer Guide, "Fargate task networking"). Layers are
 * downloaded by URLs that ECR has signed.
 */
function startFlows(scene: Scene, { id, because }: Running): readonly RequiredFlow[] {
  const { names, organization } = scene.site;
  const role = scene.role(scene.arn('iam', `role/${names.role(`app-${id}-exec`)}`));
  const repository = scene.plain(scene.arn('ecr', `repository/${names.stack(`app-${id}`)}`));
  const signed: NamedPrincipal = {
    ...{ kind: 'named', principal: `arn:${scene.partition}:iam::${OF_ECR}:role/layers`, account: OF_ECR },
    policies: { identity: [EVERYTHING] },
  };
  const layer: Resource = {
    arn: `arn:${scene.partition}:s3:::prod-${scene.region}-starport-layer-bucket/example`,
    account: OF_ECR,
    rcp: organization.rcp,
  };
  const pulls = 'BatchCheckLayerAvailability BatchGetImage GetDownloadUrlForLayer';
  const source =
    'Amazon ECR User Guide, "Amazon ECR interface VPC endpoints"; Amazon ECS Developer Guide, "Amazon ECS task execution IAM role"';
  return [
    {
      ...WORKLOADS,
      id: 'fargate-starts-workload',
      title: `Fargate pulls the image of the workload ${id} through the endpoints of the site`,
      because,
      source,
      steps: [
        ...steps(scene.service(RUNNERS.fargate), role?.itself, 'sts:AssumeRole', {
          context: { 'aws:SourceAccount': scene.account },
        }),
        ...steps(role?.who, scene.plain('*'), 'ecr:GetAuthorizationToken', { through: 'ecr.api' }),
        ...steps(role?.who, repository, `ecr:${pulls}`, { through: 'ecr.api' }),
        ...steps(role?.who, repository, `ecr:${pulls}`, { through: 'ecr.dkr' }),
        ...steps(signed, { ...layer, rcp: [] }, 's3:GetObject', { through: 's3' }),
      ],
    },
    ...(role === undefined ? [] : [logsFlow(scene, { id, who: role.who, because }, 'logs')]),
  ];
}

/** An account of ECR, which its documentation does not name. */
const OF_ECR = '999999999999';

/** AWS's own samples of a trust for Lambda ask for the account; its guide is silent. */
function assumedFlow(scene: Scene, { workload, itself, because }: Running): RequiredFlow {
  return {
    ...WORKLOADS,
    id: 'workload-role-is-assumed',
    title: `${runnersOf(workload).join(' and ')} assume the role of the workload`,
    because,
    source: 'Lambda Developer Guide, "Defining Lambda function permissions with an execution role"',
    steps: runnersOf(workload).flatMap((service) =>
      steps(scene.service(RUNNERS[service]), itself, 'sts:AssumeRole', {
        context: { 'aws:SourceAccount': scene.account },
        certainty: 'practice',
      }),
    ),
  };
}

function dataFlow(scene: Scene, { id, reach, who, because }: Running): RequiredFlow {
  return {
    ...WORKLOADS,
    id: 'workload-reaches-data',
    title: `the workload ${id} reaches the user data that is declared for it, through the endpoints of the site`,
    because,
    source: 'the deployment file, workloads; Service Authorization Reference',
    steps: reachSteps(scene, who, reach),
  };
}

/** What a role does with the user data that it reaches. */
export function reachSteps(scene: Scene, who: NamedPrincipal, reach: Reach): readonly RequiredStep[] {
  const { names } = scene.site;
  const named = (kind: Store['kind'], name: string) =>
    storesFor(scene.site, kind).filter((store) => store.name === name);
  return [
    ...named('objects', names.bucket('data')).flatMap((bucket) => objectSteps(scene, who, bucket, reach)),
    ...named('records', names.table).flatMap((table) => recordSteps(scene, who, table, reach)),
  ];
}

function objectSteps(scene: Scene, who: NamedPrincipal, bucket: Store, { objects }: Reach): readonly RequiredStep[] {
  const { read, write } = objects;
  const way = { through: 's3', context: { 's3:TlsVersion': 1.3 } };
  const example = (prefix: string) => scene.inside(bucket, `/${prefix}example`);
  const reads = read.flatMap((prefix) => [
    ...steps(who, example(prefix), 's3:GetObject GetObjectAttributes GetObjectTagging', way),
    ...steps(who, bucket.itself, 's3:ListBucket', { ...way, context: { ...way.context, 's3:prefix': prefix } }),
  ]);
  const writes = write.flatMap((prefix) =>
    steps(who, example(prefix), 's3:PutObject DeleteObject AbortMultipartUpload ListMultipartUploadParts', way),
  );
  const key = write.length > 0 ? 'GenerateDataKey Decrypt' : 'Decrypt';
  return read.length + write.length === 0
    ? []
    : [...reads, ...writes, ...throughBucket({ scene, who, actions: key }, bucket)];
}

const RECORD_READS = 'GetItem BatchGetItem Query Scan ConditionCheckItem DescribeTable';
/** Those whose requests name partition keys. */
const NAMED_READS = 'GetItem BatchGetItem Query ConditionCheckItem';
const RECORD_WRITES = 'PutItem UpdateItem DeleteItem BatchWriteItem';

function recordSteps(scene: Scene, who: NamedPrincipal, table: Store, reach: Reach): readonly RequiredStep[] {
  const { records, keys } = reach;
  if (records === 'none') return [];
  const key = scene.key(scene.text(table.template, 'SSESpecification.KMSMasterKeyId'));
  const actions = records === 'write' ? `${RECORD_READS} ${RECORD_WRITES}` : RECORD_READS;
  const named = (some: string, beginnings: readonly string[]) =>
    steps(who, table.itself, `dynamodb:${some}`, {
      through: 'dynamodb',
      // One request may name items of several classes.
      context: { 'dynamodb:LeadingKeys': beginnings.map((one) => `${one}example`) },
    });
  const allowed =
    keys === undefined
      ? steps(who, table.itself, `dynamodb:${actions}`, { through: 'dynamodb' })
      : [
          ...steps(who, table.itself, 'dynamodb:DescribeTable', { through: 'dynamodb' }),
          ...named(NAMED_READS, keys.read),
          ...(keys.write.length > 0 ? named(RECORD_WRITES, keys.write) : []),
        ];
  return [
    ...allowed,
    ...through({ scene, who, actions: 'Decrypt' }, key, 'dynamodb', {
      'kms:EncryptionContext:aws:dynamodb:tableName': table.name,
      'kms:EncryptionContext:aws:dynamodb:subscriberId': scene.account,
    }),
  ];
}

/** Lambda writes the logs of a function in its name, from outside the network of the site, with its role; Fargate through an endpoint. */
function logsFlow(
  scene: Scene,
  { id, who, because }: Pick<Running, 'id' | 'who' | 'because'>,
  endpoint?: string,
): RequiredFlow {
  const way = endpoint === undefined ? {} : { through: endpoint };
  const groups = storesFor(scene.site, 'log-group').filter(({ name }) =>
    name.startsWith(scene.site.names.logGroup(`app-${id}/`)),
  );
  // It makes more of them without a change of its role.
  const other = scene.plain(scene.arn('logs', `log-group:${scene.site.names.logGroup(`app-${id}/example`)}`));
  const others = steps(who, scene.stream(other, 'example'), 'logs:CreateLogStream PutLogEvents', way);
  return {
    ...WORKLOADS,
    id: 'workload-writes-logs',
    title: `the workload ${id} writes its log groups, and uses their key`,
    because,
    source: 'Lambda Developer Guide, "Sending Lambda function logs to CloudWatch Logs"',
    steps: [
      ...others,
      ...groups.flatMap(({ itself }) => {
        const group = scene.logGroup(itself.arn);
        return [
          ...steps(who, group && scene.stream(group, 'example'), 'logs:CreateLogStream PutLogEvents', way),
          ...throughLogGroup({ scene, who, actions: WRITING_LOGS }, group?.arn),
        ];
      }),
    ],
  };
}

/** Lambda decrypts the environment of a function with its role, and names the function to the key. */
function environmentFlow(scene: Scene, { id, who, itself, because }: Running): RequiredFlow {
  const functions = scene
    .ofType('AWS::Lambda::Function')
    .filter((one) => scene.text(one, 'Role') === itself.arn && scene.text(one, 'KmsKeyArn') !== undefined);
  return {
    ...WORKLOADS,
    id: 'function-reads-environment',
    title: `Lambda decrypts the environment of the functions of the workload ${id}`,
    because,
    source: 'aws/serverless-application-model, issue 1989; AWS KMS Developer Guide, "kms:ViaService"',
    steps: functions.flatMap((one) =>
      through(
        { scene, who, actions: 'Decrypt', certainty: 'practice' },
        scene.key(scene.text(one, 'KmsKeyArn')),
        'lambda',
        { 'kms:EncryptionContext:aws:lambda:FunctionArn': scene.concrete.physical(one)?.arn },
      ),
    ),
  };
}

/** Lambda creates the network interfaces of a function with its role; requests by the code of the function carry its ARN, these do not. */
function networkFlow(scene: Scene, { id, who, because }: Running): RequiredFlow {
  return {
    ...WORKLOADS,
    id: 'function-joins-network',
    title: `Lambda attaches the functions of the workload ${id} to the network of the site`,
    because,
    source: 'Lambda Developer Guide, "Giving Lambda functions access to resources in an Amazon VPC"',
    steps: steps(
      who,
      scene.plain('*'),
      'ec2:CreateNetworkInterface DescribeNetworkInterfaces DescribeSubnets DeleteNetworkInterface AssignPrivateIpAddresses UnassignPrivateIpAddresses',
    ),
  };
}
