import { many, manyResources } from '../../../lib/judge/rules/limits/shared';
import { templateSize } from '../../../lib/judge/rules/limits/template-size';
import { messagesOf, stacksOf } from '../assembly-of';

const queue = () => ({ Type: 'AWS::SQS::Queue' });
const say = (stack: Parameters<typeof stacksOf>[0][number]) => messagesOf(stacksOf([stack]), templateSize);
const section = (name: string, count: number, make: (index: number) => unknown) => ({
  resources: {},
  rest: { [name]: Object.fromEntries(many(count, (index): [string, unknown] => [`N${index}`, make(index)])) },
});

test.each([
  ['resources', 500, (count: number) => ({ resources: manyResources(count, queue) })],
  ['outputs', 200, (count: number) => section('Outputs', count, () => ({ Value: 'v' }))],
  ['parameters', 200, (count: number) => section('Parameters', count, () => ({ Type: 'String' }))],
  ['mappings', 200, (count: number) => section('Mappings', count, () => ({ a: { b: 'c' } }))],
])('a template has at most so many %s: %i', (unit, most, make) => {
  expect(say(make(most))).toEqual([]);
  expect(say(make(most + 1))).toEqual([`${most + 1} ${unit}, of at most ${most} for a template`]);
});

test('a template has at most one mebibyte', () => {
  const large = { resources: { Queue: { ...queue(), Metadata: { text: 'x'.repeat(1_048_576) } } } };
  expect(say(large)).toEqual([expect.stringMatching(/^1,048,\d+ bytes, of at most 1,048,576 for a template$/)]);
});

test('names of outputs, exports and stacks are not too long', () => {
  const output = (id: string, name: unknown) => ({
    resources: {},
    rest: { Outputs: { [id]: { Value: 'v', Export: { Name: name } } } },
  });
  expect(say(output('O'.repeat(255), 'x'.repeat(255)))).toEqual([]);
  expect(say(output('O'.repeat(256), 'x'.repeat(256)))).toHaveLength(2);
  expect(say(output('O', { 'Fn::Sub': `\${AWS::StackName}${'x'.repeat(250)}` }))).toHaveLength(1);
  expect(say({ resources: {}, name: 's'.repeat(129) })).toEqual([
    '129 characters, of at most 128 for the name of a stack',
  ]);
});
