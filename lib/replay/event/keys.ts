import { isRecord } from '../../iam/authorize/json';
import type { ContextValue } from '../../iam/authorize/request';
import { readAddress } from '../../iam/language/address';
import type { Session } from '../sessions';
import { encryptionContextOf } from './arns';
import type { Identity } from './identity';
import { type Event, objectAt, objectsAt, textAt, textsAt } from './json';

/** The condition keys of a request: what an event records of them, and which of the others it says to be absent. */
export interface Keys {
  /** By keys in lower case. */
  readonly context: Readonly<Record<string, ContextValue>>;
  /** Whether it is not known what the request has of a key, in lower case, that is not in `context`. */
  readonly unknown: (key: string) => boolean;
}

/**
 * Keys that are absent where the request was made by a principal itself, through no service and no endpoint; each page is
 * of the IAM User Guide, "AWS global condition context keys", which says when a key is there.
 */
const OF_ENDPOINTS =
  'aws:sourcevpce aws:sourcevpc aws:vpcsourceip aws:vpceaccount aws:vpceorgid aws:vpceorgpaths aws:sourcevpcarn'.split(
    ' ',
  );
const OF_SERVICES =
  'aws:sourcearn aws:sourceaccount aws:sourceorgid aws:sourceorgpaths aws:calledvia aws:calledviafirst aws:calledvialast kms:viaservice'.split(
    ' ',
  );

/** Reads the condition keys of an event's request for one of its actions; `hashKeys` has the partition keys of tables by name. */
export function keysOf(
  event: Event,
  who: Identity,
  action: string,
  session: Session | undefined,
  hashKeys: ReadonlyMap<string, string>,
): Keys {
  const service = action.slice(0, action.indexOf(':'));
  const asked = objectAt(event, 'requestParameters');
  const context: Record<string, ContextValue> = {};
  const absent = new Set<string>();
  const prefixes: string[] = [];
  const put = (key: string, value: ContextValue) => {
    if (value === undefined) absent.add(key.toLowerCase());
    else context[key] = value;
  };
  network(event, context, absent);
  identity(event, who, session, context, absent);
  context['aws:requestedregion'] = textAt(event, 'awsRegion');
  context['aws:currenttime'] = textAt(event, 'eventTime');
  context['aws:epochtime'] = Math.floor(Date.parse(textAt(event, 'eventTime') ?? '') / 1000);
  context['aws:useragent'] = textAt(event, 'userAgent');
  if (service === 's3' && isRecord(event['requestParameters'])) {
    // CloudTrail writes query parameters and x-amz- headers of a request as its parameters.
    for (const [name, value] of Object.entries(asked))
      if (typeof value === 'string' && S3_PARAMETER.test(name)) context[`s3:${name}`] = value;
    for (const name of S3_KEYS) if (!(`s3:${name}` in context)) absent.add(`s3:${name}`);
    prefixes.push('s3:x-amz-', 'aws:requesttag/');
    absent.add('aws:tagkeys');
  }
  if (service === 'kms') {
    const pairs = Object.entries(encryptionContextOf(asked, action)).filter(([, value]) => typeof value === 'string');
    for (const [name, value] of pairs) context[`kms:encryptioncontext:${name.toLowerCase()}`] = String(value);
    if (CRYPTOGRAPHIC.has(action)) {
      put('kms:encryptioncontextkeys', pairs.length > 0 ? pairs.map(([name]) => name) : undefined);
      prefixes.push('kms:encryptioncontext:');
      absent.add('kms:grantisforawsresource');
    }
  }
  if (TAGGING.has(service) && isRecord(event['requestParameters'])) {
    const tags = objectsAt(asked, 'tags');
    for (const tag of tags)
      put(`aws:requesttag/${(textAt(tag, 'key') ?? '').toLowerCase()}`, textAt(tag, 'value') ?? '');
    const keys = [...tags.map((tag) => textAt(tag, 'key') ?? ''), ...textsAt(asked, 'tagKeys')];
    put('aws:tagkeys', keys.length > 0 ? keys : undefined);
    prefixes.push('aws:requesttag/');
  }
  if (service === 'sts' && isRecord(event['requestParameters'])) {
    put('sts:rolesessionname', textAt(asked, 'roleSessionName'));
    put('sts:externalid', textAt(asked, 'externalId'));
    put('sts:sourceidentity', textAt(asked, 'sourceIdentity'));
  }
  if (service === 'secretsmanager' && textAt(asked, 'versionStage'))
    context['secretsmanager:versionstage'] = textAt(asked, 'versionStage');
  // What only reads makes or tags nothing.
  if (event['readOnly'] === true) {
    absent.add('aws:tagkeys');
    prefixes.push('aws:requesttag/');
  }
  if (service === 'dynamodb') {
    const key = hashKeys.get((textAt(asked, 'tableName') ?? '').split('/').at(-1) ?? '');
    const value = key === undefined ? undefined : objectAt(asked, 'key')[key];
    if (typeof value === 'string') context['dynamodb:leadingkeys'] = [value];
  }
  if (action === 'dynamodb:Scan' || action === 'dynamodb:DescribeTable') absent.add('dynamodb:leadingkeys');
  return { context, unknown: (key) => !absent.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)) };
}

/**
 * The endpoint that a request went through; of what AWS does "through an AWS service's VPC", an event has "AWS Internal"
 * or the name of the service instead (CloudTrail User Guide, "CloudTrail record contents", vpcEndpointId).
 */
