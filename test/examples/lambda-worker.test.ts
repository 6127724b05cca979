import { app } from '../../examples/lambda-worker/app';
import { and, butFor, type Change, ExampleSite, edit, type Resources, the } from './example-site';
import { holds, type Mistake } from './holds';

const example = new ExampleSite(app(), 'examples/lambda-worker/deployment.yaml', 'acme-dublin-app-thumbs');

const nothing = () => undefined;
const be = (value: unknown) => () => value;
const changed =
  (type: string, path: string, to: (value: unknown) => unknown): Change =>
  (workload) =>
    edit(the(workload, type), `Properties.${path}`, to);
const role = (path: string, to: (value: unknown) => unknown) => changed('AWS::IAM::Role', path, to);
const lambda = (path: string, to: (value: unknown) => unknown) => changed('AWS::Lambda::Function', path, to);
const log = (path: string, to: (value: unknown) => unknown) => changed('AWS::Logs::LogGroup', path, to);
const bucket =
  (to: (value: unknown) => unknown): Change =>
  (_, site) =>
    edit(the(site, 'AWS::S3::BucketPolicy', 'UserData'), 'Properties.PolicyDocument.Statement', to);
const guardrail =
  (sid: string): Change =>
  (_, site) =>
    edit(the(site, 'AWS::Organizations::Policy', 'workloadsPolicy'), 'Properties.Content.Statement', butFor(sid));
const added =
  (resource: (workload: Resources) => unknown): Change =>
  (workload) =>
    edit(workload, 'Added', () => resource(workload));
const FUNCTION = 'acme-dublin-app-thumbs-worker';
const OWN = 'Policies.0.PolicyDocument.Statement';
const TRUST = 'AssumeRolePolicyDocument.Statement.0';

/** A copy of the role of the workload, of another name or of one that CloudFormation makes. */
const second = (name?: string) =>
  added((workload) => {
    const copy: object = structuredClone(the(workload, 'AWS::IAM::Role'));
    edit(copy, 'Properties.RoleName', be(name));
    return copy;
  });
const spelt = (from: string, to: string) => (list: unknown) => JSON.parse(JSON.stringify(list).replaceAll(from, to));

/** The usual mistakes, and what finds each. */
const MISTAKES: readonly Mistake[] = [
  ['a function outside the network', 'private-placement', lambda('VpcConfig', nothing)],
  [
    'a function whose environment names a third party',
    'off-site-endpoint',
    lambda('Environment.Variables.API', be('https://api.openai.com/v1')),
  ],
  ['an environment under an AWS owned key', 'customer-managed-key-metadata', lambda('KmsKeyArn', nothing)],
  ['a second role', 'services-act-for-own-accounts', second('acme-dublin-app-thumbs-2')],
  ['a second role without a name', 'services-act-for-own-accounts', second()],
  ['a role that Lambda assumes for any account', 'services-act-for-own-accounts', role(`${TRUST}.Condition`, nothing)],
  [
    'a role that another service assumes, too',
    'services-act-for-own-accounts',
    role(`${TRUST}.Principal.Service`, be(['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com'])),
  ],
  [
    'a role that people assume',
    'roles-assumed-as-declared',
    role(TRUST, be({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '222222222222' } })),
  ],
  ['a policy with a wildcard', 'no-excess-access', role(OWN, and({ Effect: 'Allow', Action: 's3:*', Resource: '*' }))],
  [
    'a managed policy of AWS',
    'roles-read-no-logs',
    role('ManagedPolicyArns', be(['arn:aws:iam::aws:policy/AdministratorAccess'])),
  ],
  [
    'a function URL',
    'no-public-access',
    added(() => ({ Type: 'AWS::Lambda::Url', Properties: { AuthType: 'NONE', TargetFunctionArn: FUNCTION } })),
  ],
  [
    'a permission for everybody',
    'open-function',
    added(() => ({
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: 'lambda:InvokeFunction', FunctionName: FUNCTION, Principal: '*' },
    })),
  ],
  [
    'a permission for another account',
    'only-deployments-change-workloads',
    added(() => ({
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: 'lambda:InvokeFunction', FunctionName: FUNCTION, Principal: '999999999999' },
    })),
  ],
  ['a log group without a key', 'customer-managed-key-metadata', log('KmsKeyId', nothing)],
  [
    'a log group under the key of somebody else',
    'unknown-account',
    log('KmsKeyId', be('arn:aws:kms:eu-west-1:999999999999:key/00000000-0000-4000-8000-000000000000')),
  ],
  [
    'a bucket that lets the workload read every prefix',
    'workloads-reach-declared-data',
    bucket(butFor('Workload1Reads')),
  ],
  [
    'a bucket that lets the workload write every prefix',
    'workloads-reach-declared-data',
    bucket(butFor('Workload1Writes')),
  ],
  [
    'a bucket that lets the workload list everything',
    'workloads-reach-declared-data',
    bucket(butFor('Workload1Lists')),
  ],
  [
    'a bucket that lets the workload do more with objects',
    'workloads-reach-declared-data',
    bucket(butFor('WorkloadsUseObjects')),
  ],
  [
    'a bucket that lets in what is not declared',
    'data-only-by-named-roles',
    bucket(spelt('role/acme-dublin-app-thumbs', 'role/acme-dublin-app-*')),
  ],
  ['guardrails under which people change functions', 'only-deployments-change-workloads', guardrail('KeepWorkloads')],
  [
    'a function by a name that no guardrail knows',
    'only-deployments-change-workloads',
    lambda('FunctionName', be('thumbnails')),
  ],
  ['guardrails under which people trigger functions', 'only-deployments-change-workloads', guardrail('KeepTriggers')],
  [
    'a prefix that the policy of the bucket spells otherwise',
    'workloads-can-work',
    bucket(spelt('/pictures/', '/picture/')),
  ],
  ['a workload that may not use the key', 'workloads-can-work', role(OWN, spelt('kms:Decrypt', 'kms:DescribeKey'))],
];

holds(example, MISTAKES);
