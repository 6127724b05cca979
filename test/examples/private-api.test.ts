import { app } from '../../examples/private-api/app';
import { and, butFor, type Change, ExampleSite, edit, type Resources, the } from './example-site';
import { holds, type Mistake } from './holds';

const example = new ExampleSite(app(), 'examples/private-api/deployment.yaml', 'acme-dublin-app-orders');

const nothing = () => undefined;
const be = (value: unknown) => () => value;
const spelt = (from: string, to: string) => (value: unknown) => {
  const text = JSON.stringify(value);
  if (!text.includes(from)) throw new Error(`no ${from} in ${text}`);
  return JSON.parse(text.replaceAll(from, to));
};
const changed =
  (type: string, path: string, to: (value: unknown) => unknown, part = ''): Change =>
  (workload) =>
    edit(the(workload, type, part), `Properties.${path}`, to);
const api = (path: string, to: (value: unknown) => unknown) => changed('AWS::ApiGateway::RestApi', path, to);
const policy = (to: (value: unknown) => unknown) => api('Policy.Statement', to);
const method = (path: string, to: (value: unknown) => unknown) => changed('AWS::ApiGateway::Method', path, to, 'GET');
const stage = (path: string, to: (value: unknown) => unknown) => changed('AWS::ApiGateway::Stage', path, to);
const permission = (path: string, to: (value: unknown) => unknown) =>
  changed('AWS::Lambda::Permission', path, to, 'GET');
const ofSite =
  (type: string, part: string, path: string, to: (value: unknown) => unknown): Change =>
  (_, site) =>
    edit(the(site, type, part), `Properties.${path}`, to);
const logsRole = (path: string, to: (value: unknown) => unknown) => ofSite('AWS::IAM::Role', 'ApiLogs', path, to);
const caller = (path: string, to: (value: unknown) => unknown): Change => {
  return (_, site) => edit(roleOf(site, 'acme-dublin-app-dunning'), `Properties.${path}`, to);
};
const endpoint = (to: (value: unknown) => unknown) =>
  ofSite('AWS::EC2::VPCEndpoint', 'ExecuteApi', 'PolicyDocument.Statement', to);
const one =
  (Type: string, Properties: object): Change =>
  (workload) =>
    edit(workload, 'Other', be({ Type, Properties }));
const all =
  (...changes: readonly Change[]): Change =>
  (workload, site) => {
    for (const change of changes) change(workload, site);
  };
const OWN = 'Policies.0.PolicyDocument.Statement';
const FOREIGN = 'arn:aws:logs:eu-west-1:999999999999:log-group:calls';

function roleOf(site: Resources, name: string): object {
  const found = Object.values(site).find((each) => Object(each).Properties?.RoleName === name);
  if (found === undefined) throw new Error(`no role ${name}`);
  return Object(found);
}

