import { evaluate } from '../../../lib/judge/report/evaluate';
import { Judge } from '../../../lib/judge/report/judge';
import { offSiteEndpoint } from '../../../lib/judge/rules/isolation/off-site-endpoint';
import { assemblyOf } from '../assembly-of';

function hostsIn(setting: unknown, others: object = {}): readonly string[] {
  const Properties = { Environment: { Variables: { TARGET: setting } } };
  const resources = { Work: { Type: 'AWS::Lambda::Function', Properties }, ...others };
  const rest = { Parameters: { Tenant: { Type: 'String' } } };
  return evaluate(assemblyOf({ resources, rest }), [offSiteEndpoint]).flatMap(({ findings }) =>
    findings.map(({ message }) => /found the host (\S+),/.exec(message)?.[1] ?? message),
  );
}

test.each([
  ['https://api.openai.com/v1', 'api.openai.com'],
  ['api.openai.com', 'api.openai.com'],
  ['postgres://reader:secret@db.vendor.tech:5432/records', 'db.vendor.tech'],
  ['{"hook":"https://hooks.vendor.example/services/1"}', 'hooks.vendor.example'],
  ['see https://status.vendor.example.', 'status.vendor.example'],
  ['wss://stream.vendor.example:8443', 'stream.vendor.example'],
  ['http://10.vendor.example', '10.vendor.example'],
  ['http://8.8.8.8', '8.8.8.8'],
  [{ 'Fn::Sub': 'https://${Tenant}.vendor.example/x' }, '${?}.vendor.example'],
])('%j names a host of a third party', (setting, host) => {
  expect(hostsIn(setting)).toEqual([host]);
});

test.each([
  'https://sqs.eu-west-1.amazonaws.com/222222222222/records',
  'https://abc.lambda-url.eu-west-1.on.aws/',
  'http://10.0.3.7:8080',
  'http://172.20.1.1',
  'http://100.64.0.9',
  'http://[fd00::9]:8080',
  { 'Fn::Sub': 'http://10.0.${Tenant}.5:8080' },
  'http://localhost:4566',
  'http://orders.shop.local/list',
  'http://www.w3.org/2001/XMLSchema',
  'index.handler',
  'com.example.Handler',
  's3://records/2026',
  { 'Fn::Sub': 'https://${Tenant}/x' },
  { 'Fn::Sub': 'https://api.${Tenant}' },
])('%j names none', (setting) => {
  expect(hostsIn(setting)).toEqual([]);
});

test('a domain that the assembly serves itself is no third party', () => {
  const zone = { Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'shop.example.' } } };
  expect(hostsIn('https://api.shop.example/')).toEqual(['api.shop.example']);
  expect(hostsIn('https://api.shop.example/', zone)).toEqual([]);
  expect(hostsIn('https://notshop.example/', zone)).toEqual(['notshop.example']);
});

test.each([
  ['AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Environment: [{ Name: 'A', Value: 'api.vendor.com' }] }] }],
  ['AWS::CodeBuild::Project', { Environment: { EnvironmentVariables: [{ Name: 'A', Value: 'api.vendor.com' }] } }],
  ['AWS::BedrockAgentCore::Runtime', { EnvironmentVariables: { A: 'api.vendor.com' } }],
  [
    'AWS::StepFunctions::StateMachine',
    { Definition: { States: { A: { Parameters: { ApiEndpoint: 'api.vendor.com' } } } } },
  ],
  [
    'AWS::StepFunctions::StateMachine',
    { DefinitionString: '{"States":{"A":{"Parameters":{"U":"https://api.vendor.com"}}}}' },
  ],
])('%s: the host is found', (Type, Properties) => {
  const verdicts = evaluate(assemblyOf({ resources: { It: { Type, Properties } } }), [offSiteEndpoint]);
  expect(verdicts.flatMap(({ findings }) => findings.map(({ message }) => message)).join()).toMatch(
    'host api.vendor.com',
  );
});

test('advice of a mandatory rule is reported as advisory, fails nothing and is no waiver', () => {
  const Properties = { Environment: { Variables: { TARGET: 'https://api.openai.com/v1' } } };
  const judge = new Judge([offSiteEndpoint], { waivers: [], today: '2026-11-29' });
  judge.judge(assemblyOf({ resources: { Work: { Type: 'AWS::Lambda::Function', Properties } } }));
  const { findings, rules } = judge.report();
  expect(findings.map(({ level, severity }) => [level, severity])).toEqual([['advisory', 'low']]);
  expect(rules).toMatchObject([{ evaluated: 1, failed: 0, waived: 0 }]);
});
