import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { accessKeyOf } from './endpoint/call';
import { Slots } from './slots';

/** How a run of the CLI ended. */
export interface CliRun {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** Where the CLI finds AWS, and as whom it calls. */
export interface CliTarget {
  readonly endpoint: string;
  /** Account of the fake key with which it begins. */
  readonly account: string;
  readonly region: string;
  /** Folder for what the CLI would write into the home directory. */
  readonly home: string;
  /** Another key than a fake one that names its account, for an endpoint that wants its own. */
  readonly key?: { readonly id: string; readonly secret: string };
}

const ROOT = resolve(__dirname, '..');
const running = new Set<ChildProcess>();
let over = false;
const slots = new Slots(availableParallelism());

/** Runs the unmodified CDK CLI of this project; the caller decides what its exit code means. */
export function cdk(target: CliTarget, args: readonly string[]): Promise<CliRun> {
  return slots.run(() => run(target, [join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk'), ...args]));
}

/** Runs `trefoil` of this project, which runs the CDK CLI. */
export function trefoil(target: CliTarget, args: readonly string[]): Promise<CliRun> {
  return slots.run(() => run(target, [join(ROOT, 'bin', 'trefoil.js'), ...args]));
}

async function run(target: CliTarget, args: readonly string[]): Promise<CliRun> {
  if (over) throw new Error('the rehearsal is over, expected no further run of the CLI');
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environmentOf(target),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what the CLI starts ends with it.
    detached: true,
  });
  running.add(child);
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => chunks.push(chunk));
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => done(status ?? 1));
  });
  running.delete(child);
  return { code, output: chunks.join(''), seconds: (performance.now() - began) / 1000 };
}

/** Ends every run of the CLI that is still going, with all that it started, and lets none begin. */
export async function endAll(): Promise<void> {
  over = true;
  const ends = [...running].map((child) => new Promise<void>((done) => child.once('close', () => done())));
  killAll();
  await Promise.all(ends);
}

/** Kills at once what still runs; the last resort when the process itself ends. */
export function killAll(): void {
  for (const { pid } of running)
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch (error) {
      // It may have ended by itself in the meantime.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
}

function environmentOf({ endpoint, account, region, home, key }: CliTarget): NodeJS.ProcessEnv {
  const { PATH, LANG, TMPDIR } = process.env;
  return {
    PATH,
    LANG,
    TMPDIR,
    HOME: home,
    CDK_HOME: home,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: key?.id ?? accessKeyOf(account),
    AWS_SECRET_ACCESS_KEY: key?.secret ?? 'rehearsal',
    AWS_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '2',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: '1',
    NO_COLOR: '1',
    CI: 'true',
  };
}
