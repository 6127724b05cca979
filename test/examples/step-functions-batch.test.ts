import { app } from '../../examples/step-functions-batch/app';
import { and, butFor, type Change, ExampleSite, edit, type Resources, the } from './example-site';
import { holds, type Mistake } from './holds';

const example = new ExampleSite(app(), 'examples/step-functions-batch/deployment.yaml', 'acme-dublin-app-invoices');

const nothing = () => undefined;
const be = (value: unknown) => () => value;
const spelt = (from: string, to: string) => (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(from, to));
const changed =
  (type: string, path: string, to: (value: unknown) => unknown, part = ''): Change =>
  (workload) =>
    edit(the(workload, type, part), `Properties.${path}`, to);
const machine = (path: string, to: (value: unknown) => unknown) =>
  changed('AWS::StepFunctions::StateMachine', path, to);
const flow = (path: string, to: (value: unknown) => unknown) => changed('AWS::IAM::Role', path, to, 'Flow');
const role = (path: string, to: (value: unknown) => unknown) => changed('AWS::IAM::Role', path, to, 'Workload');
const ofSite =
  (type: string, part: string, path: string, to: (value: unknown) => unknown): Change =>
  (_, site) =>
    edit(the(site, type, part), `Properties.${path}`, to);
const guardrail = (sid: string) =>
  ofSite('AWS::Organizations::Policy', 'workloadsPolicy', 'Content.Statement', butFor(sid));
const endpoint = (to: (value: unknown) => unknown) =>
  ofSite('AWS::EC2::VPCEndpoint', 'States', 'PolicyDocument.Statement', to);
const all =
  (...changes: readonly Change[]): Change =>
  (workload, site) => {
    for (const change of changes) change(workload, site);
  };
const key = (to: (list: unknown) => unknown): Change => {
  return (_, site) => edit(dataKey(site), 'Properties.KeyPolicy.Statement', to);
};
const ofStatement = (sid: string, path: string, to: (value: unknown) => unknown) => (list: unknown) => {
  const found = (Array.isArray(list) ? list : []).find((one) => Object(one).Sid === sid);
  if (found === undefined) throw new Error(`no statement ${sid}`);
  edit(Object(found), path, to);
  return list;
};
const OWN = 'Policies.0.PolicyDocument.Statement';
const TRUST = 'AssumeRolePolicyDocument.Statement.0';
const SOMEBODY = 'arn:aws:kms:eu-west-1:999999999999:key/00000000-0000-4000-8000-000000000000';

/** The key for user data, which state machines use. */
function dataKey(site: Resources): object {
  const found = Object.values(site).find(
    (one) => Object(one).Type === 'AWS::KMS::Key' && JSON.stringify(one).includes('WorkloadsReadObjects'),
  );
  if (found === undefined) throw new Error('no key for user data');
  return Object(found);
}

/** The usual mistakes, and what finds each. */
const MISTAKES: readonly Mistake[] = [
  ['a step outside the network', 'private-placement', changed('AWS::Lambda::Function', 'VpcConfig', nothing, 'Writer')],
  ['a state machine under an AWS owned key', 'customer-managed-key', machine('EncryptionConfiguration', nothing)],
  [
    'a state machine under the key of somebody else',
    'unknown-account',
    machine('EncryptionConfiguration.KmsKeyId', be(SOMEBODY)),
  ],
  ['a state machine that logs nothing', 'activity-logged', machine('LoggingConfiguration', nothing)],
  [
    'a log group without a key',
    'customer-managed-key-metadata',
    changed('AWS::Logs::LogGroup', 'KmsKeyId', nothing, 'batch'),
  ],
  [
    'a step at a third party',
    'off-site-endpoint',
    machine('DefinitionString', spelt('$.names', 'https://api.openai.com/v1')),
  ],
  ['a state machine of any account', 'services-act-for-own-accounts', flow(`${TRUST}.Condition`, nothing)],
  [
    'a role of state machines that EC2 assumes, too',
    'services-act-for-own-accounts',
    flow(`${TRUST}.Principal.Service`, be(['states.amazonaws.com', 'ec2.amazonaws.com'])),
  ],
  [
    'a workload whose role Step Functions assumes',
    'services-act-for-own-accounts',
    role(`${TRUST}.Principal.Service`, be(['lambda.amazonaws.com', 'states.amazonaws.com'])),
  ],
  [
    'an endpoint to state machines of everybody',
    'endpoints-only-to-own-accounts',
    endpoint(and({ Effect: 'Allow', Principal: '*', Action: 'states:*', Resource: '*' })),
  ],
  [
    'a key that delivers logs of anybody',
    'services-act-for-own-accounts',
    key(ofStatement('LogsAreDelivered', 'Condition', nothing)),
  ],
  [
    'a key that the role of state machines uses for anything',
    'keys-used-as-intended',
    key(ofStatement('StateMachines1Run', 'Condition.StringLike', nothing)),
  ],
  [
    'a key that the role uses for state machines of others',
    'keys-used-as-intended',
    key(ofStatement('StateMachines1Run', 'Condition.StringLike', spelt('app-invoices-*', '*'))),
  ],
  [
    'guardrails under which people change state machines',
    'only-deployments-change-workloads',
    guardrail('KeepMachines'),
  ],
  ['guardrails under which people start them', 'only-deployments-change-workloads', guardrail('OnlyWorkloadsStart')],
  ['guardrails under which people call steps', 'only-deployments-change-workloads', guardrail('OnlyStepsAreCalled')],
  [
    'a state machine by a name that no guardrail knows',
    'only-deployments-change-workloads',
    machine('StateMachineName', be('invoices')),
  ],
];

holds(example, MISTAKES);

test('roles that may more than they need are found', () => {
  const found = example.found(
    'no-excess-access',
    all(
      flow(OWN, and({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })),
      flow(OWN, spelt('function:acme-dublin-app-invoices-*', 'function:*')),
    ),
  );
  for (const what of ['s3:GetObject', 'function:*']) expect(found).toContainEqual(expect.stringContaining(what));
});

test('what keeps it from working is found: at its start, as it runs, its key, its log', () => {
  const found = example.found(
    'workloads-can-work',
    all(
      endpoint(spelt('app-*', 'none')),
      flow(OWN, spelt('InvokeFunction', 'GetFunction')),
      key(butFor('StateMachines1Run')),
      key(butFor('LogsAreDelivered')),
    ),
  );
  expect(found).toHaveLength(4);
  for (const what of [
    'states:StartExecution',
    'lambda:InvokeFunction',
    'flow may not kms:Decrypt',
    'delivery.logs.amazonaws.com may not',
  ])
    expect(found).toContainEqual(expect.stringContaining(what));
});

test.each([
  ['a log under no key on its way', key(butFor('StateMachinesLog')), 'kms:GenerateDataKey'],
  [
    'a log that nobody delivers',
    changed('AWS::Logs::ResourcePolicy', 'PolicyDocument', spelt('delivery.logs', 'logs')),
    'logs:CreateLogStream',
  ],
])('%s keeps it from logging', (_, change, action) => {
  expect(example.found('workloads-can-work', change)).toEqual([expect.stringContaining(action)]);
});
