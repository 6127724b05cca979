import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endAll, killAll } from './cli';
import { EXAMPLES } from './examples';
import { writePage } from './page';
import { rehearse } from './rehearse';
import { synthesize } from './synthesize';
import { table } from './table';
import { rehearseWaves } from './waves/rehearse-waves';

const DEPLOYMENTS = ['reference', 'outposts', 'sovereign-cloud'];
let interrupted = false;

/** Rehearses the deployments and examples that the command line names, all deployments without any, all examples with `--examples`, or as many sites in waves; exit code 1 on any departure. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      failures: { type: 'string', default: 'some' },
      waves: { type: 'string' },
      examples: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const sites = values.waves === undefined ? undefined : Number(values.waves);
  if (sites !== undefined && !(Number.isInteger(sites) && sites >= 4 && sites <= 1000))
    throw new Error(`--waves ${values.waves}: expected a number of sites from 4 to 1000`);
  if (sites !== undefined && (positionals.length > 0 || values.write || values.examples))
    throw new Error('--waves: expected no deployment, no --examples and no --write beside it');
  const names = positionals.length > 0 ? positionals : values.examples ? EXAMPLES : DEPLOYMENTS;
  const seed = Number(values.seed);
  const everyFailure = values.failures === 'all';
  if (!everyFailure && values.failures !== 'some')
    throw new Error(`--failures ${values.failures}: expected some or all`);
  const { AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = process.env;
  const key = endpoint !== undefined && id && secret ? { id, secret } : undefined;
  const began = performance.now();
  const say = (text: string) =>
    process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} ${text}\n`);
  const where = endpoint === undefined ? 'a local stand-in' : endpoint;
  if (sites !== undefined && endpoint !== undefined)
    throw new Error('--waves: expected the local stand-in, found AWS_ENDPOINT_URL');
  say(
    `rehearses ${sites === undefined ? names.join(' and ') : `${sites} sites in waves`} against ${where}, seed ${seed}`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-rehearsal-'));
  const leave = async () => {
    await endAll();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', killAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      say(`interrupted by ${signal}, cleans up`);
      interrupted = true;
      leave().finally(() => process.exit(130));
    });
  try {
    const today = new Date().toISOString().slice(0, 10);
    const deployments = () =>
      Promise.all(
        names.map(async (name) =>
          rehearse(await synthesize(name, folder, today), { name, seed, everyFailure, endpoint, key, say }),
        ),
      );
    const rows =
      sites === undefined ? (await deployments()).flat() : await rehearseWaves({ sites, seed, today, folder, say });
    process.stdout.write(`${table(rows, true)}\n`);
    const departures = rows.reduce((sum, row) => sum + row.departures.length, 0);
    process.stdout.write(`rehearsed against ${where}, seed ${seed}: ${departures} departures\n`);
    if (values.write && endpoint === undefined) writePage(rows, seed, values.examples ? 'examples' : 'deployments');
    return departures === 0 ? 0 : 1;
  } finally {
    await leave();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    // An error that the interruption caused is not reported.
    if (interrupted) return;
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 2;
  },
);