export function endpointOf(event: Event): string | undefined {
  const id = textAt(event, 'vpcEndpointId');
  return id?.startsWith('vpce-') ? id : undefined;
}

/** Query parameters and headers of a request to S3 that are condition keys. */
export const S3_PARAMETER = /^(?:prefix|delimiter|max-keys|x-amz-[a-z-]+)$/;
const S3_KEYS = ['prefix', 'delimiter', 'max-keys'];
/** Services of which a request that tags has `tags`, as a list of keys and values, or `tagKeys` (their API references). */
export const TAGGING: ReadonlySet<string> = new Set(['iam', 'sts']);
/** "CloudTrail log entries include the encryption context" (AWS KMS Developer Guide, "Encryption context"). */
const CRYPTOGRAPHIC: ReadonlySet<string> = new Set(
  'Encrypt Decrypt GenerateDataKey GenerateDataKeyWithoutPlaintext GenerateDataKeyPair ReEncryptFrom ReEncryptTo'
    .split(' ')
    .map((name) => `kms:${name}`),
);

/**
 * Services that have no plain HTTP endpoint (AWS General Reference, "Service endpoints and quotas", Protocol): of what an
 * AWS service does for somebody, no event has `tlsDetails`.
 */
const HTTPS_ONLY: ReadonlySet<string> = new Set(
  ['kms', 'secretsmanager', 'sts'].map((name) => `${name}.amazonaws.com`),
);

/** The version of TLS of a cipher suite that is of one only: RFC 8446 has those of 1.3, RFC 5288 and 5289 those of 1.2. */
function versionOf(cipher: string | undefined): string | undefined {
  if (cipher === undefined) return undefined;
  if (/^TLS_(?:AES|CHACHA20)_/.test(cipher)) return '1.3';
  return /-GCM-SHA(?:256|384)$/.test(cipher) ? '1.2' : undefined;
}

function network(event: Event, context: Record<string, ContextValue>, absent: Set<string>): void {
  const address = textAt(event, 'sourceIPAddress');
  const invoker = textAt(objectAt(event, 'userIdentity'), 'invokedBy');
  const isAddress = address !== undefined && readAddress(address) !== undefined;
  if (endpointOf(event) !== undefined) {
    absent.add('aws:sourceip');
    if (isAddress) context['aws:vpcsourceip'] = address;
  } else if (textAt(event, 'vpcEndpointId') === undefined) {
    for (const key of OF_ENDPOINTS) absent.add(key);
    if (isAddress) context['aws:sourceip'] = address;
  }
  // What a service does for somebody, or by a role of its own, is not told apart.
  context['aws:viaawsservice'] = invoker === undefined ? false : undefined;
  if (invoker === undefined) for (const key of OF_SERVICES) absent.add(key);
  const cipher = textAt(objectAt(event, 'additionalEventData'), 'CipherSuite');
  const tls = textAt(objectAt(event, 'tlsDetails'), 'tlsVersion');
  const isTls = tls !== undefined || cipher !== undefined || HTTPS_ONLY.has(textAt(event, 'eventSource') ?? '');
  context['aws:securetransport'] = isTls ? true : undefined;
  const version = /^TLSv(\d(?:\.\d)?)$/.exec(tls ?? '')?.[1] ?? versionOf(cipher);
  if (version !== undefined) context['s3:tlsversion'] = version;
  // What stores do for somebody carries their host (AWS KMS Developer Guide, "kms:ViaService"); others may act by a role.
  const host = /^(s3|dynamodb|sqs|sns|secretsmanager)\.amazonaws\.com$/.exec(invoker ?? '')?.[1];
  if (host !== undefined) context['kms:viaservice'] = `${host}.${textAt(event, 'awsRegion')}.amazonaws.com`;
}

function identity(
  event: Event,
  who: Identity,
  session: Session | undefined,
  context: Record<string, ContextValue>,
  absent: Set<string>,
): void {
  const user = objectAt(event, 'userIdentity');
  const own = objectAt(user, 'sessionContext');
  const attributes = objectAt(own, 'attributes');
  if (who.isAnybody) {
    for (const key of ['aws:principalarn', 'aws:principaltype']) context[key] = undefined;
    return;
  }
  if (who.arn === undefined) {
    // A service or somebody unknown is no principal of an account.
    for (const key of [
      'aws:principalorgid',
      'aws:principalarn',
      'aws:principalaccount',
      'aws:principaltype',
      'aws:username',
    ])
      absent.add(key);
    return;
  }
  context['aws:principalarn'] = who.arn;
  context['aws:userid'] = textAt(user, 'principalId');
  const factor = textAt(attributes, 'mfaAuthenticated');
  if (factor !== undefined) context['aws:multifactorauthpresent'] = factor;
  else if (Object.keys(own).length === 0) absent.add('aws:multifactorauthpresent').add('aws:multifactorauthage');
  const created = textAt(attributes, 'creationDate');
  if (created !== undefined) context['aws:tokenissuetime'] = created;
  const source = textAt(own, 'sourceIdentity');
  if (source === undefined) absent.add('aws:sourceidentity');
  else context['aws:sourceidentity'] = source;
  for (const [key, value] of session?.tags ?? []) context[`aws:principaltag/${key.toLowerCase()}`] = value;
}
