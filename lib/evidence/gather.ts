import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findDeployment } from '../config/find-deployment';
import { parseDeployment } from '../config/load-deployment';
import { borderOf, borderOfDeployment } from '../policy/border';
import { inputError } from '../policy/input-error';
import { readText, statOf } from '../policy/read-file';
import type { Report } from '../policy/report';
import { RULES } from '../policy/rules';
import { RECORD_FILE, type RunRecord } from '../policy/run-record';
import { siteWaivers } from '../policy/site-waivers';
import { WAIVERS } from '../policy/waivers';
import { type DeploymentFile, evidenceOf } from './evidence';
import { type Judged, judged } from './judged';
import { checkAgainstRecord, readRunRecord, rulesOfRecord } from './run-record';
import type { Evidence } from './schema';
import type { AccessEvidence } from './schema/access';
import { readValidationReport } from './validation-report';

/** When and of which commit evidence is. */
export interface Commit {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Absent where the commit is not known, or what was synthesized differs from it. */
  readonly id?: string;
}

/** Who can reach the data, by the policies of an assembly. */
export type AccessOf = (judged: Judged, file: DeploymentFile) => AccessEvidence;

export interface GatherOptions {
  /** Name or path of the deployment file that was synthesized. */
  readonly deployment?: string;
  /** The day by which waivers and bases have expired, `YYYY-MM-DD`. */
  readonly today: string;
  readonly commit: Commit;
  /** @default the section `access` stays absent */
  readonly access?: AccessOf;
}

/** Evidence, and the report that it was made of. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly report: Report;
}

/**
 * Gathers evidence of the assembly in a folder.
 *
 * Throws an `InputError` where the policy did not run in its synthesis, where its templates are not those that the policy
 * judged, and where judging them again gives anything else.
 */
export function gather(root: string, options: GatherOptions): Gathered {
  if (!statOf(root).isDirectory() || !existsSync(join(root, 'manifest.json')))
    throw inputError(root, 'is no cloud assembly, expected a folder with a manifest.json');
  const record = readRunRecord(root);
  return gatherWith(root, options, record);
}

/** Gathers evidence of an assembly whether or not the policy ran in its synthesis: what a comparison needs. */
export function gatherUnproved(root: string, options: GatherOptions): Evidence {
  return gatherWith(root, options, existsSync(join(root, RECORD_FILE)) ? readRunRecord(root) : undefined).evidence;
}

function gatherWith(root: string, options: GatherOptions, record: RunRecord | undefined): Gathered {
  const { today, commit, access } = options;
  const file = options.deployment === undefined ? undefined : readDeployment(options.deployment, today);
  if (file && record && !sameBoundary(file.deployment.boundary, record.boundary))
    throw inputError(
      root,
      `was judged by the boundary ${record.boundary.join(', ')}, and the deployment file has ${file.deployment.boundary.join(', ')}; give the file that was synthesized`,
    );
  const border = file ? borderOfDeployment(file.deployment) : borderOf(record?.boundary ?? ['EEA']);
  const rules = record ? rulesOfRecord(record, RULES) : RULES;
  const all = judged(root, border, rules, { waivers: WAIVERS, today });
  if (record) checkAgainstRecord(root, record, all);
  const evidence = evidenceOf({
    judged: all,
    record,
    plugins: readValidationReport(root),
    waivers: [...(file ? siteWaivers(file.deployment) : []), ...WAIVERS],
    file,
    time: commit.time,
    commit: commit.id,
    access: file && access?.(all, file),
  });
  return { evidence, report: all.report };
}

function readDeployment(nameOrPath: string, today: string): DeploymentFile {
  const file = findDeployment(nameOrPath);
  const text = readText(file);
  return { text, deployment: parseDeployment(text, { file, today }) };
}

function sameBoundary(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
