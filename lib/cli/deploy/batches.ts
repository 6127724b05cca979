import type { Deployment } from '../../deployment/deployment-types';
import type { WaveSizes } from '../../deployment/waves';
import { InputError } from '../../judge/template/input-error';
import { UsageError } from '../command';
import { stagesAsked, stagesInWaves } from './plan';
import type { Progress } from './progress';

/** Stages that the CDK CLI deploys in one run. */
export interface Batch {
  /** What messages call it. */
  readonly name: string;
  readonly stages: readonly string[];
}

/** Which waves are asked for. */
export interface WavesAsked {
  readonly sizes: WaveSizes | undefined;
  /** The number of one of them, from 1. @default all of them, one after the other */
  readonly only?: number;
}

/** What is to be deployed, run by run: the sites of a wave together, sites that are named one by one. */
export function batchesAsked(
  deployment: Pick<Deployment, 'sites'>,
  named: readonly string[],
  waves: WavesAsked | undefined,
  progress: Progress,
  resume: boolean,
): readonly Batch[] {
  const asked =
    waves === undefined
      ? stagesAsked(deployment, named).map((stage) => ({ name: stage, stages: [stage] }))
      : wavesAsked(deployment, waves, progress);
  if (!resume) return asked;
  return asked
    .map(({ name, stages }) => ({ name, stages: stages.filter((stage) => !progress.deployed().includes(stage)) }))
    .filter(({ stages }) => stages.length > 0);
}

function wavesAsked(
  deployment: Pick<Deployment, 'sites'>,
  { sizes, only }: WavesAsked,
  progress: Progress,
): readonly Batch[] {
  const all = stagesInWaves(deployment, sizes).map((stages, index) => ({ name: `wave ${index + 1}`, stages }));
  if (only === undefined) return all;
  const wave = all[only - 1];
  if (wave === undefined) throw new UsageError(`--wave: expected one of ${all.length} waves, found ${only}`);
  const before = all.slice(0, only - 1).flatMap(({ name, stages }) => {
    const left = stages.filter((stage) => !progress.deployed().includes(stage));
    return left.length === 0 ? [] : [`${name} is not whole: ${left.join(', ')} not deployed from this assembly`];
  });
  if (before.length > 0) throw new InputError([`${wave.name} begins when those before it are whole`, ...before]);
  return [wave];
}
