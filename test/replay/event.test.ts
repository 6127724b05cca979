import { gzipSync } from 'node:zlib';
import { glob, meet } from '../../lib/iam/language/pattern';
import { actionsOf, EXCEPTION_ACTIONS } from '../../lib/replay/event/actions';
import { NAMED_FORMS } from '../../lib/replay/event/arns';
import { endpointOf, keysOf } from '../../lib/replay/event/keys';
import { endingOf } from '../../lib/replay/event/outcome';
import { targetsOf } from '../../lib/replay/event/resources';
import { findTrail } from '../../lib/replay/trail/find';
import { recordsIn, unpack } from '../../lib/replay/trail/read';
import { Seen } from '../../lib/replay/trail/seen';
import { scratch } from '../support/scratch';
import { actionsNamed, arnsOf } from '../support/service-reference';

const { write } = scratch();
const somebody = { principal: { service: 'backup.amazonaws.com' }, person: 'backup.amazonaws.com' };
const event = {
  eventTime: '2026-10-01T12:00:00Z',
  eventID: 'a',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
};
const read = (name: string, content: unknown) => {
  const file = write(name, content);
  return recordsIn(file, unpack(file));
};
const packed = (content: unknown) => gzipSync(JSON.stringify(content));

test('reads a log file as CloudTrail writes it, packed or not', () => {
  expect(read('a.json.gz', packed({ Records: [event, event] }))).toHaveLength(2);
  expect(read('a.json', { Records: [event] })).toEqual([event]);
});

test.each<[string, unknown, RegExp]>([
  [
    'cut.json.gz',
    packed({ Records: [event] }).subarray(0, 40),
    /cut\.json\.gz: is cut off: its gzip ends early, after 40 bytes/,
  ],
  ['plain.json.gz', 'Records', /plain\.json\.gz: is not gzip/],
  [
    'damaged.json.gz',
    Buffer.concat([packed({ Records: [event] }).subarray(0, 12), Buffer.from('0123456789')]),
    /damaged\.json\.gz: is (?:damaged|cut off)/,
  ],
  ['half.json', '{"Records":[{"eventTime":\n"2026', /half\.json:2:1: is no JSON/],
  ['other.json', { Events: [] }, /other\.json: expected an object with "Records"/],
  ['short.json', { Records: [event, { ...event, eventID: undefined }] }, /short\.json: record 2 has no eventID/],
  [
    'time.json',
    { Records: [{ ...event, eventTime: 'yesterday' }] },
    /time\.json: record 1 has the eventTime "yesterday"/,
  ],
  ['list.json', { Records: [[]] }, /list\.json: record 1 is not an object/],
])('%s is named as what cannot be read', (name, content, message) => {
  expect(() => read(name, content)).toThrow(message);
});

test('finds log files in the order of their delivery, and tells digests and other services apart', () => {
  const names = [
    'AWSLogs/1/CloudTrail/eu-west-1/2026/10/01/111111111111_CloudTrail_eu-west-1_20261001T0010Z_b.json.gz',
    'AWSLogs/1/CloudTrail/us-east-1/2026/10/01/111111111111_CloudTrail_us-east-1_20261001T0005Z_c.json.gz',
    'AWSLogs/1/CloudTrail-Digest/eu-west-1/2026/10/01/111111111111_CloudTrail-Digest_eu-west-1_t_eu-west-1_20261001T010000Z.json.gz',
    'AWSLogs/1/Config/eu-west-1/2026/10/1/ConfigHistory/x.json.gz',
  ];
  const [first = ''] = names.map((name) => write(`bucket/${name}`, packed({ Records: [] })));
  const found = findTrail([first.slice(0, first.indexOf('AWSLogs'))]);
  expect(found.logs.map((file) => file.split('_').at(-1))).toEqual(['c.json.gz', 'b.json.gz']);
  expect([found.digests.length, found.others]).toEqual([1, 1]);
});

test.each<[string, string, object, readonly string[] | undefined]>([
  ['s3', 'ListObjectsV2', {}, ['s3:ListBucket']],
  ['s3', 'GetObject', { versionId: '1' }, ['s3:GetObjectVersion']],
  ['s3', 'HeadObject', {}, ['s3:GetObject']],
  ['monitoring', 'GetMetricData', {}, ['cloudwatch:GetMetricData']],
  ['kms', 'ReEncrypt', {}, ['kms:ReEncryptFrom', 'kms:ReEncryptTo']],
  ['lambda', 'UpdateFunctionCode20150331v2', {}, ['lambda:UpdateFunctionCode']],
  [
    'sts',
    'AssumeRole',
    { tags: [{ key: 'a', value: 'b' }], sourceIdentity: 'x' },
    ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
  ],
  ['sts', 'GetCallerIdentity', {}, []],
  ['dynamodb', 'ExecuteStatement', {}, undefined],
  ['example', 'DoSomething', {}, undefined],
])('%s %s %j takes %j', (service, eventName, requestParameters, actions) => {
  expect(actionsOf({ eventSource: `${service}.amazonaws.com`, eventName, requestParameters })).toEqual(actions);
});

