import { parseArgs } from 'node:util';
import { DEPLOYMENTS, original } from '../deployments';
import { mutantsOf } from '../operators';
import { sample } from '../random';
import { type AccessOutcome, accessLineOf, accessOutcomesOf, ofStatements } from './access-tally';
import { requiredOutcomeOf, slipLine, slipsOf } from './required/tally';

const USAGE = 'usage: npm run mutants:access -- [--sample N] [--seed S] [--deployment NAME]';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    deployment: { type: 'string', multiple: true },
  },
});
const count = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
const seed = Number(values.seed);
if (!(count > 0) || !Number.isSafeInteger(seed)) throw new Error(USAGE);

const outcomes = (values.deployment ?? DEPLOYMENTS).flatMap((name): readonly AccessOutcome[] => {
  const from = original(name);
  const all = ofStatements(mutantsOf(from));
  const chosen = Number.isFinite(count) ? sample(all, count, seed) : all;
  return accessOutcomesOf(from, chosen, (done) => process.stderr.write(`${name}: ${done} of ${chosen.length}\n`));
});

const tally = (key: (outcome: AccessOutcome) => string, some: readonly AccessOutcome[]) => {
  const counts = new Map<string, number>();
  for (const outcome of some) counts.set(key(outcome), (counts.get(key(outcome)) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, times]) => `${String(times).padStart(8)}  ${name}`);
};
const survivors = outcomes.filter(({ fate }) => fate === 'survived');
process.stdout.write(
  [
    ...survivors.map((outcome) => `survived  ${accessLineOf(outcome)}`),
    '',
    'gained, and nothing tells',
    ...tally(
      ({ why }) => why,
      outcomes.filter(({ fate }) => fate === 'accepted'),
    ),
    '',
    'told by',
    ...tally(
      ({ why }) => why.split(':')[0] ?? '',
      outcomes.filter(({ fate }) => fate === 'question'),
    ),
    '',
    `${outcomes.length} weakened statements`,
    ...tally(({ fate }) => fate, outcomes),
    '',
  ].join('\n'),
);

// The other direction: what is dropped of an allow or an exemption, and what is denied beyond, breaks what has to work.
const slips = (values.deployment ?? DEPLOYMENTS).flatMap((name) => {
  const all = slipsOf(original(name));
  return (Number.isFinite(count) ? sample(all, count, seed) : all).map((slip, index) => {
    if (index % 1000 === 0) process.stderr.write(`${name}: ${index} slips\n`);
    return requiredOutcomeOf(slip);
  });
});
const unexplained = slips.filter(({ fate }) => fate === 'survived');
const countsOf = (key: (outcome: (typeof slips)[number]) => string, some = slips) => {
  const counts = new Map<string, number>();
  for (const outcome of some) counts.set(key(outcome), (counts.get(key(outcome)) ?? 0) + 1);
  return [...counts].map(([name, times]) => `${String(times).padStart(8)}  ${name}`);
};
process.stdout.write(
  [
    ...unexplained.map((outcome) => `survived  ${slipLine(outcome)}`),
    '',
    `${slips.length} slips in what has to be allowed`,
    ...countsOf(({ fate, slip }) => `${slip.mutation.kind}: ${fate}`),
    '',
    'breaks nothing, since',
    ...countsOf(
      ({ why }) => why,
      slips.filter(({ fate }) => fate === 'redundant'),
    ),
    '',
  ].join('\n'),
);
process.exitCode = survivors.length + unexplained.length > 0 ? 1 : 0;
