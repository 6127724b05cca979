import { readdirSync, readFileSync } from 'node:fs';
import { COLUMNS } from '../../../lib/access/matrix/column';
import { ORIGIN_NAMES } from '../../../lib/access/matrix/origins';
import { OWN_ROWS } from '../../../lib/access/matrix/row';
import { QUESTIONS } from '../../../lib/access/questions';
import { renderRegister } from '../../../lib/evidence/html/register';
import { renderHtml } from '../../../lib/evidence/html/render-html';
import { LANGUAGES, type Sentence } from '../../../lib/evidence/language/languages';
import { QUOTED } from '../../../lib/evidence/language/quoted';
import { SENTENCES } from '../../../lib/evidence/language/sentences';
import { VALUED_TEXTS } from '../../../lib/evidence/language/sentences/quoted-values';
import { wordsOf } from '../../../lib/evidence/language/words';
import { renderSummary } from '../../../lib/evidence/render-summary';
import type { Evidence } from '../../../lib/evidence/schema';
import { everything } from './everything';
import { foreign, latin, pseudo } from './foreign';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const all: readonly (readonly [string, Sentence])[] = Object.entries(SENTENCES).flatMap(([part, sentences]) =>
  Object.entries(sentences).map(([name, sentence]) => [`${part}.${name}`, sentence] as const),
);

/** A sentence in a language, with numbers for its values. */
function said(sentence: Sentence, language: (typeof LANGUAGES)[number], first = 12_345): string {
  const text = sentence[language];
  const values = typeof text === 'string' ? [] : Array.from({ length: text.length }, (_, index) => first + index);
  return Reflect.apply(wordsOf(language).say, undefined, [sentence, ...values]);
}

/** Which of its values a sentence shows, however it writes numbers. */
function shown(text: string): readonly string[] {
  return (
    text
      .replace(/(?<=\d)[.,\s](?=\d)/g, '')
      .match(/123\d\d/g)
      ?.sort() ?? []
  );
}

test('every sentence is there in every language', () => {
  expect(all.length).toBeGreaterThan(350);
  const onlyBeside = ['FRAME.englishTexts', 'SUMMARY.english'];
  const missing = all.flatMap(([name, sentence]) =>
    LANGUAGES.filter(
      (language) => said(sentence, language).trim() === '' && !(language === 'en' && onlyBeside.includes(name)),
    ).map((language) => `${name} ${language}`),
  );
  expect(missing).toEqual([]);
});

test('every language shows the same values in a sentence', () => {
  const wrong = all.flatMap(([name, sentence]) =>
    OTHERS.filter((language) => shown(said(sentence, language)).join() !== shown(said(sentence, 'en')).join()).map(
      (language) => `${name} ${language}: ${said(sentence, language)}`,
    ),
  );
  expect(wrong).toEqual([]);
});

test('one thing and several are told apart in every language, zero as the language does', () => {
  const findings = SENTENCES.COMMON?.findingCount;
  if (!findings) throw new Error('no sentence counts findings');
  const of = (language: (typeof LANGUAGES)[number]) => [0, 1, 2].map((number) => said(findings, language, number));
  expect(of('en')).toEqual(['0 findings', '1 finding', '2 findings']);
  expect(of('de')).toEqual(['0 Feststellungen', '1 Feststellung', '2 Feststellungen']);
  expect(of('fr')).toEqual(['0 constat', '1 constat', '2 constats']);
});

test('no sentence of several words is left in English', () => {
  const left = all.flatMap(([name, sentence]) => {
    const english = said(sentence, 'en');
    if (english.split(' ').filter((word) => /[a-z]{3}/.test(word)).length < 3) return [];
    return OTHERS.filter((language) => said(sentence, language) === english).map((language) => `${name} ${language}`);
  });
  expect(left).toEqual([]);
});

