import type { Change } from '../../../lib/evidence/diff/change';
import { renderJson } from '../../../lib/evidence/diff/render-json';
import { renderMarkdown } from '../../../lib/evidence/diff/render-markdown';
import { renderText } from '../../../lib/evidence/diff/render-text';

const CHANGES: readonly Change[] = [
  {
    strength: 'weakened',
    topic: 'key',
    subject: 'a/b',
    what: 'it lies under another key',
    before: 'one',
    after: 'two|three',
  },
  { strength: 'neutral', topic: 'store', subject: 'c\u001b[31m', what: 'a store was removed', before: 'x' },
];

test('text is for a terminal: coloured where it may be, and never steered by what a template says', () => {
  expect(renderText(CHANGES, false)).toBe(`- weakened key a/b: it lies under another key
    before  one
    after   two|three
  neutral store c\uFFFD[31m: a store was removed
    before  x

2 changes: 1 weakened, 0 strengthened, 1 neutral
`);
  expect(renderText(CHANGES, true)).toContain('\u001b[31m- weakened');
});

test('Markdown shows what weakens, folds the rest, and escapes what ends a cell', () => {
  const text = renderMarkdown(CHANGES);
  expect(text).toContain('| key | `a/b` | it lies under another key | one | two\\|three |');
  expect(text.indexOf('### Weakened (1)')).toBeLessThan(text.indexOf('<details><summary>Neutral (1)</summary>'));
});

test('Markdown of many changes says how many it omits', () => {
  const many = Array.from(
    { length: 70 },
    (_, at): Change => ({ strength: 'weakened', topic: 'rule', subject: `r${at}`, what: 'w' }),
  );
  expect(renderMarkdown(many)).toContain('and 10 more');
});

test('JSON has every change', () => {
  expect(JSON.parse(renderJson(CHANGES))).toEqual({ schema: 1, weakened: 1, changes: CHANGES });
});

test('no change is said in one line', () => {
  expect(renderText([], false)).toBe('nothing changes in meaning\n');
  expect(renderMarkdown([])).toBe('## Trefoil: what changes\n\n**nothing changes in meaning**\n');
});
