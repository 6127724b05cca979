import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from '../deployment/deployment';
import { type DeploymentText, deploymentHash, RECORD_FILE } from '../judge/report/run-record';
import { inputError } from '../judge/template/input-error';
import { readJson } from '../judge/template/read-json';
import { isInside } from '../judge/template/read-manifest';
import { isRawMap, rawMap } from '../judge/template/template';

/** The deployment from which an assembly was synthesized. */
interface RecordedDeployment extends DeploymentText {
  readonly deployment: Deployment;
}

/** What the record of an assembly says of its deployment: its hash where one was known, and the file where that was told. */
interface Recorded {
  readonly hash?: string;
  readonly file?: DeploymentText;
}

function recordedIn(root: string): Recorded {
  const path = join(root, RECORD_FILE);
  if (!existsSync(path)) return {};
  if (!isInside(realpathSync(path), realpathSync(root))) throw inputError(path, 'leads out of the assembly');
  const { deployment, deploymentFile } = rawMap(readJson(path));
  const file = isRawMap(deploymentFile) ? deploymentFile : {};
  const { path: name, text } = file;
  return {
    ...(typeof deployment === 'string' && { hash: deployment }),
    ...(typeof name === 'string' && typeof text === 'string' && { file: { path: name, text } }),
  };
}

/** The deployment that the record of an assembly holds; absent where it was synthesized without one, or by no app of this policy. */
export function recordedDeployment(root: string, today: string): RecordedDeployment | undefined {
  const { hash, file } = recordedIn(root);
  if (hash === undefined) return undefined;
  if (!file)
    throw inputError(root, 'was synthesized from a deployment that it does not hold, name its file with --deployment');
  const deployment = load().parseDeployment(file.text, { file: `${join(root, RECORD_FILE)}: ${file.path}`, today });
  if (deploymentHash(deployment) !== hash)
    throw inputError(
      join(root, RECORD_FILE),
      `holds another ${file.path} than the one that was checked, synthesize again`,
    );
  return { ...file, deployment };
}

/** Throws an `InputError` where an assembly was synthesized from another deployment than the one that `named` names. */
export function expectRecorded(root: string, deployment: Deployment, named: string): void {
  const { hash, file } = recordedIn(root);
  if (hash === undefined || hash === deploymentHash(deployment)) return;
  throw inputError(
    root,
    `was synthesized from ${file ? file.path : 'another deployment'}, found --deployment ${named}, which says something else; ${file ? 'leave --deployment out to use what was synthesized, or ' : ''}synthesize again from ${named}`,
  );
}

/** Loaded when a deployment is recorded: reading one needs zod. */
const load = (): typeof import('../deployment/load-deployment') => require('../deployment/load-deployment');
