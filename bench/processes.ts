import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RECORD_FILE } from '../lib/judge/report/run-record';
import { changedReference, deploymentOf } from './deployment-of';
import { measure, median, type Run, type Usage } from './measure';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    sites: { type: 'string', default: '300' },
    /** Measures those alone whose names have it. */
    only: { type: 'string', default: '' },
  },
});
const ROUNDS = Number(values.rounds);
const MANY = Number(values.sites);
const { app: command, context } = JSON.parse(readFileSync(join(__dirname, '..', 'cdk.json'), 'utf8'));
/** As the CDK CLI runs the app: `node`, its options, and the file. */
const OPTIONS: readonly string[] = command.split(' ').slice(1, -1);
const scratch = mkdtempSync(join(tmpdir(), 'trefoil-bench-'));
const at = (name: string) => join(scratch, name);

/** Whole processes that are measured, by what messages call them. */
interface Measured {
  readonly name: string;
  /** @param round 0 for the one that warms up what is kept */
  run(round: number): Run;
  /** What is prepared before, unmeasured. */
  before?(): void;
}

/** An app, into a folder of its own, resting on nothing unless something is kept. */
function app(file: string, options: Readonly<Record<string, unknown>>, cache = 'off', out = 'out'): Run {
  const CDK_CONTEXT_JSON = JSON.stringify({ ...context, deployment: 'reference', guard: false, ...options });
  return {
    args: [...OPTIONS, file],
    env: { CDK_OUTDIR: at(out), CDK_CONTEXT_JSON, TREFOIL_CACHE: cache },
  };
}

/** The command line, resting on nothing unless something is kept. */
const trefoil = (args: readonly string[], cache = 'off', ends?: readonly number[]): Run => ({
  args: ['bin/trefoil.js', ...args],
  env: { TREFOIL_CACHE: cache },
  ends,
});

const ALL = 'bin/app.ts';
const CDK_ONLY = 'bench/unchecked-app.ts';
const kept = at('kept');
/** The assembly of the reference deployment, and the same without the record that says from which deployment it is. */
const [known, unknown] = [at('known'), at('unknown')];

function makeKnown(): void {
  if (existsSync(known)) return;
  measure(app(ALL, {}, kept, 'known'));
  cpSync(known, unknown, { recursive: true });
  rmSync(join(unknown, RECORD_FILE));
}

const SMALL: readonly Measured[] = [
  { name: 'empty CDK app', run: () => app('bench/empty-app.ts', {}) },
  { name: "3 sites, CDK's own validation only", run: () => app(CDK_ONLY, {}) },
  { name: '3 sites, every check', run: () => app(ALL, {}) },
  { name: '3 sites, every check and the rules of the hooks', run: () => app(ALL, { guard: true }) },
  { name: '3 sites again, nothing changed', run: () => app(ALL, {}, kept, 'again') },
  {
    name: '3 sites again, one line of the deployment file changed',
    run: (round) => app(ALL, round > 0 ? { deployment: changedReference(round) } : {}, kept, 'again'),
  },
  {
    name: 'trefoil check, without access',
    before: makeKnown,
    run: () => trefoil(['check', unknown], 'off', [0, 1]),
  },
  { name: 'trefoil check, access included', before: makeKnown, run: () => trefoil(['check', known]) },
  { name: 'trefoil check again, access included', before: makeKnown, run: () => trefoil(['check', known], kept) },
];

const THIRTY: readonly Measured[] = [
  { name: "30 sites, CDK's own validation only", run: () => app(CDK_ONLY, { deployment: deploymentOf(30) }) },
  { name: '30 sites, every check', run: () => app(ALL, { deployment: deploymentOf(30) }) },
];

/** Without CDK's validation, which is CDK's. */
const LARGE: readonly Measured[] = [
  {
    name: `${MANY} sites, synthesis and every check`,
    run: () => {
      const run = app(ALL, { deployment: deploymentOf(MANY) }, 'off', 'many');
      return { ...run, env: { ...run.env, CDK_VALIDATION: 'false' } };
    },
  },
  {
    name: `${MANY} sites, trefoil evidence, page included`,
    run: () => trefoil(['evidence', at('many'), '--out', at('evidence')], 'off', [0, 1]),
  },
];

