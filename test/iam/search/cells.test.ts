import fc from 'fast-check';
import { glob, matches } from '../../../lib/iam/language/pattern';
import { cellsOf } from '../../../lib/iam/search/cells';

const cells = (...patterns: readonly string[]) =>
  cellsOf(
    patterns.map((text) => ({ pattern: glob(text) })),
    glob('?*'),
  );

/** In which of some patterns a text is. */
function signature(patterns: readonly string[], text: string): string {
  return patterns.map((pattern) => (matches(glob(pattern), text) ? '1' : '0')).join('');
}

describe('cellsOf', () => {
  test('gives one text of each combination of patterns that has any', () => {
    const found = cells('ab*', '*ba', 'abba')?.map((text) => signature(['ab*', '*ba', 'abba'], text));
    expect(found?.toSorted()).toEqual(['000', '010', '100', '110', '111']);
  });

  test('gives no text for a combination that has none', () => {
    const found = cells('a*', 'b*')?.map((text) => signature(['a*', 'b*'], text));
    expect(found).not.toContain('11');
  });

  test('gives a shortest text', () => {
    expect(cells('vpce-*')).toContain('vpce-');
    expect(cells('vpce-?*z')).toContain(cells('vpce-?*z')?.find((text) => /^vpce-.z$/.test(text)));
  });

  test('tells a text that stands for itself from the others of its pattern', () => {
    expect(cells('?', 'x', 'y')?.filter((text) => text.length === 1)).toHaveLength(3);
  });

  test('keeps to its language', () => {
    expect(cellsOf([{ pattern: glob('*b') }, { pattern: glob('zz') }], glob('a?'))?.toSorted()).toEqual(['ab', 'ax']);
  });

  test('lets a wildcard of an ARN reach over no colon', () => {
    const found = cellsOf([{ pattern: glob('a:*:b'), confined: 4 }, { pattern: glob('a:*:b') }], glob('a:*'));
    expect(found).toHaveLength(3);
  });

  test('lets letters match in either case where asked', () => {
    const found = cellsOf([{ pattern: glob('ok'), fold: true }, { pattern: glob('OK') }], glob('??'));
    expect(found?.filter((text) => text.toLowerCase() === 'ok')).toHaveLength(2);
  });

  test('gives up, rather than run on, where patterns blow up', () => {
    const wild = Array.from({ length: 16 }, (_, index) => `*${String.fromCharCode(97 + index)}${'?'.repeat(8)}*b`);
    expect(cells(...wild)).toBeUndefined();
  });

  test('leaves no combination out that some text has', () => {
    const piece = fc.constantFrom('a', 'b', '*', '?');
    const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 4 }),
        fc.array(text, { minLength: 20 }),
        (patterns, sampled) => {
          const found = new Set(cells(...patterns)?.map((one) => signature(patterns, one)));
          for (const one of sampled) expect(found).toContain(signature(patterns, one));
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });

  test('leaves none out of a language of its own, whichever patterns it meets', () => {
    const piece = fc.constantFrom('a', 'b', '*', '?');
    const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    const all = texts(['a', 'b', 'c'], 4);
    let told = 0;
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), pattern, (patterns, language) => {
        const found = cellsOf(
          patterns.map((text) => ({ pattern: glob(text) })),
          glob(language),
        );
        const signatures = found?.map((one) => signature(patterns, one));
        const wanted = all.filter((one) => matches(glob(language), one)).map((one) => signature(patterns, one));
        if (new Set(wanted).size > 1) told += 1;
        for (const one of found ?? []) expect(matches(glob(language), one)).toBe(true);
        for (const one of wanted) expect(signatures).toContain(one);
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(told).toBeGreaterThan(50);
  });
});

/** Every text of some characters, up to a length. */
function texts(chars: readonly string[], length: number): readonly string[] {
  if (length === 0) return [''];
  const shorter = texts(chars, length - 1);
  const longest = shorter.filter((text) => text.length === length - 1);
  return [...shorter, ...longest.flatMap((text) => chars.map((char) => text + char))];
}

test('a text that ends where the language begins leaves the others their cell, whatever was cut before', () => {
  const language = glob('records/*');
  expect(cellsOf([], language)).toHaveLength(1);
  expect(cellsOf([{ pattern: glob('records/') }], language)).toHaveLength(2);
});
