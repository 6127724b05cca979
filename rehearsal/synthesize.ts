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
import { EXAMPLES, exampleApp, exampleFile } from './examples';

/** The part of a scene that does not depend on an endpoint. */
export type Script = Pick<
  Scene,
  'deployment' | 'assembly' | 'changed' | 'stacks' | 'waves' | 'environments' | 'folder'
>;

/** The templates are the same without the policy check, which `npm run synth` runs. */
const UNVALIDATED = 'node --require ./bin/sources.cjs rehearsal/unvalidated-app.ts';

/** Synthesizes a deployment once, and once more with one change of its file; an example once, by its own app. */
export async function synthesize(name: string, root: string, today: string): Promise<Script> {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const isExample = EXAMPLES.includes(name);
  const file = isExample ? exampleFile(name) : findDeployment(name);
  const deployment = loadDeployment(file, { today });
  const target: CliTarget = {
    endpoint: 'http://127.0.0.1:9',
    account: '000000000000',
    region: deployment.organization.homeRegion,
    home: root,
  };
  const into = async (output: string, ...args: readonly string[]): Promise<string> => {
    const run = await cdk(target, ['synth', '--quiet', '-o', output, ...args]);
    if (run.code !== 0) throw new Error(`${name} does not synthesize: ${run.output}`);
    return output;
  };
  const of = (source: string) => ['-c', `deployment=${source}`, '-a', UNVALIDATED];
  const [assembly, changed] = await Promise.all([
    into(join(folder, 'assembly'), ...(isExample ? ['-a', exampleApp(name)] : of(name))),
    ...(isExample ? [] : [into(join(folder, 'changed'), ...of(changedFile(folder, file)))]),
  ]);
  return {
    deployment,
    assembly,
    ...(changed !== undefined && { changed }),
    stacks: stacksOf(assembly),
    waves: [...deployOrder(deployment), ['guardrails']],
    environments: environmentsOf(deployment),
    folder,
  };
}

/** A copy of a deployment file with the change that is rehearsed. */
function changedFile(folder: string, file: string): string {
  const changed = join(folder, 'changed.yaml');
  writeFileSync(changed, CHANGE.apply(readFileSync(file, 'utf8')));
  return changed;
}
