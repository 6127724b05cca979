import { edited, problemsOf } from '../problems-of';

test('a name that fits is accepted', () => {
  const text = edited('reference', [['name: trefoil', 'name: abcdefghijkl']]);
  expect(problemsOf(text)).toEqual([]);
});

test('a name that S3 keeps for itself is refused', () => {
  const text = edited('reference', [['name: trefoil', 'name: sthree-x']]);
  expect(problemsOf(text)).toEqual([
    '2:7 name: expected a name that does not begin with sthree-, which S3 keeps for itself; got "sthree-x"; rename it',
  ]);
});

test('a name has no two hyphens in a row', () => {
  const text = edited('reference', [['name: trefoil', 'name: tre--foil']]);
  expect(problemsOf(text)).toEqual([
    '2:7 name: expected lower-case letters, digits and single hyphens, 2 to 12 characters, a letter first; got "tre--foil"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('a name has no upper case', () => {
  const text = edited('reference', [['name: trefoil', 'name: Trefoil']]);
  expect(problemsOf(text)).toEqual([
    '2:7 name: expected lower-case letters, digits and single hyphens, 2 to 12 characters, a letter first; got "Trefoil"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('a name of a site has at most 12 characters', () => {
  const text = edited('reference', [['  dublin:', '  dublin-the-first:']]);
  expect(problemsOf(text)).toEqual([
    '12:3 sites.dublin-the-first: expected lower-case letters, digits and single hyphens, 2 to 12 characters, a letter first; got "dublin-the-first"; rename it',
  ]);
});

test('a name of a site is not that of another part of the app', () => {
  const text = edited('reference', [
    ['  hamar:', '  guardrails:'],
    ['[hamar]', '[guardrails]'],
  ]);
  expect(problemsOf(text)).toEqual([
    '30:3 sites.guardrails: expected an id other than guardrails, which names another part of the app; got "guardrails"; rename the site',
  ]);
});
