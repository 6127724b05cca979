import fc from 'fast-check';
import { leastLength, leastSize } from '../../../lib/judge/limits/least-size';
import { assemblyOf } from '../assembly-of';

const key = { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } };
const reader = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'reader' } };

/** What a document measures that a template writes, beside a parameter without a default. */
function sizeOf(document: unknown, counting: 'characters' | 'bytes' | 'no white space' = 'characters') {
  const assembly = assemblyOf({
    resources: { Key: key, Reader: reader, Policy: { Type: 'AWS::X::Y', Properties: { Document: document } } },
    rest: {
      Parameters: { Text: { Type: 'String' } },
      Conditions: { Long: { 'Fn::Equals': [{ Ref: 'Text' }, 'long'] } },
    },
  });
  const [leaf] = assembly.ofType('AWS::X::Y').flatMap((resource) => resource.select('Document'));
  return leastSize(leaf?.value, counting, assembly);
}

test.each([
  ['a map', { Statement: [{ Effect: 'Allow', Resource: ['*'] }, {}], Version: 2 }],
  ['quotes and umlauts', { Sid: 'say "hä\\"', N: -1.5, B: true }],
  ['an empty list', { Statement: [] }],
])('a document without unknown parts measures what its JSON measures: %s', (_name, document) => {
  expect(sizeOf(document)).toBe(JSON.stringify(document).length);
  expect(sizeOf(JSON.stringify(document, undefined, 4))).toBe(JSON.stringify(document).length);
});

test('bytes are bytes, and white space counts where it counts', () => {
  expect(sizeOf({ A: 'ä b' }, 'bytes')).toBe('{"A":"ä b"}'.length + 1);
  expect(sizeOf({ A: 'a b' }, 'no white space')).toBe('{"A":"a b"}'.length - 1);
});

test('what is not known counts nothing, and what is known of a text counts', () => {
  expect(sizeOf({ Ref: 'Text' })).toBe(0);
  expect(sizeOf({ 'Fn::Sub': '{ "Resource": "${Text}", ${Text} }' })).toBe('{"Resource":"",}'.length);
  expect(sizeOf({ 'Fn::Sub': '{ "Resource": "${Text}" }' })).toBe('{"Resource":""}'.length);
  expect(sizeOf({ A: { 'Fn::Sub': 'arn:aws:s3:::${Text}/*' } })).toBe('{"A":"arn:aws:s3:::/*"}'.length);
});

test('of alternatives the shortest counts, absence included', () => {
  const either = (one: unknown, other: unknown) => ({ A: { 'Fn::If': ['Long', one, other] } });
  expect(sizeOf(either('a long value', 'short'))).toBe('{"A":"short"}'.length);
  expect(sizeOf(either('a value', { Ref: 'AWS::NoValue' }))).toBeLessThanOrEqual('{"A":"a value"}'.length);
  expect(sizeOf({ L: [either('x', 'y'), 'z'] })).toBe('{"L":[{"A":"x"},"z"]}'.length);
});

test('ids of keys have a known length, and roles their names', () => {
  const arn = 'arn:aws:kms:eu-west-1:222222222222:key/01234567-89ab-cdef-0123-456789abcdef';
  expect(sizeOf({ K: { 'Fn::GetAtt': ['Key', 'Arn'] } })).toBe(JSON.stringify({ K: arn }).length);
  expect(sizeOf({ R: { 'Fn::GetAtt': ['Reader', 'Arn'] } })).toBe(
    JSON.stringify({ R: 'arn:aws:iam::222222222222:role/reader' }).length,
  );
});

test('a text that AWS gets as it is counts with its white space', () => {
  const assembly = assemblyOf({ resources: {} });
  expect(leastLength('{ "a": 1 }', 'characters', assembly)).toBe(10);
  expect(leastLength({ a: 1 }, 'characters', assembly)).toBe(0);
});

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ maxLength: 12 }).filter((text) => !/[{[]/.test(text)),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.stringMatching(/^[A-Z][a-z]{0,5}$/).filter((text) => text !== 'Ref'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

test('whatever a parameter turns out to be, a document is no smaller than it was measured', () => {
  fc.assert(
    fc.property(json, json, fc.string({ maxLength: 20 }), (known, other, given) => {
      const document = { Known: known, Text: { Ref: 'Text' }, Either: { 'Fn::If': ['Long', known, other] } };
      for (const branch of [known, other]) {
        const deployed = JSON.stringify({ Known: known, Text: given, Either: branch }).length;
        expect(sizeOf(document)).toBeLessThanOrEqual(deployed);
      }
      expect(sizeOf({ Known: known })).toBe(JSON.stringify({ Known: known }).length);
    }),
  );
});
