import { profileNames, profileProblem } from '../../../lib/judge/places/model-profile';
import { evaluate } from '../../../lib/judge/report/evaluate';
import { crossing } from '../../../lib/judge/rules/residency/crossing';
import { foreignRegion } from '../../../lib/judge/rules/residency/foreign-region';
import { scopeOf } from '../../../lib/judge/scope';
import { INFERENCE_PROFILES_FACT, profileDestinations } from '../../../lib/world/inference-profiles';
import { REGIONS } from '../../../lib/world/regions';
import { assemblyOf } from '../assembly-of';

const SONNET = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const EEA = scopeOf(['EEA']);

test.each([
  [`global.${SONNET}`, [`global.${SONNET}`]],
  [`bedrock/us.${SONNET}`, [`us.${SONNET}`]],
  [`{"model":"apac.amazon.nova-lite-v1:0"}`, ['apac.amazon.nova-lite-v1:0']],
  ['arn:aws:bedrock:eu-west-1:222222222222:inference-profile/us.new.model-1', ['us.new.model-1']],
  ['arn:aws:bedrock:*:*:inference-profile/*', ['*']],
  ['arn:aws:bedrock:us-east-1:222222222222:data-automation-profile/us.data-automation-v1', ['us.data-automation-v1']],
  ['eu.guardrail.v1:0', ['eu.guardrail.v1:0']],
  [`\${?}.${SONNET}`, [`\${?}.${SONNET}`]],
])('%s names profiles', (text, ids) => {
  expect(profileNames(text)).toEqual(ids);
});

test.each([
  SONNET,
  `arn:aws:bedrock:eu-west-1::foundation-model/${SONNET}`,
  'arn:aws:bedrock:eu-west-1:222222222222:application-inference-profile/a1b2c3',
  'https://us.anthropic.com',
  'us.meta.com and us.amazon.com',
  'index.anthropic.claude-client',
])('%s names no profile', (text) => {
  expect(profileNames(text)).toEqual([]);
});

const problem = (id: string, source = 'eu-west-1', scope = EEA) => profileProblem(id, source, scope)?.where;

test('a profile of the EU passes where all its Regions are inside the boundary, the one it is called from included', () => {
  expect(problem(`eu.${SONNET}`)).toBeUndefined();
  expect(problem(`eu.${SONNET}`, 'eu-west-2')).toBe('eu-west-2');
  expect(problem(`eu.${SONNET}`, 'eu-west-1', scopeOf(['IE']))).toMatch('eu-central-1');
  expect(problem('eu.meta.llama3-2-1b-instruct-v1:0', 'eu-west-1', scopeOf(['IE', 'DE', 'FR']))).toBeUndefined();
  expect(problem('eu.amazon.nova-lite-v1:0', 'eu-west-1', scopeOf(['IE', 'DE', 'FR']))).toBe('eu-north-1');
  expect(problem('eu.*')).toBeUndefined();
});

test('a profile that no source tells of does not pass by its beginning', () => {
  expect(problem('eu.anthropic.claude-unheard-of-1')).toMatch(INFERENCE_PROFILES_FACT.asOf);
  expect(problem('eu.unheard.*')).toMatch(INFERENCE_PROFILES_FACT.asOf);
});

test.each(['global', 'us', 'us-gov', 'apac', 'jp', 'au', 'ca'])('a profile of %s never passes', (geography) => {
  expect(problem(`${geography}.${SONNET}`)).toBeDefined();
  expect(profileProblem(`${geography}.*`, 'eu-west-1', EEA)?.mayBeInside).toBe(false);
});

test('what a policy allows of every profile is advice, what is not known of one profile is none', () => {
  expect(profileProblem('*', 'eu-west-1', EEA)?.mayBeInside).toBe(true);
  expect(profileProblem(`\${?}.${SONNET}`, 'eu-west-1', EEA)?.mayBeInside).toBe(false);
});

test('the table of profiles names Regions that there are', () => {
  const regions = profileDestinations(`eu.${SONNET}`, 'eu-west-1') ?? [];
  expect(regions).toHaveLength(6);
  expect(regions.filter((region) => REGIONS[region] === undefined)).toEqual([]);
});

const role = 'arn:aws:iam::222222222222:role/ask';
const statement = (model: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['bedrock:InvokeModel'],
      Resource: [`arn:aws:bedrock:eu-west-1:222222222222:inference-profile/${model}`],
    },
  ],
});
const states = (model: string) => ({
  StartAt: 'Ask',
  States: { Ask: { Type: 'Task', Resource: 'arn:aws:states:::bedrock:invokeModel', Parameters: { ModelId: model } } },
});

