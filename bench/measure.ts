import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What a process used, with all that it started. */
export interface Usage {
  /** Of the processor, by the user: what else the machine does shows less in it than in what the clock says. */
  readonly seconds: number;
  /** By the clock: what threads do beside each other shows in it alone. */
  readonly wall: number;
  /** The peak of the largest process. */
  readonly megabytes: number;
}

/** One whole process of Node. */
export interface Run {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure. @default 0 */
  readonly ends?: readonly number[];
}

const root = join(__dirname, '..');
const line = z.strictObject({ seconds: z.number(), megabytes: z.number() });

/** Runs a process; throws where it fails. */
export function measure({ args, env, ends = [0] }: Run): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-bench-usage-'));
  const file = join(folder, 'usage');
  try {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: `--require=${join(__dirname, 'usage.cjs')}`,
        TREFOIL_BENCH_USAGE: file,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 2 ** 28,
      encoding: 'utf8',
    });
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    if (!ends.includes(status ?? -1)) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr.slice(-2000)}`);
    const used = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)));
    return {
      seconds: used.reduce((sum, { seconds }) => sum + seconds, 0),
      wall,
      megabytes: Math.max(...used.map(({ megabytes }) => megabytes)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
