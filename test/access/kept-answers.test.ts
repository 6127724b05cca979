import { answersOf } from '../../lib/access/answers';
import { chainsAt } from '../../lib/access/chains/chains-at';
import { decideWithNeeds } from '../../lib/access/decide-request';
import { QUESTIONS } from '../../lib/access/questions';
import { requiredIn } from '../../lib/access/required';
import { grantsIn } from '../../lib/access/required/excess';
import { REQUIRED_RULES } from '../../lib/access/rules/required-rule';
import { accessIn } from '../../lib/access/site/site-access';
import { useCache } from '../../lib/common/cache/cache';
import { search } from '../../lib/iam/search/search';
import type { Example } from '../../lib/judge/rule';
import { assemblyOf } from '../judge/assembly-of';
import { memoryCache } from '../support/memory-cache';

jest.mock('../../lib/iam/search/search', () => {
  const { search } = jest.requireActual('../../lib/iam/search/search');
  return { search: jest.fn(search) };
});

jest.mock('../../lib/access/decide-request', () => {
  const { decideWithNeeds } = jest.requireActual('../../lib/access/decide-request');
  return { decideWithNeeds: jest.fn(decideWithNeeds) };
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

describe('what has to work, what is needed and steps of chains', () => {
  const decisionsIn = (example: Example) => {
    const assembly = assemblyOf(example);
    const { deployment } = assembly.scope;
    if (!deployment) throw new Error('expected an example with a deployment');
    jest.mocked(decideWithNeeds).mockClear();
    jest.mocked(search).mockClear();
    const flows = requiredIn(assembly, deployment).map(({ flow, steps }) => [
      flow.id,
      steps.map(({ decision }) => decision),
    ]);
    const grants = grantsIn(assembly, deployment).actions.map(({ owner, statement, action, use }) => [
      owner,
      statement,
      action,
      use,
    ]);
    const { concrete, sites } = accessIn(assembly, deployment);
    const chains = sites.map((site) => chainsAt(site, assembly.scope, { assembly, concrete }).holds);
    const asked = jest.mocked(decideWithNeeds).mock.calls.length;
    const searches = jest.mocked(search).mock.calls.length;
    return { found: { flows, grants, chains }, asked, searches };
  };
  const [first] = REQUIRED_RULES;
  if (!first) throw new Error('expected a rule');

  test('is not decided again where nothing changed, and found the same', () => {
    const example = first.examples.good[0];
    if (!example) throw new Error('expected an example');
    const before = decisionsIn(example);
    expect(before.asked).toBeGreaterThan(10);
    const after = decisionsIn(example);
    expect(after.found).toEqual(before.found);
    expect(after.asked).toBe(0);
    // Steps that are open are followed for everybody anew.
    expect(after.searches).toBeLessThan(before.searches);
  });

  test('is decided when somebody asks for the steps, and not before', () => {
    const example = first.examples.bad[0];
    if (!example) throw new Error('expected an example');
    useCache(undefined);
    const assembly = assemblyOf(example);
    const { deployment } = assembly.scope;
    if (!deployment) throw new Error('expected an example with a deployment');
    jest.mocked(decideWithNeeds).mockClear();
    const flows = requiredIn(assembly, deployment);
    expect(flows.length).toBeGreaterThan(0);
    expect(decideWithNeeds).not.toHaveBeenCalled();
    expect(flows.flatMap(({ steps }) => steps).length).toBeGreaterThan(0);
    expect(decideWithNeeds).toHaveBeenCalled();
  });

  test('is decided again where a policy changed', () => {
    const [good, bad] = [first.examples.good[0], first.examples.bad[0]];
    if (!good || !bad) throw new Error('expected examples');
    decisionsIn(good);
    const { asked, found } = decisionsIn(bad);
    expect(asked).toBeGreaterThan(0);
    useCache(undefined);
    const anew = decisionsIn(bad);
    expect(anew.found).toEqual(found);
    // What meets that policy, and nothing else.
    expect(asked).toBeLessThan(anew.asked);
  });
});