const results = new Map<string, Usage>();

function measureAll(some: readonly Measured[], rounds: number, warmUp: boolean): void {
  const all = some.filter(({ name }) => name.includes(values.only));
  for (const { before } of all) before?.();
  const used = all.map((): Usage[] => []);
  // In turn, so that a machine that slows down slows every variant.
  for (let round = warmUp ? 0 : 1; round <= rounds; round++)
    all.forEach((measured, index) => {
      const usage = measure(measured.run(round));
      process.stderr.write(
        `round ${round} of ${rounds}: ${measured.name}: ${usage.seconds.toFixed(2)} CPU s, ${usage.wall.toFixed(2)} s\n`,
      );
      if (round > 0) used[index]?.push(usage);
    });
  all.forEach(({ name }, index) => {
    const own = used[index] ?? [];
    const middle = (of: keyof Usage) => median(own.map((usage) => usage[of]));
    results.set(name, { seconds: middle('seconds'), wall: middle('wall'), megabytes: middle('megabytes') });
  });
}

try {
  measureAll(SMALL, ROUNDS, true);
  measureAll(THIRTY, 1, false);
  if (MANY > 0) measureAll(LARGE, 1, false);
} finally {
  rmSync(scratch, { recursive: true });
}

process.stdout.write(
  `\nWhole processes, CPU seconds of the user, seconds by the clock and peak memory of the largest process, median of ${ROUNDS} runs in turn (30 sites and more: one), node ${process.versions.node}, ${availableParallelism()} cores\n\n`,
);
process.stdout.write('| process | CPU seconds | wall seconds | MB |\n| --- | ---: | ---: | ---: |\n');
for (const [name, { seconds, wall, megabytes }] of results)
  process.stdout.write(`| ${name} | ${seconds.toFixed(2)} | ${wall.toFixed(2)} | ${megabytes.toFixed(0)} |\n`);

/** A ratio of what two processes take, above what a third one does. */
interface Ratio {
  readonly name: string;
  readonly of: string;
  readonly beside: string;
  readonly above?: string;
  readonly aim?: string;
}

const THREE = '3 sites, every check';
const RATIOS: readonly Ratio[] = [
  {
    name: '3 sites with every check, beside CDK’s own validation only',
    ...{ of: THREE, beside: "3 sites, CDK's own validation only", aim: '1.3' },
  },
  {
    name: '3 sites with the rules of the hooks besides, beside without them',
    ...{ of: '3 sites, every check and the rules of the hooks', beside: THREE },
  },
  {
    name: '3 sites again with one line changed, beside the first time',
    ...{ of: '3 sites again, one line of the deployment file changed', beside: THREE, aim: '0.4' },
  },
  {
    name: '3 sites again with nothing changed, beside the first time',
    ...{ of: '3 sites again, nothing changed', beside: THREE, aim: '0.25' },
  },
  {
    name: '30 sites with every check, beside CDK’s own validation only',
    ...{ of: '30 sites, every check', beside: "30 sites, CDK's own validation only" },
  },
  {
    name: '30 sites beside 3, above an empty app, every check',
    ...{ of: '30 sites, every check', beside: THREE, above: 'empty CDK app', aim: '2' },
  },
];

function measuredRatio({ of, beside, above }: Ratio, unit: 'seconds' | 'wall'): number {
  const taken = (name: string) => results.get(name)?.[unit] ?? Number.NaN;
  const least = above === undefined ? 0 : taken(above);
  return (taken(of) - least) / (taken(beside) - least);
}

process.stdout.write('\n| ratio | of CPU seconds | of wall seconds | aim |\n| --- | ---: | ---: | ---: |\n');
for (const ratio of RATIOS) {
  const [cpu, wall] = [measuredRatio(ratio, 'seconds'), measuredRatio(ratio, 'wall')];
  if (!Number.isNaN(cpu))
    process.stdout.write(`| ${ratio.name} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${ratio.aim ?? ''} |\n`);
}
