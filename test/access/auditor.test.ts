import { Template } from 'aws-cdk-lib/assertions';
import { AuditorRole } from '../../lib/app/auditor/auditor-role';
import { resourceControlPolicy } from '../../lib/app/guardrails/resource-control-policies';
import { serviceControlPolicies } from '../../lib/app/guardrails/service-control-policies';
import { KEY_PURPOSES, type KeyPurpose } from '../../lib/deployment/names';
import { authorize } from '../../lib/iam/authorize/authorize';
import type { PolicyDocument } from '../../lib/iam/authorize/policies';
import type { Request } from '../../lib/iam/authorize/request';
import { policyOf } from '../support/bucket-fixture';
import { channelOf, propertiesOf } from '../support/channel-fixture';
import { keyOf } from '../support/key-fixture';
import { keysIn } from '../support/network-fixture';
import { type Statement, siteFixture } from '../support/site-fixture';

const { stack, deployment, names } = siteFixture('ireland-2');
new AuditorRole(stack, 'Auditor', { deployment, names, keys: keysIn(stack) });
const [role] = propertiesOf(Template.fromStack(stack), 'AWS::IAM::Role');
// What the template leaves to the partition, said for partition `aws`.
const folded = JSON.stringify(role.Policies).replace(
  /\{"Fn::Join":\["",\["([\w.-]+)",\{"Ref":"AWS::URLSuffix"\}\]\]\}/g,
  '"$1amazonaws.com"',
);
const identity: readonly PolicyDocument[] = JSON.parse(folded).map(
  (policy: { PolicyDocument: PolicyDocument }) => policy.PolicyDocument,
);
const { template } = channelOf('ireland-2');

const FULL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const scp = [[FULL, ...serviceControlPolicies(deployment).map(({ content }) => content)]];
const rcp = [[{ ...FULL, Statement: [{ ...FULL.Statement[0], Principal: '*' }] }, resourceControlPolicy(deployment)]];

const ACCOUNT = '333333333333';
const arn = (service: string, resource: string, region = 'eu-west-1') =>
  `arn:aws:${service}:${region}:${ACCOUNT}:${resource}`;
const AUDITOR = arn('iam', 'role/trefoil-ireland-2-auditor', '');
const OPERATOR = arn('iam', 'role/TrefoilDeployer', '');
const EMERGENCY = arn('iam', 'role/TrefoilBreakGlass', '');
const DATA = 'arn:aws:s3:::trefoil-ireland-2-data-333333333333-eu-west-1';
const ARCHIVE = 'arn:aws:s3:::trefoil-ireland-2-archive-333333333333-eu-west-1';
const QUEUE = arn('sqs', 'trefoil-ireland-2-alerts-auditor');

const CONTEXT = {
  'aws:SourceIp': '192.0.2.17',
  'aws:CurrentTime': '2026-11-23T09:00:00Z',
  'aws:ViaAWSService': false,
  'aws:SecureTransport': true,
  'aws:RequestedRegion': 'eu-west-1',
};

/** What the requests of people carry when they come as the deployment declares. */
const PLACES: Readonly<Record<string, Request['context']>> = {
  [OPERATOR]: { 'aws:PrincipalTag/workCountry': 'IE', 'aws:PrincipalTag/amr': 'hwk' },
  [EMERGENCY]: { 'aws:SourceIp': '198.51.100.8' },
};

interface Options {
  readonly by?: string;
  readonly own?: readonly PolicyDocument[];
  readonly policy?: PolicyDocument;
  readonly context?: Request['context'];
}

/** What a principal of the site may do, by its own policies, those of the resource and those of the organization. */
function decision(
  action: string,
  resource: string,
  { by = AUDITOR, own = identity, policy, context }: Options = {},
): string {
  const request = {
    principal: by,
    principalOrg: 'o-exampleorgid',
    action,
    resource,
    resourceAccount: ACCOUNT,
    context: { ...CONTEXT, ...(Object.hasOwn(PLACES, by) && PLACES[by]), ...context },
  };
  return authorize({ request, policies: { identity: own, resource: policy, scp, rcp } }).decision;
}

