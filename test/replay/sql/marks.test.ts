import { glob } from '../../../lib/iam/language/pattern';
import { DUCKDB, quoted } from '../../../lib/replay/sql/dialect';
import {
  arnMark,
  type Mark,
  markedSql,
  momentMarks,
  rangeMark,
  textMark,
  unmarked,
} from '../../../lib/replay/sql/marks';
import { DUCKDB_IS_INSTALLED, openDuckDb } from './duckdb';

const TEXTS = [
  ...['', 'x', "it's 100%", 'a_b', 'a\\b', 'A_B', 'pictures/7', 'pictures/', 'a\nb', 'été', '10.1.2.3', '10.1.3.0'],
  ...['9.255.255.255', '300.1.1.1', '2026-10-01T00:00:00Z', '2026-09-30T23:59:59Z', '2026-10-01T00:00:01Z'],
  ...[
    'arn:aws:iam::1:role/a',
    'arn:aws:iam::1:role/path/a',
    'arn:aws:iam::1:2:role/a',
    'arn:aws-cn:iam::1:role/a.b',
    'arn:aws:iam::1:role/a.b',
  ],
];
const MARKS: readonly Mark[] = [
  ...['*', 'pictures/*', 'a_b', 'a\\b', '*100%', "it's*", '?_?', 'a?b', '*\n*', 'ét?'].map((text) =>
    textMark(glob(text)),
  ),
  textMark(glob('a_b'), true),
  ...['arn:*:iam::*:role/a', 'arn:aws:iam::*:role/*', 'arn:aws:iam::1:role/?.b', 'arn:*:iam::?:role/*/a'].map((text) =>
    arnMark(glob(text)),
  ),
  ...['10.1.2.0/24', '0.0.0.0/0', '10.1.2.3'].flatMap((text) => rangeMark(text) ?? []),
  ...momentMarks(Date.parse('2026-10-01T00:00:00Z')),
];

(DUCKDB_IS_INSTALLED ? test : test.skip)('each comparison is the same in SQL and here', async () => {
  const { ask, close } = await openDuckDb();
  const asked = TEXTS.map(
    (text) =>
      `SELECT ${MARKS.map((mark, at) => `coalesce(${mark.sql(quoted(text), DUCKDB)}, FALSE) AS m${at}`).join(', ')}`,
  );
  const rows = await ask(asked.join(' UNION ALL '));
  close();
  const differ = TEXTS.flatMap((text, row) =>
    MARKS.flatMap(({ holds }, at) => (rows[row]?.[`m${at}`] === holds(text) ? [] : [`${text}: ${at}`])),
  );
  expect(rows).toHaveLength(TEXTS.length);
  expect(MARKS.filter(({ holds }) => !TEXTS.some((text) => holds(text)))).toEqual([]);
  expect(differ).toEqual([]);
});

test('a text is found for marks of which one is known, and none is made up', () => {
  const marks = [textMark(glob('a*')), textMark(glob('ab*'))];
  expect(unmarked('#11', marks)).toMatch(/^ab/);
  expect(unmarked('#10', marks)).toMatch(/^a(?!b)/);
  expect(unmarked('#00', marks)).toMatch(/^[^a]/);
  expect(unmarked('#01', marks)).toBeUndefined();
  expect(unmarked('=secret', 'itself')).toBe('secret');
  expect(markedSql('t', 'nothing', DUCKDB)).toBe('NULL');
});
