import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runApp } from './support/run-app';
import { scratch } from './support/scratch';

const { folder } = scratch();
const { env: before } = process;
afterAll(() => {
  process.env = before;
});

/** How many threads a synth begins beside its first. */
function threadsOf(): number {
  const { status, stderr } = runApp(join(folder, 'cdk.out'), {});
  expect(status).toBe(0);
  return stderr.match(/^a thread is begun$/gm)?.length ?? 0;
}

test('a synth begins one thread more where there is a core for it, and none where nothing changed', () => {
  const { TREFOIL_THREADS: _, ...env } = before;
  process.env = {
    ...env,
    TREFOIL_CACHE: join(folder, 'cache'),
    NODE_OPTIONS: `--require ${join(__dirname, 'support', 'say-threads.cjs')}`,
  };
  expect(threadsOf()).toBe(availableParallelism() > 1 ? 1 : 0);
  expect(threadsOf()).toBe(0);
}, 240_000);
