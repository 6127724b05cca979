import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedReference, deploymentOf } from './deployment-of';

const ROUNDS = Number(process.argv[2] ?? 5);
const root = join(__dirname, '..');
const { app, context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
/** As the CDK CLI runs the app: `node`, its options, and the file. */
const OPTIONS: readonly string[] = app.split(' ').slice(1, -1);

interface Variant {
  readonly name: string;
  readonly app: string;
  readonly deployment?: string;
  readonly guard?: boolean;
  /** What it rests on: nothing, or what the warm-up kept. @default nothing */
  readonly cache?: 'kept';
  /** Whether one line of the deployment file differs from that of every run before. @default none does */
  readonly changed?: boolean;
}

const VARIANTS: readonly Variant[] = [
  { name: 'empty CDK app', app: 'bench/empty-app.ts' },
  { name: "3 sites, CDK's own validation only", app: 'bench/unchecked-app.ts' },
  { name: '3 sites, with Trefoil and cdk-nag', app: 'bin/app.ts' },
  { name: '3 sites, with the rules of the hooks besides', app: 'bin/app.ts', guard: true },
  { name: '3 sites again, nothing changed', app: 'bin/app.ts', cache: 'kept' },
  { name: '3 sites again, one line of the deployment file changed', app: 'bin/app.ts', cache: 'kept', changed: true },
  { name: "30 sites, CDK's own validation only", app: 'bench/unchecked-app.ts', deployment: deploymentOf(30) },
  { name: '30 sites, with Trefoil and cdk-nag', app: 'bin/app.ts', deployment: deploymentOf(30) },
];

const kept = mkdtempSync(join(tmpdir(), 'trefoil-bench-kept-'));
/** In one place, since what is kept of an assembly is kept of its place, too. */
const out = mkdtempSync(join(tmpdir(), 'trefoil-bench-out-'));

/** Wall seconds of one whole process; throws where it fails. */
function run(variant: Variant, round: number): number {
  const CDK_CONTEXT_JSON = JSON.stringify({
    ...context,
    deployment: variant.changed && round > 0 ? changedReference(round) : (variant.deployment ?? 'reference'),
    guard: variant.guard ?? false,
  });
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync('node', [...OPTIONS, variant.app], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: out, CDK_CONTEXT_JSON, TREFOIL_CACHE: variant.cache ? kept : 'off' },
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${variant.name}: exit ${status}\n${stderr}`);
  return seconds;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const seconds = VARIANTS.map((): number[] => []);
// In turn, so that a machine that slows down slows every variant.
for (let round = 0; round <= ROUNDS; round++) {
  VARIANTS.forEach((variant, index) => {
    const taken = run(variant, round);
    if (round > 0) seconds[index]?.push(taken);
  });
  process.stderr.write(`round ${round} of ${ROUNDS}${round === 0 ? ', warm-up' : ''}\n`);
}
const medians = seconds.map(median);
for (const folder of [kept, out]) rmSync(folder, { recursive: true });
const [empty = 0, three = 0, checked = 0, guarded = 0, again = 0, changed = 0, thirty = 0, thirtyChecked = 0] = medians;
process.stdout.write(
  `\nWhole process, median of ${ROUNDS} runs in turn, node ${process.versions.node}\n\n| app | seconds |\n| --- | ---: |\n`,
);
VARIANTS.forEach((variant, index) => {
  process.stdout.write(`| ${variant.name} | ${(medians[index] ?? 0).toFixed(2)} |\n`);
});
process.stdout.write(`\n| ratio | |\n| --- | ---: |\n`);
for (const [name, ratio] of [
  ['3 sites with every check, beside CDK’s own validation only', checked / three],
  ['3 sites with every check, beside an empty app', checked / empty],
  ['3 sites with the rules of the hooks besides, beside without them', guarded / checked],
  ['3 sites again with nothing changed, beside the first time', again / checked],
  ['3 sites again with one line changed, beside the first time', changed / checked],
  ['30 sites with every check, beside CDK’s own validation only', thirtyChecked / thirty],
  ['30 sites beside 3, above an empty app, every check', (thirtyChecked - empty) / (checked - empty)],
] as const) {
  process.stdout.write(`| ${name} | ${ratio.toFixed(2)} |\n`);
}
