import { arnServicesOf } from '../../judge/statements/takes-resource';
import { partitionOf } from '../../world/partition';
import { type Event, objectAt, textAt, textsAt } from './json';

/** Where a request was made, for the ARN of what it names. */
export interface At {
  readonly region: string;
  readonly account: string;
}

/** A parameter that names a resource, and its ARN after the account, with `{}` for the name, and `*` for what is not known. */
type Named = readonly [parameter: string, form: string, of?: RegExp];

/**
 * The parameters of requests that name resources, in the order in which they are looked for; a value that is an ARN is it.
 * Parameters: API reference of each service. ARNs: Service Authorization Reference.
 */
const NAMED: Readonly<Record<string, readonly Named[]>> = {
  'access-analyzer': [
    ['analyzerArn', '{}'],
    ['analyzerName', 'analyzer/{}'],
  ],
  backup: [
    ['recoveryPointArn', '{}'],
    ['backupVaultName', 'backup-vault:{}'],
    ['backupPlanId', 'backup-plan:{}'],
  ],
  // The ARN of a stack ends in stack/name/id: a request may name the stack without its id.
  cloudformation: [['stackName', 'stack/{}/*']],
  cloudtrail: [
    ['name', 'trail/{}', /Trail|Logging/],
    ['trailName', 'trail/{}'],
    ['resourceId', '{}'],
    ['resourceIdList', '{}'],
  ],
  cloudwatch: [
    ['alarmName', 'alarm:{}'],
    ['alarmNames', 'alarm:{}'],
  ],
  datasync: [
    ['taskExecutionArn', '{}'],
    ['taskArn', '{}'],
    ['locationArn', '{}'],
  ],
  dynamodb: [
    ['tableName', 'table/{}'],
    ['targetTableName', 'table/{}'],
  ],
  ecr: [
    ['repositoryName', 'repository/{}'],
    ['repositoryNames', 'repository/{}'],
  ],
  events: [
    ['name', 'rule/{}', /Rule$/],
    ['rule', 'rule/{}'],
  ],
  firehose: [['deliveryStreamName', 'deliverystream/{}']],
  guardduty: [['detectorId', 'detector/{}']],
  // "Names are unique within an account", whatever the path, which a request does not say.
  iam: [
    ['roleName', 'role/*{}'],
    ['userName', 'user/*{}'],
    ['groupName', 'group/*{}'],
    ['policyArn', '{}'],
    ['policyName', 'policy/*{}', /^CreatePolicy$/],
    ['aWSServiceName', 'role/aws-service-role/{}/*', /^CreateServiceLinkedRole$/],
  ],
  lambda: [['functionName', 'function:{}']],
  logs: [
    ['logGroupName', 'log-group:{}'],
    ['logGroupNames', 'log-group:{}'],
    ['logGroupIdentifier', 'log-group:{}'],
    ['logGroupIdentifiers', 'log-group:{}'],
  ],
  secretsmanager: [
    ['secretId', 'secret:{}-??????'],
    ['name', 'secret:{}-??????', /^CreateSecret$/],
  ],
  sns: [
    ['topicArn', '{}'],
    ['targetArn', '{}'],
    ['name', '{}', /^CreateTopic$/],
  ],
  sqs: [['queueName', '{}']],
  ssm: [
    ['name', 'parameter/{}', /Parameter/],
    ['names', 'parameter/{}', /Parameter/],
    ['path', 'parameter/{}/*'],
  ],
  sts: [['roleArn', '{}']],
};
/** Each form with its service, for a test against the ARNs that there are. */
export const NAMED_FORMS: readonly (readonly [service: string, form: string])[] = Object.entries(NAMED).flatMap(
  ([service, named]) => named.flatMap(([, form]) => (form === '{}' ? [] : [[service, form] as const])),
);
/** The parameters that name resources of a service, as its events have them. */
export function namesIn(service: string): readonly string[] {
  return Object.hasOwn(NAMED, service) ? [...new Set((NAMED[service] ?? []).map(([parameter]) => parameter))] : [];
}

/** Services whose parameters name resources. */
export const NAMED_SERVICES: readonly string[] = Object.keys(NAMED);

