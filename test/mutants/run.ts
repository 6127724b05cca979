import { parseArgs } from 'node:util';
import { TEMPLATE_RULES } from '../../lib/site-policy/rules';
import { DEPLOYMENTS, original } from './deployments';
import { mutantsOf } from './operators';
import { sample } from './random';
import { type Outcome, outcomesOf, reasonsOf, tableOf } from './tally';
import { lineOf, REASONS } from './verdict';

const USAGE = 'usage: npm run mutants -- [--sample N] [--seed S] [--deployment NAME] [--killers]';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    deployment: { type: 'string', multiple: true },
    killers: { type: 'boolean', default: false },
  },
});
const count = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
const seed = Number(values.seed);
if (!(count > 0) || !Number.isSafeInteger(seed)) throw new Error(USAGE);

const started = performance.now();
const outcomes = (values.deployment ?? DEPLOYMENTS).flatMap((name): readonly Outcome[] => {
  const from = original(name);
  const all = mutantsOf(from);
  const chosen = Number.isFinite(count) ? sample(all, count, seed) : all;
  return outcomesOf(from, chosen, TEMPLATE_RULES, (done) =>
    process.stderr.write(
      `${name}: ${done} of ${chosen.length}, ${Math.round((performance.now() - started) / 1000)} s\n`,
    ),
  );
});

const of = (fate: Outcome['fate']) => outcomes.filter((outcome) => outcome.fate === fate);
const list = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);
const reasons = (some: readonly Outcome[]) =>
  reasonsOf(some).map(([why, times]) => `${String(times).padStart(8)}  ${why}`);

process.stdout.write(
  [
    ...list(
      'survived',
      of('survived').map(({ mutant }) => `  ${lineOf(mutant)}`),
    ),
    ...list('survived, and may', reasons(of('accepted'))),
    ...list('equivalent', reasons(of('equivalent'))),
    ...(values.killers ? list('killed by', reasons(of('killed'))) : []),
    tableOf('operator', outcomes, ({ operator }) => operator),
    '',
    tableOf('topic', outcomes, ({ topic }) => topic),
    '',
    `${outcomes.length} mutants in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    '',
  ].join('\n'),
);
const met = new Set(outcomes.map(({ why }) => why));
const idle = REASONS.filter(({ why }) => !met.has(why)).map(({ why }) => `  ${why}`);
if (!Number.isFinite(count) && !values.deployment)
  process.stdout.write(list('reasons that excuse nothing', idle).join('\n'));
process.exitCode = of('survived').length > 0 ? 1 : 0;
