import { RESOURCELESS } from '../../judge/catalogue/resourceless-actions';
import { partitionOf } from '../../world/partition';
import { type Event, objectAt, objectsAt, textAt } from './json';

/** A resource of a request. */
export interface Target {
  /** `*` for actions without a resource; absent where the event does not say which it is. */
  readonly arn?: string;
  readonly account?: string;
}

/** Actions that list what there is in an account: they take no resource (Service Authorization Reference). */
const LISTS: ReadonlySet<string> = new Set(
  (
    's3:ListAllMyBuckets kms:ListKeys kms:ListAliases kms:GenerateRandom dynamodb:ListTables dynamodb:DescribeLimits ' +
    'dynamodb:ListBackups sqs:ListQueues sns:ListTopics lambda:ListFunctions lambda:GetAccountSettings ' +
    'secretsmanager:ListSecrets backup:ListBackupVaults backup:ListBackupJobs backup:ListBackupPlans ' +
    'ecr:GetAuthorizationToken iam:ListRoles iam:ListUsers iam:ListPolicies iam:GetAccountSummary cloudtrail:LookupEvents ' +
    'cloudtrail:DescribeTrails events:ListRules logs:DescribeResourcePolicies'
  ).split(' '),
);

/** Services whose resources have policies of their own: what is asked of an unknown one of them is undecided. */
const WITH_POLICIES: ReadonlySet<string> = new Set(
  's3 kms dynamodb sqs sns lambda secretsmanager backup sts logs events ecr'.split(' '),
);

/** Whether the resources of a service may have policies of their own. */
export function hasPolicies(action: string): boolean {
  return WITH_POLICIES.has(action.slice(0, action.indexOf(':')));
}

/** The resources that an action of an event is about. */
export function targetsOf(event: Event, action: string): readonly Target[] {
  const [service = '', name = ''] = action.split(':');
  const asked = objectAt(event, 'requestParameters');
  const place = { region: textAt(event, 'awsRegion') ?? '', account: textAt(event, 'recipientAccountId') ?? '' };
  if (takesNone(service, name, action)) return [{ arn: '*', account: place.account }];
  const found = service === 's3' ? objectsOrBuckets(event, asked, name, place.region) : listed(event, service, asked);
  if (found.length > 0) return found;
  const arn = named(service, asked, place);
  return [{ ...(arn !== undefined && { arn }), account: place.account }];
}

function takesNone(service: string, name: string, action: string): boolean {
  if (LISTS.has(action)) return true;
  const names = Object.hasOwn(RESOURCELESS, service)
    ? (known.get(service) ?? new Set(RESOURCELESS[service]?.split(' ')))
    : undefined;
  if (names === undefined) return false;
  known.set(service, names);
  return names.has(name.toLowerCase());
}
const known = new Map<string, ReadonlySet<string>>();

/** Objects for actions on objects, and the bucket for the others (Amazon S3 User Guide, "Amazon S3 CloudTrail events"). */
function objectsOrBuckets(event: Event, asked: Event, name: string, region: string): readonly Target[] {
  const bucket = textAt(asked, 'bucketName');
  if (bucket === undefined) return [];
  const arn = `arn:${partitionOf(region)}:s3:::${bucket}`;
  const owner = objectsAt(event, 'resources').find((one) => textAt(one, 'type') === 'AWS::S3::Bucket');
  const account = owner && textAt(owner, 'accountId');
  if (!isOnObjects(name)) return [{ arn, account }];
  const key = textAt(asked, 'key');
  if (key !== undefined) return [{ arn: `${arn}/${key}`, account }];
  const objects = objectsAt(event, 'resources').filter((one) => textAt(one, 'type') === 'AWS::S3::Object');
  return objects.map((one) => ({ arn: textAt(one, 'ARN'), account }));
}

function isOnObjects(name: string): boolean {
  return (
    (name.includes('Object') && !name.includes('BucketObjectLock')) ||
    name === 'AbortMultipartUpload' ||
    name === 'ListMultipartUploadParts'
  );
}

const TYPES: Readonly<Record<string, string>> = {
  kms: 'AWS::KMS::Key',
  dynamodb: 'AWS::DynamoDB::Table',
  sts: 'AWS::IAM::Role',
  lambda: 'AWS::Lambda::Function',
  sqs: 'AWS::SQS::Queue',
  sns: 'AWS::SNS::Topic',
};

/** What `resources` lists, of the type that actions of the service are about; two keys of one request are not told apart. */
function listed(event: Event, service: string, asked: Event): readonly Target[] {
  const type = Object.hasOwn(TYPES, service) ? TYPES[service] : undefined;
  const all = objectsAt(event, 'resources').filter((one) => textAt(one, 'type') === type);
  if (type === undefined || (service === 'kms' && all.length > 1)) return [];
  const index = service === 'dynamodb' ? textAt(asked, 'indexName') : undefined;
  return all.map((one) => {
    const arn = textAt(one, 'ARN');
    return {
      arn: arn !== undefined && index !== undefined ? `${arn}/index/${index}` : arn,
      account: textAt(one, 'accountId'),
    };
  });
}

/** The ARN that the parameters of a request make, for services that list none. */
function named(
  service: string,
  asked: Event,
  { region, account }: { readonly region: string; readonly account: string },
): string | undefined {
  const partition = partitionOf(region);
  const at = (name: string, text: string | undefined) =>
    text === undefined
      ? undefined
      : text.startsWith('arn:')
        ? text
        : `arn:${partition}:${name}:${region}:${account}:`.concat(text);
  const url = textAt(asked, 'queueUrl')?.split('/') ?? [];
  switch (service) {
    case 'sqs':
      return url.length < 2 ? undefined : `arn:${partition}:sqs:${region}:${url.at(-2)}:${url.at(-1)}`;
    case 'sns':
      return textAt(asked, 'topicArn');
    case 'sts':
      return textAt(asked, 'roleArn');
    case 'kms':
      return arnOnly(textAt(asked, 'keyId'));
    case 'secretsmanager':
      return arnOnly(textAt(asked, 'secretId'));
    case 'dynamodb':
      return at('dynamodb', prefixed('table/', textAt(asked, 'tableName')));
    case 'lambda':
      return at('lambda', prefixed('function:', textAt(asked, 'functionName')));
    case 'backup':
      return at('backup', prefixed('backup-vault:', textAt(asked, 'backupVaultName')));
    case 'cloudtrail':
      return at('cloudtrail', prefixed('trail/', textAt(asked, 'name') ?? textAt(asked, 'trailName')));
    case 'logs': {
      const [group, stream] = [textAt(asked, 'logGroupName'), textAt(asked, 'logStreamName')];
      return group === undefined || stream === undefined
        ? undefined
        : at('logs', `log-group:${group}:log-stream:${stream}`);
    }
    default:
      return undefined;
  }
}

function prefixed(prefix: string, name: string | undefined): string | undefined {
  return name === undefined || name.startsWith('arn:') ? name : `${prefix}${name}`;
}

function arnOnly(text: string | undefined): string | undefined {
  return text?.startsWith('arn:') ? text : undefined;
}
