import { MISTAKES } from '../../mutants/access/required/mutations';
import { requiredOutcomeOf, slipLine, slipsOf } from '../../mutants/access/required/tally';
import { original } from '../../mutants/deployments';
import { sample } from '../../mutants/random';

const SEED = 20261130;
const slips = slipsOf(original('reference'));

test.each([
  ['allow dropped', 0.5],
  ['action dropped', 0.4],
  ['exemption dropped', 0.2],
] as const)('each %s breaks something that has to work, or has a reason', (kind, share) => {
  const chosen = sample(
    slips.filter(({ mutation }) => mutation.kind === kind),
    60,
    SEED,
  );
  const outcomes = chosen.map(requiredOutcomeOf);
  expect(outcomes.filter(({ fate }) => fate === 'survived').map(slipLine)).toEqual([]);
  expect(outcomes.filter(({ fate }) => fate === 'broken').length).toBeGreaterThan(chosen.length * share);
});

test.each(Object.keys(MISTAKES))('%s, as a denial: breaks something that has to work', (mistake) => {
  const same = slips.filter(({ met, mutation }) => mutation.what === mistake && met.part === 'resource');
  const broken = sample(same, 12, SEED).map(requiredOutcomeOf);
  expect(broken.filter(({ fate }) => fate === 'survived').map(slipLine)).toEqual([]);
  expect(broken.filter(({ fate }) => fate === 'broken').length).toBeGreaterThan(0);
});
