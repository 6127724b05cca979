import type { NewlyAllowed } from '../../../lib/access/gained/newly-allowed';
import type { Change } from '../../../lib/evidence/diff/change';
import { headline } from '../../../lib/evidence/diff/newly-allowed';
import { renderJson } from '../../../lib/evidence/diff/render-json';
import { renderMarkdown } from '../../../lib/evidence/diff/render-markdown';
import { renderText } from '../../../lib/evidence/diff/render-text';

const NOTHING: NewlyAllowed = { answer: 'nothing', requests: [], added: [], undecided: [] };
const REQUEST = {
  principals: ['a of Dublin', 'b of Dublin'],
  actions: ['s3:GetObject'],
  resources: ['arn:aws:s3:::bucket|x/*'],
  ...{
    site: 'dublin',
    place: 'Dublin (Ireland)',
    witness: 'a may s3:GetObject',
    before: 'scp policy Keep denies this',
  },
};

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
  expect(renderText(CHANGES, false, NOTHING)).toBe(`This change newly allows nothing
- weakened key a/b: it lies under another key
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
    (_, at): Change => ({ strength: 'weakened', topic: 'rule', subject: `r${at}`, what: 'w'.repeat(500) }),
  );
  const text = renderMarkdown(many);
  const rows = text.match(/^\| rule /gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(20);
  expect(text).toContain(`and ${70 - rows} more`);
});

test('JSON has every change', () => {
  expect(JSON.parse(renderJson(CHANGES))).toEqual({ schema: 1, weakened: 1, changes: CHANGES });
});

test('no change is said in one line', () => {
  expect(renderText([], false, NOTHING)).toBe('This change newly allows nothing\nnothing changes in meaning\n');
  expect(renderMarkdown([], NOTHING)).toBe(
    '**This change newly allows nothing.**\n\n## Trefoil: what changes\n\n**nothing changes in meaning**\n',
  );
});

test('what is newly allowed comes first, with an example and what denied it before', () => {
  const found: NewlyAllowed = { ...NOTHING, answer: 'something', requests: [REQUEST] };
  const line = 'a of Dublin, b of Dublin may s3:GetObject on arn:aws:s3:::bucket|x/* at Dublin (Ireland)';
  expect(renderText([], false, found)).toBe(`This change newly allows: ${line}
  ${line}
      example  a may s3:GetObject
      before   scp policy Keep denies this
nothing changes in meaning
`);
  const markdown = renderMarkdown([], found);
  expect(markdown.split('\n')[0]).toMatch(
    /^\*\*This change newly allows: a of Dublin, .* at Dublin \(Ireland\)\.\*\*$/,
  );
  expect(markdown).toContain('\n  - `before   scp policy Keep denies this`');
  expect(JSON.parse(renderJson([], found))).toEqual({ schema: 1, weakened: 0, newlyAllowed: found, changes: [] });
});

test('what is not decided, or was not asked, is not said to be nothing', () => {
  expect(headline({ ...NOTHING, answer: 'undecided', undecided: ['a: unknown'] })).toBe(
    'Whether this change newly allows anything is undecided: a: unknown',
  );
  expect(headline({ ...NOTHING, answer: 'something', requests: [REQUEST], undecided: ['x'] })).toContain(
    '; of 1 request more it is undecided',
  );
  expect(headline(undefined)).toContain('was not asked');
});

test('a change that newly allows much tells the first of it and how much more there is', () => {
  const requests = [1, 2, 3].map((at) => ({ ...REQUEST, site: `s${at}` }));
  expect(headline({ ...NOTHING, answer: 'something', requests })).toMatch(/; and 1 more$/);
});