const at = { awsRegion: 'eu-west-1', recipientAccountId: '222222222222' };
test.each<[string, string, object, readonly string[]]>([
  ['events:DescribeRule', 'name', { name: 'nightly' }, ['arn:aws:events:eu-west-1:222222222222:rule/nightly']],
  [
    'events:PutTargets',
    'rule of a bus',
    { rule: 'a', eventBusName: 'b' },
    ['arn:aws:events:eu-west-1:222222222222:rule/b/a'],
  ],
  [
    'ssm:GetParameters',
    'names',
    { names: ['/a/b', 'c'] },
    ['a/b', 'c'].map((name) => `arn:aws:ssm:eu-west-1:222222222222:parameter/${name}`),
  ],
  ['logs:PutRetentionPolicy', 'group', { logGroupName: '/a' }, ['arn:aws:logs:eu-west-1:222222222222:log-group:/a:*']],
  [
    'cloudtrail:StopLogging',
    'ARN',
    { name: 'arn:aws:cloudtrail:eu-west-1:222222222222:trail/t' },
    ['arn:aws:cloudtrail:eu-west-1:222222222222:trail/t'],
  ],
  [
    'kms:ReEncryptTo',
    'key',
    { sourceKeyId: '00000000-0000-4000-8000-000000000000', destinationKeyId: '11111111-1111-4111-8111-111111111111' },
    ['arn:aws:kms:eu-west-1:222222222222:key/11111111-1111-4111-8111-111111111111'],
  ],
  [
    'sns:Unsubscribe',
    'subscription',
    { subscriptionArn: 'arn:aws:sns:eu-west-1:222222222222:t:1' },
    ['arn:aws:sns:eu-west-1:222222222222:t'],
  ],
])('%s by %s is about a resource', (action, _, requestParameters, arns) => {
  expect(targetsOf({ ...at, requestParameters }, action).map(({ arn }) => arn)).toEqual(arns);
});

test.each<[string, string, object, readonly string[]]>([
  [
    'cloudformation:CreateChangeSet',
    'a stack without its id',
    { stackName: 's' },
    ['arn:aws:cloudformation:eu-west-1:222222222222:stack/s/*'],
  ],
  ['iam:GetRole', 'a role without its path', { roleName: 'r' }, ['arn:aws:iam::222222222222:role/*r']],
  [
    'secretsmanager:GetSecretValue',
    'a secret without its suffix',
    { secretId: 's' },
    ['arn:aws:secretsmanager:eu-west-1:222222222222:secret:s-??????'],
  ],
  ['kms:Encrypt', 'an alias', { keyId: 'alias/a' }, ['arn:aws:kms:eu-west-1:222222222222:key/*']],
  ['s3:DeleteObject', 'objects that no event has', { bucketName: 'b' }, ['arn:aws:s3:::b/*']],
  [
    'lambda:GetFunction',
    'a function with a version',
    { functionName: '222222222222:function:f:1' },
    ['arn:*:lambda:*:*:*'],
  ],
  ['backup:DescribeRecoveryPoint', 'nothing', {}, ['*', 'arn:*:backup:*:*:*']],
])('%s of %s is about one of several', (action, _, requestParameters, within) => {
  expect(targetsOf({ ...at, requestParameters }, action)).toEqual([
    { within, account: action.startsWith('s3:') ? undefined : '222222222222' },
  ]);
});

test('every ARN that a name makes is of a form that the reference has for its service', async () => {
  expect(NAMED_FORMS.length).toBeGreaterThan(30);
  const unknown = await Promise.all(
    NAMED_FORMS.map(async ([service, form]) => {
      const forms = await arnsOf(service);
      const asked = glob(`*:${form.replace('{}', 'name')}`);
      return forms.some((one) => meet(glob(one.replace(/\$\{[^}]*\}/g, '*')), asked)) ? [] : [`${service} ${form}`];
    }),
  );
  expect(unknown.flat()).toEqual([]);
});

test('what AWS does through a VPC of its own came through no endpoint, and none of its keys are known', () => {
  const of = (vpcEndpointId?: string) =>
    keysOf(
      { ...at, userIdentity: {}, ...(vpcEndpointId && { vpcEndpointId }) },
      somebody,
      'sqs:SendMessage',
      undefined,
      new Map(),
    );
  expect(['vpce-1', 'AWS Internal', undefined].map((id) => of(id).unknown('aws:sourcevpce'))).toEqual([
    true,
    true,
    false,
  ]);
  expect(['vpce-1', 'AWS Internal'].map((vpcEndpointId) => endpointOf({ vpcEndpointId }))).toEqual([
    'vpce-1',
    undefined,
  ]);
});

test.each([
  ['TLS_AES_128_GCM_SHA256', '1.3'],
  ['ECDHE-RSA-AES128-GCM-SHA256', '1.2'],
  ['ECDHE-RSA-AES128-SHA', undefined],
])('the cipher suite %s is of TLS %s', (CipherSuite, version) => {
  const event = { ...at, userIdentity: {}, additionalEventData: { CipherSuite } };
  const { context } = keysOf(event, somebody, 's3:GetObject', undefined, new Map());
  expect([context['aws:securetransport'], context['s3:tlsversion']]).toEqual([true, version]);
});

test('every action that an event has under another name is one of the reference', async () => {
  expect(EXCEPTION_ACTIONS.length).toBeGreaterThan(20);
  const found = await Promise.all(
    EXCEPTION_ACTIONS.map(async (action) => [action, await actionsNamed(action)] as const),
  );
  expect(found.filter(([action, named]) => !named.includes(action)).map(([action]) => action)).toEqual([]);
});

test.each([
  [undefined, undefined, 'done'],
  ['AccessDenied', 'Access Denied', 'denied'],
  ['Client.UnauthorizedOperation', 'You are not authorized', 'denied'],
  ['NoSuchKey', 'The specified key does not exist.', 'failed'],
])('errorCode %s is a request that was %s', (errorCode, errorMessage, outcome) => {
  expect(endingOf({ errorCode, errorMessage }).outcome).toBe(outcome);
});

test('an id is new once, however many there are', () => {
  const seen = new Seen();
  const ids = Array.from(
    { length: 100_000 },
    (_, index) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
  );
  expect(ids.filter((id) => !seen.add(id))).toEqual([]);
  expect(ids.filter((id) => seen.add(id))).toEqual([]);
});