/** Parameters of any service that hold an ARN. */
export const ANY: readonly Named[] = ['resourceArn', 'resourceARN', 'resource'].map(
  (parameter) => [parameter, '{}'] as const,
);

/** The ARNs, or patterns of ARNs, that the parameters of a request say its resources have. */
export function arnsNamed(service: string, name: string, asked: Event, at: At): readonly string[] {
  if (service === 'sqs' && textAt(asked, 'queueUrl')) return queueAt(textAt(asked, 'queueUrl') ?? '', at);
  if (service === 'sns' && textAt(asked, 'subscriptionArn'))
    return [(textAt(asked, 'subscriptionArn') ?? '').split(':').slice(0, 6).join(':')].filter(isArn);
  const own = Object.hasOwn(NAMED, service) ? (NAMED[service] ?? []) : [];
  for (const [parameter, form, of] of [...own, ...ANY]) {
    const values = of === undefined || of.test(name) ? textsAt(asked, parameter) : [];
    const arns = values.flatMap((value) => arnOf(service, form, value, asked, at) ?? []);
    if (arns.length > 0 && arns.length === values.length) return arns;
  }
  return [];
}

/** Patterns of every ARN that the resource of an action can have. */
export function anyArnsOf(action: string): readonly string[] {
  return arnServicesOf(action).map((service) => (service === '*' ? '*' : `arn:*:${service}:*:*:*`));
}

function arnOf(service: string, form: string, value: string, asked: Event, at: At): string | undefined {
  const given = isArn(value) ? value : undefined;
  if (service === 'logs') return groupArn(given ?? headOf('logs', at) + form.replace('{}', () => value), asked);
  if (given !== undefined) return given;
  if (form === '{}' && service !== 'sns' && service !== 'sqs') return undefined;
  // Names of parameters may begin with a slash, and those of functions have an account, a version or an alias.
  const name = service === 'ssm' ? value.replace(/^\/|\/$/g, '') : value;
  if (service === 'lambda' && name.includes(':')) return undefined;
  if (service === 'events') return headOf(service, at) + form.replace('{}', () => ruleOf(name, asked));
  return headOf(service, at) + form.replace('{}', () => name);
}

/** "log-group:name:*" is the group, "log-group:name:log-stream:name" a stream (Service Authorization Reference, CloudWatch Logs). */
function groupArn(group: string, asked: Event): string {
  const stream = textAt(asked, 'logStreamName');
  const own = group.replace(/:\*$/, '');
  return stream === undefined ? `${own}:*` : `${own}:log-stream:${stream}`;
}

/** A rule of a bus has the bus before its name, unless it is the default one. */
function ruleOf(name: string, asked: Event): string {
  const bus = textAt(asked, 'eventBusName')?.split('/').at(-1);
  return bus === undefined || bus === 'default' ? name : `${bus}/${name}`;
}

function queueAt(url: string, { region }: At): readonly string[] {
  const [account, name] = url.split('/').slice(-2);
  return account === undefined || name === undefined
    ? []
    : [`arn:${partitionOf(region)}:sqs:${region}:${account}:${name}`];
}

function headOf(service: string, { region, account }: At): string {
  return `arn:${partitionOf(region)}:${service}:${service === 'iam' ? '' : region}:${account}:`;
}

/** The ARN of a key where a request has it or its id, and a pattern of any key of the account where it has an alias. */
export function keyArn(key: string | undefined, at: At): string | undefined {
  if (key === undefined) return undefined;
  if (isArn(key)) return key.includes(':alias/') ? `${key.slice(0, key.indexOf(':alias/'))}:key/*` : key;
  return `${headOf('kms', at)}key/${/^(?:mrk-)?[0-9a-f-]{32,36}$/.test(key) ? key : '*'}`;
}

/** The encryption context of a request, of which `kms:ReEncrypt` has two. */
export function encryptionContextOf(asked: Event, action: string): Event {
  const name = action === 'kms:ReEncryptFrom' ? 'source' : action === 'kms:ReEncryptTo' ? 'destination' : '';
  return objectAt(asked, name === '' ? 'encryptionContext' : `${name}EncryptionContext`);
}

function isArn(text: string): boolean {
  return text.startsWith('arn:');
}