const bySid = (statements: Readonly<Record<string, Statement>>) => ({
  Version: '2012-10-17',
  Statement: Object.values(statements),
});
const bucketPolicy = bySid(policyOf());
const keyPolicy = (purpose: KeyPurpose) => bySid(keyOf('ireland-2', purpose).policy());
const queuePolicy = propertiesOf(template, 'AWS::SQS::QueuePolicy', 'ChannelAuditorQueue')[0].PolicyDocument;
const ours = { Version: '2012-10-17', Statement: queuePolicy.Statement.slice(1) };
const everything = [FULL];

test.each([
  ['s3:GetObject', `${ARCHIVE}/cloudtrail/AWSLogs/x`],
  ['s3:ListBucket', ARCHIVE],
  ['logs:FilterLogEvents', arn('logs', 'log-group:/trefoil/ireland-2/trail')],
  ['iam:GetRolePolicy', arn('iam', 'role/trefoil-ireland-2-gateway-read', '')],
  ['guardduty:GetFindings', '*'],
  ['dynamodb:DescribeTable', arn('dynamodb', 'table/trefoil-ireland-2-records')],
  ['s3:GetBucketPolicy', DATA],
])('the auditor may %s %s', (action, resource) => {
  expect(decision(action, resource)).toBe('allow');
});

test.each([
  ['s3:GetObject', `${DATA}/users/4711`],
  ['s3:GetObjectVersion', `${DATA}/users/4711`],
  ['s3:ListBucket', DATA],
  ['dynamodb:GetItem', arn('dynamodb', 'table/trefoil-ireland-2-records')],
  ['dynamodb:Scan', arn('dynamodb', 'table/trefoil-ireland-2-records-restored')],
  ['sts:AssumeRole', arn('iam', 'role/trefoil-ireland-2-gateway-read', '')],
])('the auditor is denied %s %s, also when somebody attaches AdministratorAccess', (action, resource) => {
  expect(decision(action, resource)).toBe('explicit-deny');
  expect(decision(action, resource, { own: [...identity, ...everything] })).toBe('explicit-deny');
});

test('the policy of the bucket denies it too, should the denials of the role be lost', () => {
  const lost = { own: everything, policy: bucketPolicy, context: { 'aws:SourceVpce': 'vpce-s3' } };
  expect(decision('s3:GetObject', `${DATA}/users/4711`, lost)).toBe('explicit-deny');
  expect(decision('s3:GetBucketPolicy', DATA, lost)).toBe('allow');
});

test('the auditor decrypts logs through S3 and alerts through SQS, and nothing else', () => {
  const decrypt = (purpose: KeyPurpose, service: string, own = identity) =>
    decision('kms:Decrypt', arn('kms', `key/${purpose}`), {
      own,
      policy: keyPolicy(purpose),
      context: { 'kms:ViaService': `${service}.eu-west-1.amazonaws.com`, 'aws:ViaAWSService': true },
    });
  expect([decrypt('logs', 's3'), decrypt('alerts', 'sqs')]).toEqual(['allow', 'allow']);
  expect([decrypt('data', 's3'), decrypt('backup', 'backup')]).toEqual(['explicit-deny', 'explicit-deny']);
  expect(decrypt('alerts-operators', 'sqs')).toBe('explicit-deny');
  expect([decrypt('data', 's3', everything), decrypt('backup', 'backup', everything)]).toEqual([
    'explicit-deny',
    'explicit-deny',
  ]);
  expect(decrypt('logs', 'dynamodb')).not.toBe('allow');
});

test('the auditor sees the policy of each key, and changes none', () => {
  for (const purpose of KEY_PURPOSES) {
    const policy = keyPolicy(purpose);
    expect(decision('kms:GetKeyPolicy', arn('kms', `key/${purpose}`), { policy })).toBe('allow');
    expect(decision('kms:PutKeyPolicy', arn('kms', `key/${purpose}`), { policy, own: everything })).not.toBe('allow');
  }
});

