import { evaluate } from '../lib/judge/report/evaluate';
import { Assembly } from '../lib/judge/template/assembly';
import { TEMPLATE_RULES } from '../lib/site-policy/rules';
import { DEPLOYMENTS, original } from './mutants/deployments';
import { MutantJudge } from './mutants/mutant-judge';
import { mutantsOf } from './mutants/operators';
import { sample } from './mutants/random';
import { outcomesOf } from './mutants/tally';
import { lineOf } from './mutants/verdict';

const SEED = 20261123;
const COUNT = 200;
const deployments = DEPLOYMENTS.map((name) => {
  const from = original(name);
  return { name, from, mutants: mutantsOf(from) };
});
const [REFERENCE] = deployments;
if (!REFERENCE) throw new Error('no deployment is weakened');
/** Every rule that fails a build: what it says of the reference deployment is asked once. */
const judge = new MutantJudge(
  REFERENCE.from,
  TEMPLATE_RULES.filter(({ level }) => level !== 'advisory'),
);

test.each(deployments)('nothing is found in $name before it is weakened', ({ from }) => {
  const verdicts = evaluate(new Assembly(from.templates, from.scope), TEMPLATE_RULES);
  const found = verdicts.filter(({ rule, findings }) => rule.level !== 'advisory' && findings.length > 0);
  expect(found.map(({ rule, resource }) => `${rule.id}: ${resource?.logicalId}`)).toEqual([]);
});

test.each(deployments)('whatever weakens $name is found, or has a reason', ({ from, mutants }) => {
  const outcomes = outcomesOf(from, sample(mutants, COUNT, SEED), TEMPLATE_RULES);
  const survivors = outcomes.filter(({ fate }) => fate === 'survived').map(({ mutant }) => lineOf(mutant));
  expect(survivors).toEqual([]);
  expect(outcomes.filter(({ fate }) => fate === 'killed').length).toBeGreaterThan(COUNT * 0.85);
});

test('judging what a change can reach says what judging everything says', () => {
  const mutants = sample(REFERENCE.mutants, 12, SEED + 1);
  const differing = mutants.filter(
    (mutant) => (judge.killer(mutant) === undefined) !== (judge.killerInAll(mutant) === undefined),
  );
  expect(differing.map(lineOf)).toEqual([]);
});

test('a template that is not weakened survives, and a rule that is omitted is missed', () => {
  const { from, mutants } = REFERENCE;
  const mutant = mutants.find(({ operator, type }) => operator === 'key-of-aws' && type === 'AWS::S3::Bucket');
  if (!mutant) throw new Error('no mutant has a key of AWS');
  expect(judge.killer({ ...mutant, change: () => ({}) })).toBeUndefined();
  expect(judge.killer(mutant)?.topic).toBe('keys');
  expect(new MutantJudge(from, []).killer(mutant)).toBeUndefined();
});
