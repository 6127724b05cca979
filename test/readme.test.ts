import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { QUESTIONS } from '../lib/access/questions';
import { FRAMEWORKS } from '../lib/evidence/frameworks';

test.each(['README.md', 'CHANGELOG.md'])('%s counts the questions of access as there are', (file) => {
  // What the command says is shown as it says it, and counts those of the reference: test/synth.test.ts.
  const prose = readFileSync(file, 'utf8').replace(/^```\nverdict [^`]*^```$/m, '');
  const counts = [...prose.matchAll(/(\d+) questions/g)].map(([, count]) => Number(count));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter((count) => count !== QUESTIONS.length)).toEqual([]);
});

test.each(['README.md', 'CHANGELOG.md'])('%s counts the frameworks as there are', (file) => {
  const counts = [...readFileSync(file, 'utf8').matchAll(/(\d+) laws and standards/g)].map(([, count]) =>
    Number(count),
  );
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter((count) => count !== FRAMEWORKS.length)).toEqual([]);
});

test('each decision has a number of its own, in its name and in its title', () => {
  const files = readdirSync('docs/decisions').filter((file) => /^\d{4}-/.test(file));
  const numbers = files.map((file) => Number(file.slice(0, 4)));
  expect(numbers).toEqual(Array.from({ length: files.length }, (_, index) => index + 1));
  const titles = files.map((file) => readFileSync(`docs/decisions/${file}`, 'utf8').split('.')[0]);
  expect(titles).toEqual(numbers.map((number) => `# ${number}`));
});

/** Fields that hold things by their ids, of which an excerpt shows some. */
const BY_ID = ['sites', 'classes', 'people', 'workloads'];

test('what README shows of a deployment file is in that of reference, word for word, and fits a screen', () => {
  const [excerpt = ''] = /(?<=```yaml\n)# yaml-language-server[^`]*/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [shown, whole] = [parse(excerpt), parse(readFileSync('deployments/reference.yaml', 'utf8'))];
  expect(Object.keys(shown)).toEqual(['name', 'boundary', ...BY_ID]);
  for (const [key, value] of Object.entries(shown))
    if (!BY_ID.includes(key)) expect(value).toEqual(whole[key]);
    else for (const [id, one] of Object.entries(Object(value))) expect({ [id]: one }).toEqual({ [id]: whole[key][id] });
  const lines = excerpt.trim().split('\n');
  expect(readFileSync('deployments/reference.yaml', 'utf8').split('\n')).toEqual(expect.arrayContaining(lines));
  expect(lines.length).toBeLessThanOrEqual(40);
});
