import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endAll, killAll } from './cli';
import { writePage } from './page';
import { type Row, rehearse } from './rehearse';
import { synthesize } from './synthesize';
import { table } from './table';

const DEPLOYMENTS = ['reference', 'outposts', 'sovereign-cloud'];
let interrupted = false;

/** Rehearses the deployments that the command line names, all without any; exit code 1 on any departure. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      failures: { type: 'string', default: 'some' },
    },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : DEPLOYMENTS;
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
  say(`rehearses ${names.join(' and ')} against ${where}, seed ${seed}`);
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
    const rows: Row[] = (
      await Promise.all(
        names.map(async (name) =>
          rehearse(await synthesize(name, folder, today), { name, seed, everyFailure, endpoint, key, say }),
        ),
      )
    ).flat();
    process.stdout.write(`${table(rows, true)}\n`);
    const departures = rows.reduce((sum, row) => sum + row.departures.length, 0);
    process.stdout.write(`rehearsed against ${where}, seed ${seed}: ${departures} departures\n`);
    if (values.write && endpoint === undefined) writePage(rows, seed);
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
