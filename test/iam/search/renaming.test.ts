import fc from 'fast-check';
import { glob, matches } from '../../../lib/iam/language/pattern';
import { Renaming } from '../../../lib/iam/search/renaming';

const PAIRS = [
  ['222222222222', '333333333333'],
  ['dublin', 'hamar'],
  ['vpce-0123456789abcdef0', 'vpce-0fedcba9876543210'],
] as const;

function renaming(): Renaming {
  const made = Renaming.of(PAIRS);
  if (made === undefined) throw new Error('these names overlap');
  return made;
}

describe('names are exchanged', () => {
  test.each([
    ['arn:aws:iam::222222222222:role/trefoil-dublin-backup', 'arn:aws:iam::333333333333:role/trefoil-hamar-backup'],
    ['trefoil-hamar-data-333333333333-eu-west-1', 'trefoil-dublin-data-222222222222-eu-west-1'],
    ['222222222222', '333333333333'],
    // Letters and digits beside a name make it another.
    ['2222222222223', '2222222222223'],
    ['dubliner', 'dubliner'],
    ['/trefoil/dublin/trail', '/trefoil/hamar/trail'],
  ])('%s becomes %s', (text, image) => {
    expect(renaming().text(text)).toBe(image);
    expect(renaming().text(image)).toBe(text);
  });

  test.each([
    [
      'a name with two partners',
      [
        ['dublin', 'hamar'],
        ['dublin', 'oslo'],
      ],
    ],
    [
      'a name within another',
      [
        ['dublin', 'hamar'],
        ['dublin-2', 'hamar-2'],
      ],
    ],
    [
      'a name that can begin where another ends',
      [
        ['cork-dublin', 'oslo-hamar'],
        ['dublin-2', 'bergen-2'],
      ],
    ],
    ['names of which one has more parts', [['dublin', 'north-bank']]],
    ['an account for what is none', [['222222222222', 'A22222222222']]],
    ['a word that ARNs have', [['role', 'hamar']]],
    ['a name that is no whole word', [['-dublin', '-hamar']]],
  ] as const)('but not %s', (_what, pairs) => {
    expect(Renaming.of(pairs)).toBeUndefined();
  });
});

describe('a pattern is kept', () => {
  test.each([
    'arn:*:iam::*:role/trefoil-*',
    'arn:aws:iam::222222222222:role/?*/TrefoilBreakGlass',
    'trefoil-dublin-*',
    'arn:*:iam::*:role/cdk-x-${aws:PrincipalAccount}-eu-west-1',
    '*:*',
    '*',
  ])('%s', (pattern) => {
    expect(renaming().keeps(pattern)).toBe(true);
  });

  test.each([
    ['begins a name', 'trefoil-dub*'],
    ['ends a name', '*lin-data'],
    ['begins an account', 'arn:aws:iam::2222*'],
    ['is within a name', '*ubli*'],
    ['leaves open whether a name is whole', 'trefoil-dublin*'],
    ['counts the characters of a name', 'trefoil-??????-data'],
    ['has a variable that would run into a name', 'role/a${aws:PrincipalAccount}'],
    ['has a variable beside a wildcard', 'role/*${aws:PrincipalAccount}'],
  ])('but not one that %s', (_what, pattern) => {
    expect(renaming().keeps(pattern)).toBe(false);
  });
});

const PIECES = [
  'dublin',
  'hamar',
  'dub',
  'lin',
  'ham',
  'a',
  '-',
  '-',
  '/',
  ':',
  '222222222222',
  '333333333333',
  '2',
  'x',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((parts) => parts.join(''));
const pattern = fc
  .array(fc.constantFrom(...PIECES, '*', '*', '*', '?'), { maxLength: 7 })
  .map((parts) => parts.join(''));

test('whatever text matches a pattern that is kept, its image matches the image of the pattern', () => {
  const names = renaming();
  const seen = { kept: 0, matched: 0, renamed: 0 };
  const check = (written: string, texts: readonly string[]) => {
    const image = names.text(written);
    if (!names.keeps(written) || !names.keeps(image)) return;
    seen.kept += 1;
    // What the pattern matches too, whatever its wildcards stand for.
    for (const one of [
      ...texts,
      ...texts.map((filler) => written.replaceAll('*', () => filler).replaceAll('?', 'x')),
    ]) {
      const isMatched = matches(glob(written), one);
      if (matches(glob(image), names.text(one)) !== isMatched)
        throw new Error(`${written} is kept, and not for ${one}`);
      if (isMatched) seen.matched += 1;
      if (isMatched && names.text(one) !== one) seen.renamed += 1;
    }
  };
  fc.assert(fc.property(pattern, fc.array(text, { minLength: 6, maxLength: 6 }), check), { seed: 7, numRuns: 8000 });
  expect(seen.kept).toBeGreaterThan(1000);
  expect(seen.matched).toBeGreaterThan(1000);
  expect(seen.renamed).toBeGreaterThan(200);
});

test('every text has one image, and is the image of it', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(renaming().text(renaming().text(one))).toBe(one);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