/** Every kind of place by which code, a workflow or a policy comes to the name of a model. */
const PLACES: readonly (readonly [string, (model: string) => object])[] = [
  ['AWS::Lambda::Function', (model) => ({ Role: role, Environment: { Variables: { MODEL: model } } })],
  ['AWS::Serverless::Function', (model) => ({ Environment: { Variables: { MODEL: model } } })],
  ['AWS::Lambda::Function', (model) => ({ Code: { ZipFile: `ask({ modelId: '${model}' })` } })],
  [
    'AWS::ECS::TaskDefinition',
    (model) => ({ ContainerDefinitions: [{ Name: 'ask', Environment: [{ Name: 'MODEL', Value: model }] }] }),
  ],
  [
    'AWS::CodeBuild::Project',
    (model) => ({ Environment: { EnvironmentVariables: [{ Name: 'MODEL', Value: model }] } }),
  ],
  ['AWS::Batch::JobDefinition', (model) => ({ ContainerProperties: { Environment: [{ Name: 'M', Value: model }] } })],
  ['AWS::IAM::Policy', (model) => ({ PolicyDocument: statement(model) })],
  ['AWS::IAM::Role', (model) => ({ Policies: [{ PolicyName: 'ask', PolicyDocument: statement(model) }] })],
  ['AWS::StepFunctions::StateMachine', (model) => ({ DefinitionString: JSON.stringify(states(model)) })],
  ['AWS::StepFunctions::StateMachine', (model) => ({ Definition: states(model) })],
  ['AWS::StepFunctions::StateMachine', (model) => ({ DefinitionSubstitutions: { Model: model } })],
  ['AWS::SSM::Parameter', (model) => ({ Type: 'String', Value: model })],
  ['AWS::SSM::Parameter', (model) => ({ Type: 'String', Value: JSON.stringify({ chat: { model } }) })],
  ['AWS::Bedrock::Prompt', (model) => ({ Name: 'p', Variants: [{ Name: 'v', ModelId: model }] })],
  ['AWS::Bedrock::Agent', (model) => ({ AgentName: 'a', FoundationModel: model })],
  [
    'AWS::Bedrock::Flow',
    (model) => ({
      Definition: { Nodes: [{ Configuration: { Prompt: { SourceConfiguration: { Inline: { ModelId: model } } } } }] },
    }),
  ],
  [
    'AWS::Bedrock::KnowledgeBase',
    (model) => ({ KnowledgeBaseConfiguration: { VectorKnowledgeBaseConfiguration: { EmbeddingModelArn: model } } }),
  ],
  ['AWS::Bedrock::ApplicationInferenceProfile', (model) => ({ ModelSource: { CopyFrom: model } })],
  ['AWS::BedrockAgentCore::Runtime', (model) => ({ EnvironmentVariables: { MODEL: model } })],
  ['AWS::AppConfig::HostedConfigurationVersion', (model) => ({ Content: JSON.stringify({ model }) })],
  ['AWS::EC2::Instance', (model) => ({ UserData: Buffer.from(`export MODEL=${model}\n`).toString('base64') })],
];

test.each(PLACES)('%s: a profile elsewhere is found, a profile of the EU is not', (type, properties) => {
  const found = (model: string) => {
    const example = { boundary: ['EEA'], resources: { Ask: { Type: type, Properties: properties(model) } } };
    const verdicts = evaluate(assemblyOf(example), [crossing]);
    expect(verdicts).toHaveLength(1);
    return verdicts.flatMap(({ findings }) => findings);
  };
  for (const geography of ['us', 'apac', 'global']) expect(found(`${geography}.${SONNET}`)).toHaveLength(1);
  expect(found(`eu.${SONNET}`)).toEqual([]);
});

test('a profile and the Region of its ARN are one finding', () => {
  const Value = 'arn:aws:bedrock:us-east-1:222222222222:inference-profile/us.anthropic.claude-sonnet-4-6';
  const resources = { It: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value } } };
  const verdicts = evaluate(assemblyOf({ resources }), [crossing, foreignRegion]);
  expect(verdicts.flatMap(({ rule, findings }) => findings.map(() => rule.id))).toEqual(['crossing']);
});

test('a profile that a policy denies is none that is used', () => {
  const found = (Effect: string) => {
    const PolicyDocument = {
      ...statement(`us.${SONNET}`),
      Statement: [{ ...statement(`us.${SONNET}`).Statement[0], Effect }],
    };
    const resources = { It: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument } } };
    return evaluate(assemblyOf({ resources }), [crossing]).flatMap(({ findings }) => findings);
  };
  expect(found('Allow')).toHaveLength(1);
  expect(found('Deny')).toEqual([]);
});
