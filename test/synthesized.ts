import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudAssembly, type CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { findDeployment } from '../lib/deployment/find-deployment';
import type { SynthesizedStage } from './synthesize';

/** A stack of a synthesized deployment. */
export interface SynthesizedStack {
  /** Such as `dublin/Keys`. */
  readonly path: string;
  readonly artifact: CloudFormationStackArtifact;
  readonly resources: Readonly<
    Record<
      string,
      {
        readonly Type: string;
        readonly DeletionPolicy?: string;
        readonly Properties?: Readonly<Record<string, unknown>>;
      }
    >
  >;
}

/**
 * The stacks of a deployment of this project, synthesized without validation.
 *
 * The files of one run of the tests share what they synthesize of equal deployment files.
 */
export function synthesized(name: string): readonly SynthesizedStack[] {
  const folder = assemblyOf(findDeployment(name));
  const stages: readonly SynthesizedStage[] = JSON.parse(readFileSync(join(folder, STAGES), 'utf8'));
  return stages.flatMap((stage) =>
    new CloudAssembly(join(folder, stage.folder)).stacks.map((artifact) => ({
      path: `${stage.id}/${stage.stacks[artifact.id]}`,
      artifact,
      resources: artifact.template.Resources,
    })),
  );
}

const STAGES = 'stages.json';

function assemblyOf(file: string): string {
  const run = process.env.TREFOIL_TEST_RUN ?? mkdtempSync(join(tmpdir(), 'trefoil-'));
  const content = createHash('sha256').update(readFileSync(file)).digest('hex');
  const folder = join(run, 'assemblies', content);
  if (existsSync(folder)) return folder;
  mkdirSync(join(run, 'assemblies'), { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  // Loaded where it is needed: most files find what another one synthesized.
  const { synthesize }: typeof import('./synthesize') = require('./synthesize');
  writeFileSync(join(beside, STAGES), JSON.stringify(synthesize(file, beside)));
  try {
    renameSync(beside, folder);
  } catch (error) {
    // Another worker was sooner.
    if (!existsSync(folder)) throw error;
    rmSync(beside, { recursive: true });
  }
  return folder;
}
