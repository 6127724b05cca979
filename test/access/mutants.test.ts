import { AccessJudge } from '../mutants/access/access-judge';
import { accessLineOf, accessOutcomesOf, ofStatements } from '../mutants/access/access-tally';
import { DEPLOYMENTS, original } from '../mutants/deployments';
import { mutantsOf } from '../mutants/operators';
import { sample } from '../mutants/random';

const SEED = 20261127;
const COUNT = 40;
const deployments = DEPLOYMENTS.map((name) => ({ name, from: original(name) }));

test.each(deployments)(
  'each weaker statement of $name changes a cell or an answer, or lets nobody do more, or has a reason',
  ({ from }) => {
    const outcomes = accessOutcomesOf(from, sample(ofStatements(mutantsOf(from)), COUNT, SEED));
    expect(outcomes.filter(({ fate }) => fate === 'survived').map(accessLineOf)).toEqual([]);
    const told = outcomes.filter(({ fate }) => fate === 'matrix' || fate === 'question');
    expect(told.length).toBeGreaterThan(COUNT / 4);
    expect(outcomes.filter(({ fate }) => fate === 'accepted').length).toBeLessThan(COUNT / 4);
  },
  120_000,
);

test('a policy that is not weakened is redundant to nobody', () => {
  const [{ from } = { from: original('reference') }] = deployments;
  const [mutant] = ofStatements(mutantsOf(from)).filter(({ operator }) => operator === 'statement-added');
  if (!mutant) throw new Error('no statement is added');
  const judge = new AccessJudge(from);
  expect(judge.fateOf({ ...mutant, change: () => ({}) })).toEqual({ fate: 'redundant' });
  expect(judge.fateOf(mutant).fate).not.toBe('redundant');
});
