import { sharedName } from '../../../../lib/judge/rules/limits/shared-name';
import { messagesOf, type StackOf, stacksOf } from '../../assembly-of';

const say = (...stacks: readonly StackOf[]) => messagesOf(stacksOf(stacks), sharedName);
const exported = (name: string, more: object = {}) => ({
  resources: {},
  rest: { Outputs: { O: { Value: 'v', Export: { Name: name }, ...more } } },
});

test('two stacks of an account and Region have two names', () => {
  const stack = { resources: {}, name: 'site' };
  expect(say(stack, stack)).toEqual(['found a stack "site", which is the name of site in 222222222222 eu-west-1']);
  expect(say(stack, { ...stack, region: 'eu-north-1' })).toEqual([]);
  expect(say({ ...stack, account: undefined }, { ...stack, account: undefined })).toEqual([]);
});

test('two exports of an account and Region have two names', () => {
  expect(say(exported('data'), exported('data'))).toEqual([
    'found "data", which output stack-0/O is exported as, expected another',
  ]);
  expect(say(exported('data'), { ...exported('data'), account: '333333333333' })).toEqual([]);
  expect(say(exported('data', { Condition: 'C' }), exported('data'))).toEqual([]);
});
