import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentsOf } from '../lib/deployment/bootstrap/environments';
import { deployOrder } from '../lib/deployment/deploy-order';
import { findDeployment } from '../lib/deployment/find-deployment';
import { loadDeployment } from '../lib/deployment/load-deployment';
import type { Scene } from './acts/act';
import { CHANGE } from './acts/change';
import { stacksOf } from './assembly';
import { type CliTarget, cdk } from './cli';

/** The part of a scene that does not depend on an endpoint. */
export type Script = Pick<
  Scene,
  'deployment' | 'assembly' | 'changed' | 'stacks' | 'waves' | 'environments' | 'folder'
>;

/** The templates are the same without the policy check, which `npm run synth` runs. */
const UNVALIDATED = ['-a', 'node --import tsx rehearsal/unvalidated-app.ts'];

/** Synthesizes a deployment once, and once more with one change of its file. */
export async function synthesize(name: string, root: string, today: string): Promise<Script> {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const file = findDeployment(name);
  const deployment = loadDeployment(file, { today });
  const changedFile = join(folder, 'changed.yaml');
  writeFileSync(changedFile, CHANGE.apply(readFileSync(file, 'utf8')));
  const target: CliTarget = {
    endpoint: 'http://127.0.0.1:9',
    account: '000000000000',
    region: deployment.organization.homeRegion,
    home: root,
  };
  const into = async (source: string, output: string, ...more: readonly string[]): Promise<string> => {
    const run = await cdk(target, ['synth', '--quiet', '-c', `deployment=${source}`, '-o', output, ...more]);
    if (run.code !== 0) throw new Error(`${name} does not synthesize: ${run.output}`);
    return output;
  };
  const [assembly, changed] = await Promise.all([
    into(name, join(folder, 'assembly'), ...UNVALIDATED),
    into(changedFile, join(folder, 'changed'), ...UNVALIDATED),
  ]);
  return {
    deployment,
    assembly,
    changed,
    stacks: stacksOf(assembly),
    waves: [...deployOrder(deployment), ['guardrails']],
    environments: environmentsOf(deployment),
    folder,
  };
}
