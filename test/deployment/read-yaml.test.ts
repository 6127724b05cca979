import { edited, problemsOf } from './problems-of';

test('a text with Norway as YAML 1.1 has it says so', () => {
  const text = edited('reference', [
    ['# yaml', '%YAML 1.1\n---\n# yaml'],
    ['"NO"', 'NO'],
  ]);
  expect(problemsOf(text)).toEqual([
    '34:14 sites.hamar.country: expected a country code of two upper-case letters; got the boolean false, written NO; write Norway as "NO", in quotes: many readers of YAML take a bare NO for a boolean',
  ]);
});

test('a text with YAML 1.1 keeps its dates', () => {
  const text = edited('reference', [['# yaml', '%YAML 1.1\n---\n# yaml']]);
  expect(problemsOf(text)).toEqual([]);
});

test('a text has each key once', () => {
  const text = edited('reference', [['name: Dublin', 'name: Dublin\n    region: eu-north-1']]);
  expect(problemsOf(text)).toEqual([
    '16:5 sites.dublin.region: expected each key once; got the key a second time; remove one of the two, or rename it',
  ]);
});

test('a text has no anchors and aliases', () => {
  const text = edited('reference', [
    ['keyAdministrators: [', 'keyAdministrators: &a ['],
    ['deployers: [TrefoilDeployer]', 'deployers: *a'],
  ]);
  expect(problemsOf(text)).toEqual([
    '39:25 operators.keyAdministrators: expected a value without anchor; got the anchor &a; remove it, and write the value out wherever it is needed',
    '40:14 operators.deployers: expected the value itself; got the alias *a; write the value out here',
  ]);
});

test('a text has no aliases of nothing', () => {
  const text = edited('reference', [['deployers: [TrefoilDeployer]', 'deployers: *a']]);
  expect(problemsOf(text)).toEqual([
    '40:14 operators.deployers: expected the value itself; got the alias *a; write the value out here',
  ]);
});

test('a text has no merge keys', () => {
  const text = edited('reference', [['name: Dublin', '<<: { name: Dublin }']]);
  expect(problemsOf(text)).toEqual([
    '12:3 sites.dublin.name: expected a name of 2 to 40 letters, digits, spaces and . _ : / = + @ -; got nothing; add it: what people call the site',
    '13:5 sites.dublin.<<: expected keys written out; got the merge key <<; write the merged keys out here',
  ]);
});

test('a text has no tags', () => {
  const text = edited('reference', [['name: Dublin', 'name: !!binary RHVibGlu']]);
  expect(problemsOf(text)).toEqual([
    '13:20 sites.dublin.name: expected a value without tag; got the tag !!binary; remove it; text that looks like something else belongs in quotes',
  ]);
});

test('a text has no keys that are maps', () => {
  const text = edited('reference', [['name: Dublin', '? { a: b }\n    : c\n    name: Dublin']]);
  expect(problemsOf(text)).toEqual([
    '13:7 sites.dublin.?: expected a plain word as key; got something else; write the key as a plain word',
  ]);
});

test('a text has no key that would change what an object is', () => {
  const text = edited('reference', [['name: Dublin', '__proto__: { a: b }\n    name: Dublin']]);
  expect(problemsOf(text)).toEqual([
    '13:5 sites.dublin.__proto__: expected a known key; got the unknown key "__proto__"; remove it',
  ]);
});

test('a text has no tabs as indentation', () => {
  const text = edited('reference', [['    name: Dublin', '\tname: Dublin']]);
  expect(problemsOf(text)).toEqual([
    '13:1 document: expected spaces as indentation; got a tab; replace the tab by spaces',
    '17:1 document: expected the keys of a map in one column, and brackets closed; got a syntax error (all mapping items must start at the same column); align the line with those around it',
  ]);
});

test('a text is one document', () => {
  const text = edited('reference', [[/$/, '\n---\nname: another\n']]);
  expect(problemsOf(text)).toEqual([
    '61:1 document: expected one document in a file; got a second document; remove the lines from the second "---" on, or make them a file of their own',
  ]);
});

test('a text has its brackets closed', () => {
  const text = edited('reference', [['[192.0.2.0/24]', '[192.0.2.0/24']]);
  expect(problemsOf(text)).toEqual([
    '54:1 document: expected the keys of a map in one column, and brackets closed; got a syntax error (flow sequence in block collection must be sufficiently indented and end with a ]); align the line with those around it',
  ]);
});

test('a text has its quotes closed', () => {
  const text = edited('reference', [['"NO"', '"NO']]);
  expect(problemsOf(text)).toEqual([
    '32:17 document: expected quotes, brackets and colons complete; got a syntax error (missing closing "quote); add what is missing',
  ]);
});

test('a text has one colon on a line', () => {
  const text = edited('reference', [['name: Dublin', 'name: Dublin: Ireland']]);
  expect(problemsOf(text)).toEqual([
    '13:11 document: expected one colon on a line; got a syntax error (nested mappings are not allowed in compact mappings); put the value in quotes, or on lines of its own',
  ]);
});

test('a text has its keys in one column', () => {
  const text = edited('reference', [['    name: Dublin', '     name: Dublin']]);
  expect(problemsOf(text)).toEqual([
    '14:1 document: expected the keys of a map in one column, and brackets closed; got a syntax error (all mapping items must start at the same column); align the line with those around it',
  ]);
});

test('a text has no values that begin with signs of YAML', () => {
  const text = edited('reference', [['name: Dublin', 'name: @Dublin']]);
  expect(problemsOf(text)).toEqual([
    '13:11 document: expected a value; got a syntax error (plain value cannot start with reserved character @); put the value in quotes',
  ]);
});

test('fields are read by the names that they had before', () => {
  const text = edited('reference', [['migrations: []', 'lanes: []']]);
  expect(problemsOf(text)).toEqual([]);
  expect(problemsOf(`${text}\nmigrations: []\n`)).toEqual([
    expect.stringContaining('migrations: expected each key once; got the key a second time'),
  ]);
});
