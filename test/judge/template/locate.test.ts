import fc from 'fast-check';
import { locate } from '../../../lib/judge/template/locate';

const JSON_TEXT = `{
  "Resources": {
    "A": { "Type": "X", "Properties": { "Name": "a\\"b", "List": [1, {"Deep": "}]"}, [2]] } },
    "B": {
      "Type": "Y"
    }
  }
}`;
const YAML_TEXT = `Resources:
  A:
    Type: X
    Properties:
      Name: !Sub "a"
      List:
        - 1
        - Deep: x
  B: {Type: Y, "Quoted": 1}
`;

const places = (file: string, text: string, ...paths: (readonly (string | number)[])[]) =>
  locate(file, text, paths).map(({ line, column }) => `${line}:${column}`);

test.each([
  ['json', JSON_TEXT, ['1:1', '2:3', '3:5', '3:41', '3:69', '3:70', '3:85', '5:7']],
  ['yaml', YAML_TEXT, ['1:1', '1:1', '2:3', '5:7', '8:11', '8:11', '6:7', '9:7']],
] as const)('points at keys and list items of %s', (syntax, text, expected) => {
  const properties = ['Resources', 'A', 'Properties'];
  expect(
    places(
      `a.${syntax}`,
      text,
      [],
      ['Resources'],
      ['Resources', 'A'],
      [...properties, 'Name'],
      [...properties, 'List', 1],
      [...properties, 'List', 1, 'Deep'],
      [...properties, 'List', 2],
      ['Resources', 'B', 'Type'],
    ),
  ).toEqual(expected);
});

test.each([
  ['json', JSON_TEXT, ['3:25', '3:41', '3:5', '1:1']],
  ['yaml', YAML_TEXT, ['4:5', '5:7', '2:3', '1:1']],
] as const)('points at the nearest ancestor of what is absent in %s', (syntax, text, expected) => {
  expect(
    places(
      `a.${syntax}`,
      text,
      ['Resources', 'A', 'Properties', 'Encryption', 'Key'],
      ['Resources', 'A', 'Properties', 'Name', 'Fn::If', 0],
      ['Resources', 'A', 'DeletionPolicy'],
      ['Nothing'],
    ),
  ).toEqual(expected);
});

test('points at the last of equal keys, which is the one that counts', () => {
  expect(places('a.json', '{"A": 1,\n"A": {"B": 2}}', ['A'], ['A', 'B'])).toEqual(['2:1', '2:7']);
});

test('every key of any JSON is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 }),
      fc.nat(3),
      (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const keys = Object.keys(value);
        const found = locate(
          'a.json',
          text,
          keys.map((key) => [key]),
        );
        const lines = text.split('\n');
        keys.forEach((key, at) => {
          const { line, column } = found[at] ?? { line: 0, column: 0 };
          expect(lines[line - 1]?.slice(column - 1).startsWith(JSON.stringify(key))).toBe(true);
        });
      },
    ),
    { numRuns: 300, seed: 20261123 },
  );
});