test('French stands on one line with its colons, semicolons and marks, and has curved apostrophes', () => {
  const wrong = all
    .filter(([, sentence]) => / [:;?!»]|« |[^\s\u202f][;?!»]|'/.test(said(sentence, 'fr')))
    .map(([name]) => name);
  expect(wrong).toEqual([]);
});

test('every question of access, principal, place and action is translated', () => {
  const asked = QUESTIONS.map(({ title }) => title);
  const principals = OWN_ROWS.map(([, , name]) => name);
  const actions = [...COLUMNS.map(({ name }) => name), ...Object.values(ORIGIN_NAMES)];
  expect(asked.length).toBeGreaterThan(40);
  expect([...asked, ...principals, ...actions].filter((text) => !QUOTED.has(text))).toEqual([]);
});

test('texts of the record with values in them keep their values, and no other text is taken for one', () => {
  const { quoted } = wordsOf('de');
  const [safeguard = ''] = VALUED_TEXTS.map(({ en }) => en.replace('{}', '192.0.2.0/24'));
  expect(quoted(safeguard)).toMatch(/^seine Rolle liest .* nur von 192\.0\.2\.0\/24 aus übernommen$/);
  expect(quoted(`${safeguard} or so`)).toBeUndefined();
  expect(quoted('access from there by the team {}: $& it')).toBe('Zugriff von dort durch das Team {}: $& it');
  const holes = (text: string) => text.split('{}').length;
  expect(VALUED_TEXTS.filter((quote) => OTHERS.some((one) => holes(quote[one]) !== holes(quote.en)))).toEqual([]);
});

test('what is translated of the record is something that it can say', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const said = files
    .filter((name) => !name.startsWith('evidence/language/'))
    .map((name) => readFileSync(`lib/${name}`, 'utf8').replaceAll("\\'", "'"))
    .join('\n');
  expect(QUOTED.size).toBeGreaterThan(200);
  const patterns = [...said.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
    .map(([, template = '']) => template.split(/\$\{[^}]*\}/))
    .filter((parts) => parts.join('').length > 8)
    .map((parts) => new RegExp(`^${parts.map((part) => part.replace(/[^\w ]/g, '\\$&')).join('.+')}$`));
  const isSaid = (text: string) =>
    said.toLowerCase().includes(text.toLowerCase()) || patterns.some((pattern) => pattern.test(text));
  const valued = VALUED_TEXTS.map(({ en }) => en.replaceAll('{}', 'x'));
  expect([...QUOTED.keys(), ...valued].filter((text) => !isSaid(text))).toEqual([]);
});

/** What is read of a page, and what its attributes say. */
function textsOf(html: string): readonly string[] {
  const body = html.replace(/<(style|script)>.*?<\/\1>/gs, '').replace(/<head>.*?<\/head>/s, '');
  const attributes = [...body.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  return [body.replace(/<[^>]*>/g, ' ').replace(/&\w+;|&#\d+;/g, ' '), ...attributes];
}

/** What a page may say without the table: names of things, letters of the matrix, countries, hours, kinds of policies as the record has them. */
const NAMES = /^(?:Trefoil|UTC|SHA-256|[A-D]+|[A-Z]{2}|T\d+|Z|verifier|verify_access|py|identity|resource)$/;

const cases: readonly (readonly [string, Evidence])[] = everything();

test.each(cases)('nothing on a page, register and summary of %s is said but by the table', (_, evidence) => {
  const record = foreign(evidence);
  const wrong: string[] = [];
  const words = pseudo(wrong);
  const page = [
    renderHtml(record, { words }),
    renderHtml(record, { words, full: true }),
    renderRegister(record, words),
  ];
  const texts = [...page.flatMap(textsOf), renderSummary(record, words).replace(/<[^>]*>/g, '')];
  expect(texts.join('').split('⟦').length).toBeGreaterThan(300);
  const left = [...texts.flatMap(latin), ...wrong].filter((word) => !NAMES.test(word));
  expect([...new Set(left)]).toEqual([]);
});

test('a page is marked with its language, and quotes in English as English', () => {
  const [, evidence] = cases[0] ?? [];
  if (!evidence) throw new Error('no record');
  const german = renderHtml(evidence, { words: wordsOf('de') });
  expect(german).toContain('<html lang="de">');
  expect(german).toContain('<span lang="en">');
  const english = renderHtml(evidence);
  expect(english).toContain('<html lang="en">');
  expect(english).not.toContain('<span lang="en">');
});
