import { readdirSync, readFileSync } from 'node:fs';

/** Words of nobody's field, each with what an AWS engineer would search for. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:take|takes|taken|taking) (?:it )?on (?:a|an|the|its|their|as)\b|\btakes on\b|\btaken on\b/, 'assume'],
  [/\b(?:let|lets) in\b/, 'give access to, has access'],
  [/\b(?:left|leave|leaves|leaving)[ -]out\b/, 'omit'],
  [/\bin the clear\b/, 'unencrypted, plain HTTP'],
  [/\bkeys? of AWS\b/, 'AWS owned key, AWS managed key'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bresidue\b/, 'metadata held outside the EU'],
  [/\bexercised\b/i, 'evaluated'],
  [/\bspare[sd]?\b/i, 'exempt'],
  [/\bwhatever one does\b/, 'in every configuration'],
  [/\bfor want of\b/, 'not applicable, not evaluated, missing'],
  [/\bfindings? that stands?\b/, 'open finding'],
];
/** Ids and field names that are still read, and the page of former ids. */
const FORMER = /aliases: \[|^- Formerly: /;

const below = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

/** Each line of what people read: pages, and what the code prints or says of itself. */
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...below('docs', '.md'),
  ...below('lib', '.ts'),
  ...below('lib', '.md'),
].concat(below('bin', '.ts'), below('deployments', '.yaml'));

/** What a line says; on a page, names in backticks are the code's. */
function found(line: string, isPage = true): readonly string[] {
  const said = isPage ? line.replace(/`[^`]*`/g, '') : line;
  return FORMER.test(line) ? [] : INSTEAD.flatMap(([word, instead]) => (word.test(said) ? [instead] : []));
}

test('what people read is in the words of the field', () => {
  expect(pages.length).toBeGreaterThan(800);
  const wrong = pages.flatMap((page) =>
    readFileSync(page, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        found(line, page.endsWith('.md')).map((instead) => `${page}:${at + 1} expected ${instead}: ${line.trim()}`),
      ),
  );
  expect(wrong).toEqual([]);
});

test.each([
  'assumed by nobody who takes on a role',
  'objects lie in the clear',
  'what the deployment leaves out',
  'accounts that are let in',
  'undecided for want of a key',
])('"%s" would be found', (line) => {
  expect(found(line)).toHaveLength(1);
});
