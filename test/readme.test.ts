import { readFileSync } from 'node:fs';
import { QUESTIONS } from '../lib/access/questions';

test.each(['README.md', 'CHANGELOG.md'])('%s counts the questions of access as there are', (file) => {
  const counts = [...readFileSync(file, 'utf8').matchAll(/(\d+) questions/g)].map(([, count]) => Number(count));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter((count) => count !== QUESTIONS.length)).toEqual([]);
});
