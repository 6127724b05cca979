import { RESOURCELESS } from '../../judge/catalogue/resourceless-actions';
import { partitionOf } from '../../world/partition';
import { type At, anyArnsOf, arnsNamed, keyArn } from './arns';
import { type Event, objectAt, objectsAt, textAt } from './json';

/** A resource of a request. */
export interface Target {
  /** `*` for actions without a resource; absent where the event does not say which it is. */
  readonly arn?: string;
  /** Patterns of the ARNs that it may have, where the event does not say which. */
  readonly within?: readonly string[];
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

/** Whether the resource of an action may have a policy of its own; of EventBridge, only buses have one. */
export function hasPolicies(action: string, arn?: string): boolean {
  if (arn?.includes(':rule/')) return false;
  return WITH_POLICIES.has(action.slice(0, action.indexOf(':')));
}

/** The resources that an action of an event is about. */
export function targetsOf(event: Event, action: string): readonly Target[] {
  const [service = '', name = ''] = action.split(':');
  const asked = objectAt(event, 'requestParameters');
  const place = { region: textAt(event, 'awsRegion') ?? '', account: textAt(event, 'recipientAccountId') ?? '' };
  if (takesNone(service, name, action)) return [{ arn: '*', account: place.account }];
  if (service === 'kms') return [keyOf(event, action, asked, place)];
  const found = service === 's3' ? objectsOrBuckets(event, asked, name, place.region) : listed(event, service, asked);
  if (found.length > 0) return found;
  const arns = service === 's3' ? [] : arnsNamed(service, name, asked, place);
  if (arns.length === 0) return [{ within: anyArnsOf(action), account: place.account }];
  return arns.map((arn) => ({
    ...(isPattern(service, arn) ? { within: [arn] } : { arn }),
    account: place.account,
  }));
}

/** Whether an ARN stands for several; the one of a log group ends in a star that stands for itself. */
function isPattern(service: string, arn: string): boolean {
  return /[*?]/.test(service === 'logs' ? arn.replace(/(log-group:.*):\*$/, '$1') : arn);
}

/** The key of an operation: what is listed, unless there are two, which are told apart by the parameters. */
function keyOf(event: Event, action: string, asked: Event, at: At): Target {
  const keys = objectsAt(event, 'resources').filter((one) => textAt(one, 'type') === 'AWS::KMS::Key');
  const parameter =
    action === 'kms:ReEncryptFrom' ? 'sourceKeyId' : action === 'kms:ReEncryptTo' ? 'destinationKeyId' : 'keyId';
  const arn = keyArn(textAt(asked, parameter) ?? textAt(asked, 'targetKeyId'), at);
  const isExact = arn !== undefined && !arn.endsWith('*');
  const [only, another] = isExact && keys.length > 1 ? keys.filter((key) => textAt(key, 'ARN') === arn) : keys;
  const listed = only && another === undefined ? textAt(only, 'ARN') : undefined;
  if (listed !== undefined) return { arn: listed, account: only && textAt(only, 'accountId') };
  return { ...(isExact ? { arn } : { within: arn === undefined ? anyArnsOf(action) : [arn] }), account: at.account };
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
  // Which objects a request such as DeleteObjects names is in no event: it has "ARNPrefix", or nothing of them.
  const objects = objectsAt(event, 'resources').filter((one) => textAt(one, 'type') === 'AWS::S3::Object');
  const arns = objects.flatMap((one) => textAt(one, 'ARN') ?? []);
  return arns.length > 0 ? arns.map((one) => ({ arn: one, account })) : [{ within: [`${arn}/*`], account }];
}

function isOnObjects(name: string): boolean {
  return (
    (name.includes('Object') && !name.includes('BucketObjectLock')) ||
    name === 'AbortMultipartUpload' ||
    name === 'ListMultipartUploadParts'
  );
}

/** The types of resources that events list, by service. */
export const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  dynamodb: 'AWS::DynamoDB::Table',
  sts: 'AWS::IAM::Role',
  lambda: 'AWS::Lambda::Function',
  sqs: 'AWS::SQS::Queue',
  sns: 'AWS::SNS::Topic',
};

/** What `resources` lists, of the type that actions of the service are about. */
function listed(event: Event, service: string, asked: Event): readonly Target[] {
  const type = Object.hasOwn(RESOURCE_TYPES, service) ? RESOURCE_TYPES[service] : undefined;
  const all = objectsAt(event, 'resources').filter((one) => textAt(one, 'type') === type);
  if (type === undefined) return [];
  const index = service === 'dynamodb' ? textAt(asked, 'indexName') : undefined;
  return all.map((one) => {
    const arn = textAt(one, 'ARN');
    return {
      arn: arn !== undefined && index !== undefined ? `${arn}/index/${index}` : arn,
      account: textAt(one, 'accountId'),
    };
  });
}
