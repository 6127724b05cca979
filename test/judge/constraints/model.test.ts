import { scopeOf } from '../../../lib/judge/scope';
import { scopePatterns } from '../../../lib/site-policy/hooks/scope-patterns';
import { PROFILE_GEOGRAPHIES } from '../../../lib/world/inference-profiles';
import { broken } from './constraint-of';

const model = { model: true } as const;

test.each([
  'anthropic.claude-sonnet-4-v1:0',
  'arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0',
  { 'Fn::Sub': 'arn:${AWS::Partition}:bedrock:${AWS::Region}::foundation-model/amazon.titan-embed-text-v2:0' },
  { 'Fn::GetAtt': ['Profile', 'InferenceProfileArn'] },
])('%p answers in its Region', (value) => {
  const resources = { Profile: { Type: 'AWS::Bedrock::ApplicationInferenceProfile' } };
  expect(broken(model, value, [{ resources }])).toBeUndefined();
});

test.each([
  'us.anthropic.claude-sonnet-4-v1:0',
  'eu.anthropic.claude-sonnet-4-v1:0',
  'global.anthropic.claude-sonnet-4-v1:0',
  'arn:aws:bedrock:eu-west-1:222222222222:inference-profile/eu.anthropic.claude-sonnet-4-v1:0',
  'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0',
  { Ref: 'Open' },
  { 'Fn::Sub': '${Open}.anthropic.claude-sonnet-4-v1:0' },
])('%p answers elsewhere, or nobody knows where', (value) => {
  expect(broken(model, value)).toMatch(/^found /);
});

test('a profile of any geography is none that answers in its Region, whoever made the model, by the check and by hooks alike', () => {
  const hook = new RegExp(scopePatterns(scopeOf(['EEA'])).model);
  expect(hook.test('anybody.model-v1:0')).toBe(true);
  expect(broken(model, 'anybody.model-v1:0')).toBeUndefined();
  expect(PROFILE_GEOGRAPHIES.length).toBeGreaterThan(10);
  for (const geography of PROFILE_GEOGRAPHIES) {
    const id = `${geography}.anybody.model-v1:0`;
    expect([id, broken(model, id)]).toEqual([id, expect.stringMatching(/^found /)]);
    expect([id, hook.test(id)]).toEqual([id, false]);
  }
});
