import { answersOf } from '../../lib/access/answers';
import { QUESTIONS } from '../../lib/access/questions';
import { accessIn } from '../../lib/access/site/site-access';
import { search } from '../../lib/iam/search/search';
import type { Example } from '../../lib/judge/rule';
import { assemblyOf } from '../judge/assembly-of';
import { memoryCache } from '../support/memory-cache';

jest.mock('../../lib/iam/search/search', () => {
  const { search } = jest.requireActual('../../lib/iam/search/search');
  return { search: jest.fn(search) };
});

memoryCache();
const [{ good, bad } = { good: { name: '', resources: {} }, bad: { name: '', resources: {} } }] = QUESTIONS.map(
  ({ examples }) => examples,
);

/** The answers at an assembly that was read anew, and how many searches they took. */
function answersIn(example: Example) {
  const assembly = assemblyOf(example);
  const { deployment } = assembly.scope;
  if (!deployment) throw new Error('expected an example with a deployment');
  jest.mocked(search).mockClear();
  const answers = accessIn(assembly, deployment).sites.flatMap((site) =>
    answersOf(site, assembly.scope).flatMap(({ question, answers: found }) =>
      found.map(({ store, ...answer }) => [question.id, store.name, answer]),
    ),
  );
  return { answers, searches: jest.mocked(search).mock.calls.length };
}

test('a site of which nothing changed is not searched again, and answered the same', () => {
  const first = answersIn(good);
  expect(first.searches).toBeGreaterThan(0);
  const second = answersIn(good);
  expect(second.searches).toBe(0);
  expect(second.answers).toEqual(first.answers);
});

test('a site of which a policy changed is searched, and what does not hold is kept with its counterexample', () => {
  answersIn(good);
  const first = answersIn(bad);
  expect(first.searches).toBeGreaterThan(0);
  expect(first.answers).toContainEqual([
    expect.any(String),
    expect.any(String),
    expect.objectContaining({ holds: false, counterexample: expect.any(String) }),
  ]);
  expect(answersIn(bad)).toEqual({ answers: first.answers, searches: 0 });
});
