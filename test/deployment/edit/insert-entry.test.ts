import fc from 'fast-check';
import { parse } from 'yaml';
import { insertEntry } from '../../../lib/deployment/edit/insert-entry';

const ENTRY = {
  what: 'writes invoices: all',
  runsOn: ['lambda'],
  objects: { write: ['invoices/'] },
  countries: ['NO'],
};

const inserted = (text: string, place: { readonly id?: string } = { id: 'invoices' }) => {
  const result = insertEntry(text, { section: 'workloads', ...place, entry: ENTRY });
  if ('problem' in result) throw new Error(result.problem);
  return result.text;
};

describe('an entry is written as people write one', () => {
  const lines = `  invoices:
    what: "writes invoices: all"
    runsOn: [lambda]
    objects: { write: [invoices/] }
    countries: ["NO"]
`;

  test.each([
    ['where the section is missing', 'name: acme\n', `name: acme\n\nworkloads:\n${lines}`],
    ['where the file ends without a line break', 'name: acme', `name: acme\n\nworkloads:\n${lines}`],
    ['where the section is empty', 'workloads:\nname: acme\n', `workloads:\n${lines}name: acme\n`],
    ['where it is an empty map', 'workloads: {}\nname: acme\n', `workloads:\n${lines}name: acme\n`],
    [
      'after the last one, and after a comment on its line',
      'workloads:\n  a:\n    what: b # why\n\n# of the next\nname: acme\n',
      `workloads:\n  a:\n    what: b # why\n${lines}\n# of the next\nname: acme\n`,
    ],
    [
      'after one that ends in several lines of text',
      'workloads:\n  a:\n    what: |\n      b\n      c\nname: acme\n',
      `workloads:\n  a:\n    what: |\n      b\n      c\n${lines}name: acme\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  test('under the indentation of the others', () => {
    expect(inserted('workloads:\n    a: { what: b }\n')).toContain('    a: { what: b }\n    invoices:\n      what: ');
  });

  test('into a list', () => {
    expect(inserted('workloads:\n  - what: a\nname: acme\n', {})).toMatch(
      /^workloads:\n {2}- what: a\n {2}- what: "writes invoices: all"\n {4}runsOn: \[lambda\]\n/,
    );
  });

  test('with the line breaks of the file', () => {
    expect(inserted('workloads:\r\n  a: { what: b }\r\n').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

test.each([
  ['workloads:\n  invoices: { what: a }\n', 'workloads.invoices: it is there already'],
  ['workloads: { a: { what: b } }\n', 'workloads: expected each entry on lines of its own, found them in { }'],
  ['workloads: none\n', 'workloads: expected entries, found a plain value'],
])('says what is in the way: %j', (text, problem) => {
  expect(insertEntry(text, { section: 'workloads', id: 'invoices', entry: ENTRY })).toEqual({ problem });
});

test('whatever the file: its value has the entry more, and no line of it is lost', () => {
  const word = fc
    .stringMatching(/^[a-z]{2,6}$/)
    .filter((text) => !['invoices', 'no', 'on', 'yes', 'off'].includes(text));
  const value = fc.oneof(
    word.map((text) => ` ${text}\n`),
    word.map((text) => ` { x: ${text} } # ${text}\n`),
    word.map((text) => ` |\n        ${text}\n`),
    word.map((text) => `\n      x: [${text}]\n      # last\n`),
    word.map((text) => `\n      - ${text}\n\n`),
  );
  const section = (name: string) =>
    fc
      .uniqueArray(word, { minLength: 1, maxLength: 4 })
      .chain((ids) => fc.tuple(...ids.map((id) => value.map((text) => `  ${id}:${text}`))))
      .map((entries) => `${name}:\n${entries.join('')}`);
  fc.assert(
    fc.property(section('sites'), section('workloads'), section('people'), fc.boolean(), (a, b, c, last) => {
      const text = last ? `${a}\n${c}${b}` : `${a}# of workloads\n${b}\n${c}`;
      const after = inserted(text);
      const before = parse(text);
      expect(parse(after)).toEqual({ ...before, workloads: { ...before.workloads, invoices: ENTRY } });
      let at = 0;
      const left = after.split('\n');
      for (const line of text.split('\n')) {
        at = left.indexOf(line, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300, seed: 20_261_130 },
  );
});
