import { readdirSync, readFileSync } from 'node:fs';
import { QUESTIONS } from '../lib/access/questions';

test.each(['README.md', 'CHANGELOG.md'])('%s counts the questions of access as there are', (file) => {
  const counts = [...readFileSync(file, 'utf8').matchAll(/(\d+) questions/g)].map(([, count]) => Number(count));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter((count) => count !== QUESTIONS.length)).toEqual([]);
});

test('each decision has a number of its own, in its name and in its title', () => {
  const files = readdirSync('docs/decisions').filter((file) => /^\d{4}-/.test(file));
  const numbers = files.map((file) => Number(file.slice(0, 4)));
  expect(numbers).toEqual(Array.from({ length: files.length }, (_, index) => index + 1));
  const titles = files.map((file) => readFileSync(`docs/decisions/${file}`, 'utf8').split('.')[0]);
  expect(titles).toEqual(numbers.map((number) => `# ${number}`));
});
