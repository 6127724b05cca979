import { readFileSync } from 'node:fs';
import { authorize, search } from '../../lib/iam';

/** The blocks of JSON of the README, in order: what is asked and what is answered, twice. */
const [asked, decided, question, answer] = [
  ...readFileSync('lib/iam/README.md', 'utf8').matchAll(/^```json\n(.*?)^```$/gms),
].map(([, block = '']) => JSON.parse(block));

test('authorize decides the worked example as the README prints it', () => {
  expect(decided.decision).toBe('explicit-deny');
  expect(authorize(asked)).toEqual(decided);
});

test('search answers the worked example as the README prints it', () => {
  expect(answer.holds).toBe(true);
  expect(search(question)).toEqual(answer);
});

test('without the policy of the bucket, search finds the request that the README describes', () => {
  const [{ policy: _, ...bare }] = question.resources;
  expect(search({ ...question, resources: [bare] })).toMatchObject({
    holds: false,
    counterexample: {
      request: { resource: 'arn:aws:s3:::reports/', context: { 'aws:securetransport': ['false'] } },
      decision: { decision: 'allow' },
    },
  });
});
