import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Deployment } from '../../deployment/deployment-types';
import type { CatalogueAdditions } from '../catalogue/additions';
import type { Assembly } from '../template/assembly';
import type { Waiver } from '../waivers/waiver';
import { type Report, stands } from './report';
import { VERSION } from './version';

/** File in the cloud assembly with the record of the policy check: on what it ran, and what it found. */
export const RECORD_FILE = 'trefoil.json';

/** A deployment file as it was when an assembly was synthesized from it. */
export interface DeploymentText {
  /** As the synthesis named it. */
  readonly path: string;
  readonly text: string;
}

/** Options of the plugin in a run without a deployment, so that checking again gives the same. */
export interface Told {
  readonly trustedAccounts?: readonly string[];
  readonly waivers?: readonly Waiver[];
  readonly catalogue?: CatalogueAdditions;
}

/** From what an assembly was synthesized. */
export interface Source {
  readonly deployment?: Deployment;
  readonly deploymentFile?: DeploymentText;
  readonly commit?: string;
}

/** What a run of the plugin leaves in the assembly, so that evidence can refuse an assembly that nobody checked. */
export interface RunRecord extends Told {
  readonly schema: 1;
  readonly version: string;
  readonly boundary: readonly string[];
  /** Hash of what the deployment file says, where the run was told: evidence may be given no other. */
  readonly deployment?: string;
  /** That file, where the run was told which it is: commands that read the assembly take it from here. */
  readonly deploymentFile?: DeploymentText;
  /** Commit that was synthesized, where the run was told: nothing that is tracked differed from it. */
  readonly commit?: string;
  /** Whether the run let the synthesis pass. */
  readonly passed: boolean;
  readonly rules: readonly {
    readonly id: string;
    readonly level: string;
    readonly evaluated: number;
    /** What a baseline excuses is among them: evidence knows none. */
    readonly failed: number;
    readonly waived: number;
  }[];
  readonly resources: number;
  /** In the order of the assembly; files are relative to it. */
  readonly templates: readonly { readonly file: string; readonly sha256: string; readonly stack: string }[];
}

/** The record of a run over the assembly in the folder `root`, refused for other reasons or not; the same input gives the same record. */
export function runRecord(
  root: string,
  assembly: Assembly,
  report: Report,
  refused: boolean,
  { deployment, deploymentFile, commit }: Source = {},
  told: Told = {},
): RunRecord {
  return {
    schema: 1,
    version: VERSION,
    boundary: assembly.scope.boundary,
    ...(deployment && { deployment: deploymentHash(deployment) }),
    ...(deploymentFile && { deploymentFile }),
    ...(commit !== undefined && { commit }),
    ...(!deployment && told),
    passed: !refused && !report.findings.some(stands),
    rules: report.rules.map(({ rule, evaluated, failed, waived, baseline }) => ({
      id: rule.id,
      level: rule.level,
      evaluated,
      failed: failed + baseline,
      waived,
    })),
    resources: report.resources,
    templates: assembly.templates.map(({ file, text, stackName }) => ({
      file: relative(root, file).replaceAll('\\', '/'),
      sha256: createHash('sha256').update(text).digest('hex'),
      stack: stackName,
    })),
  };
}

/** Hash of what a deployment file says, whatever its comments and layout. */
export function deploymentHash(deployment: Deployment): string {
  return createHash('sha256').update(JSON.stringify(deployment)).digest('hex');
}