test.each([
  ['from elsewhere', { 'aws:SourceIp': '198.51.100.7' }],
  ['before the mandate', { 'aws:CurrentTime': '2025-12-31T23:59:59Z' }],
  ['after the mandate', { 'aws:CurrentTime': '2029-01-01T00:00:00Z' }],
])('the auditor sees nothing %s', (_when, context) => {
  expect(decision('iam:ListRoles', '*', { context })).toBe('explicit-deny');
});

test('the last second of the mandate belongs to it', () => {
  expect(decision('iam:ListRoles', '*', { context: { 'aws:CurrentTime': '2028-12-31T23:59:59Z' } })).toBe('allow');
});

test('the auditor takes alerts off its queue; an operator with every permission does not', () => {
  for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage']) {
    expect(decision(action, QUEUE, { policy: ours })).toBe('allow');
    expect(decision(action, QUEUE, { policy: ours, by: OPERATOR, own: everything })).toBe('explicit-deny');
    expect(decision(action, QUEUE, { policy: ours, by: EMERGENCY, own: everything })).toBe('explicit-deny');
  }
});

test('nobody purges the queue, and only an emergency role deletes it', () => {
  for (const by of [AUDITOR, OPERATOR, EMERGENCY])
    expect(decision('sqs:PurgeQueue', QUEUE, { policy: ours, by, own: everything })).toBe('explicit-deny');
  expect(decision('sqs:DeleteQueue', QUEUE, { policy: ours, by: OPERATOR, own: everything })).toBe('explicit-deny');
  expect(decision('sqs:DeleteQueue', QUEUE, { policy: ours, by: EMERGENCY, own: everything })).toBe('allow');
});

describe('the role', () => {
  const PERSON = 'arn:aws:iam::555555555555:user/jo';
  const asked = {
    'sts:ExternalId': deployment.auditor.externalId,
    'sts:RoleSessionName': 'audit-jo',
    'aws:MultiFactorAuthPresent': true,
    'aws:RequestTag/trefoil:engagement': '2026-17',
    'aws:TagKeys': ['trefoil:engagement'],
  };
  const assumes = (change: Request['context'], principal = PERSON) =>
    authorize({
      request: {
        principal,
        principalOrg: 'o-auditorsown',
        action: 'sts:AssumeRole',
        resource: AUDITOR,
        resourceAccount: ACCOUNT,
        context: { ...CONTEXT, ...asked, ...change },
      },
      policies: { identity: everything, resource: role.AssumeRolePolicyDocument, rcp },
    }).decision;

  test('is assumed by people of the auditor who say all that they must', () => {
    expect(assumes({})).toBe('allow');
  });

  test.each([
    ['without a second factor', { 'aws:MultiFactorAuthPresent': false }],
    ['without saying whether there was a second factor', { 'aws:MultiFactorAuthPresent': undefined }],
    ['with another external id', { 'sts:ExternalId': 'other' }],
    ['from elsewhere', { 'aws:SourceIp': '198.51.100.7' }],
    ['under a name that says nothing', { 'sts:RoleSessionName': 'botocore-session-1' }],
    ['for no engagement', { 'aws:RequestTag/trefoil:engagement': undefined, 'aws:TagKeys': undefined }],
    ['with another tag beside', { 'aws:TagKeys': ['trefoil:engagement', 'trefoil:site'] }],
    ['after the mandate', { 'aws:CurrentTime': '2029-01-01T00:00:00Z' }],
  ])('is not assumed %s', (_how, change) => {
    expect(assumes(change)).not.toBe('allow');
  });

  test('is not assumed by another account', () => {
    expect(assumes({}, 'arn:aws:iam::999999999999:user/jo')).toBe('explicit-deny');
  });
});