/** The usual mistakes, and what finds each. */
const MISTAKES: readonly Mistake[] = [
  ['an API at the edge', 'edge-service', api('EndpointConfiguration.Types', be(['EDGE']))],
  ['an API that answers the internet', 'private-placement', api('EndpointConfiguration.Types', be(['REGIONAL']))],
  ['an API that takes TLS 1.0', 'encrypted-in-transit', api('SecurityPolicy', be('TLS_1_0'))],
  ['an API without a policy', 'apis-called-as-declared', api('Policy', nothing)],
  [
    'an API whose policy allows everybody',
    'public-policy',
    policy(be([{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }])),
  ],
  ['an API that answers from any network', 'apis-called-as-declared', policy(butFor('OffEndpoint'))],
  [
    'an API that answers by the endpoint of somebody else',
    'apis-called-as-declared',
    policy((list) =>
      and({ ...statement('DeclaredWorkloadsCall'), Condition: {} })(sourced(list, 'vpce-0a1b2c3d4e5f60718')),
    ),
  ],
  [
    'an API that answers every role of the account',
    'apis-called-as-declared',
    policy(butFor('OnlyDeclaredWorkloadsCall')),
  ],
  [
    'an API that answers a workload that is not declared for it',
    'apis-called-as-declared',
    policy(spelt('app-dunning', 'app-*')),
  ],
  ['a method that asks nobody', 'no-public-access', method('AuthorizationType', be('NONE'))],
  [
    'a method that asks for an API key alone',
    'no-public-access',
    all(method('AuthorizationType', be('NONE')), method('ApiKeyRequired', be(true))),
  ],
  ['a method that asks for a token', 'site-api', method('AuthorizationType', be('COGNITO_USER_POOLS'))],
  [
    'requests that go to a third party',
    'off-site-endpoint',
    method('Integration', be({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://api.openai.com/v1' })),
  ],
  [
    'requests that go to a load balancer elsewhere',
    'site-api',
    method(
      'Integration',
      be({ Type: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', ConnectionId: 'a1b2c3', Uri: 'https://a.b' }),
    ),
  ],
  [
    'requests that API Gateway hands to DynamoDB itself',
    'site-api',
    method('Integration.Uri', be('arn:aws:apigateway:eu-west-1:dynamodb:action/GetItem')),
  ],
  [
    'a method that acts with the role of the workload',
    'site-api',
    method('Integration.Credentials', be('arn:aws:iam::222222222222:role/acme-dublin-app-orders')),
  ],
  ['a function in another Region', 'foreign-region', method('Integration.Uri', spelt('eu-west-1', 'us-east-1'))],
  ['a function outside the network', 'private-placement', changed('AWS::Lambda::Function', 'VpcConfig', nothing)],
  ['a function that any API may call', 'only-deployments-change-workloads', permission('SourceArn', nothing)],
  [
    'a function that APIs of another account may call',
    'only-deployments-change-workloads',
    permission('SourceArn', be('arn:aws:execute-api:eu-west-1:999999999999:*/*')),
  ],
  ['calls that nobody logs', 'activity-logged', stage('AccessLogSetting', nothing)],
  ['a log in another account', 'unknown-account', stage('AccessLogSetting.DestinationArn', be(FOREIGN))],
  [
    'a log under no key of the site',
    'customer-managed-key-metadata',
    changed('AWS::Logs::LogGroup', 'KmsKeyId', nothing, 'Logsapi'),
  ],
  ['bodies in a log', 'site-api', stage('MethodSettings.0.DataTraceEnabled', be(true))],
  ['execution logs in a group that API Gateway makes', 'site-api', stage('MethodSettings.0.LoggingLevel', be('INFO'))],
  [
    'answers that lie in a cache unencrypted',
    'encrypted-at-rest',
    all(stage('CacheClusterEnabled', be(true)), stage('MethodSettings.0.CachingEnabled', be(true))),
  ],
  [
    'a domain name',
    'site-api',
    one('AWS::ApiGateway::DomainName', {
      DomainName: 'api.example.eu',
      EndpointConfiguration: { Types: ['REGIONAL'] },
    }),
  ],
  ['a link to another VPC', 'site-api', one('AWS::ApiGateway::VpcLink', { Name: 'elsewhere', TargetArns: ['arn'] })],
  ['an HTTP API', 'site-api', one('AWS::ApiGatewayV2::Api', { Name: 'orders', ProtocolType: 'HTTP' })],
  [
    'a second account-wide role for logs',
    'one-per-account',
    one('AWS::ApiGateway::Account', { CloudWatchRoleArn: 'arn:aws:iam::222222222222:role/acme-dublin-app-orders' }),
  ],
  [
    'an endpoint to APIs of everybody',
    'endpoints-only-to-own-accounts',
    endpoint(and({ Effect: 'Allow', Principal: '*', Action: 'execute-api:*', Resource: '*' })),
  ],
  [
    'guardrails under which people change and test APIs',
    'only-deployments-change-workloads',
    ofSite('AWS::Organizations::Policy', 'workloadsPolicy', 'Content.Statement', butFor('KeepApis')),
  ],
  [
    'a role for logs that EC2 assumes, too',
    'services-act-for-own-accounts',
    logsRole(
      'AssumeRolePolicyDocument.Statement.0.Principal.Service',
      be(['apigateway.amazonaws.com', 'ec2.amazonaws.com']),
    ),
  ],
  [
    'a role for logs that serves other accounts',
    'services-act-for-own-accounts',
    logsRole('AssumeRolePolicyDocument.Statement', butFor('NotForOthers')),
  ],
  [
    'a role for logs that API Gateway assumes only if it says for which account, which it may not say',
    'workloads-can-work',
    logsRole(
      'AssumeRolePolicyDocument.Statement.0.Condition',
      be({ StringEquals: { 'aws:SourceAccount': '222222222222' } }),
    ),
  ],
];

/** A statement of the policy of the API. */
function statement(sid: string): object {
  const found = example.assembly().ofType('AWS::ApiGateway::RestApi')[0]?.select(`Policy.Statement[].Sid`);
  if (found?.every(({ value }) => value !== sid)) throw new Error(`no statement ${sid}`);
  return {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: 'execute-api:Invoke',
    Resource: 'execute-api:/*',
  };
}

/** The statements, with another endpoint. */
function sourced(list: unknown, id: string): unknown {
  return (Array.isArray(list) ? list : []).map((each) =>
    Object(each).Sid === 'OffEndpoint'
      ? { ...Object(each), Condition: { StringNotEquals: { 'aws:SourceVpce': id } } }
      : each,
  );
}

holds(example, MISTAKES);

test('roles that may more than they need are found', () => {
  const found = example.found(
    'no-excess-access',
    all(
      logsRole(OWN, and({ Effect: 'Allow', Action: 'logs:GetLogEvents', Resource: '*' })),
      caller(OWN, spelt(':*/orders/*', ':*')),
    ),
  );
  for (const what of ['logs:GetLogEvents', 'execute-api:eu-west-1:222222222222:*,'])
    expect(found).toContainEqual(expect.stringContaining(what));
});

test('what keeps it from working is found: its caller, its function, its log', () => {
  const found = example.found(
    'workloads-can-work',
    all(
      endpoint(spelt('execute-api:Invoke', 'execute-api:Nothing')),
      permission('SourceArn', spelt('GET', 'PUT')),
      logsRole(OWN, spelt('logs:PutLogEvents', 'logs:Nothing')),
    ),
  );
  expect(found).toHaveLength(3);
  for (const what of ['may not execute-api:Invoke', 'may not lambda:InvokeFunction', 'may not logs:PutLogEvents'])
    expect(found).toContainEqual(expect.stringContaining(what));
});
