import { nearestName } from '../../common/suggest';
import { deployOrder } from '../../deployment/deploy-order';
import type { Deployment } from '../../deployment/deployment-types';
import { type WaveSizes, wavesOf } from '../../deployment/waves';
import { UsageError } from '../command';

/** The Stage of the organization's policies, which comes last. */
const GUARDRAILS = 'guardrails';

/** How the CDK CLI is asked to deploy. */
export interface DeployOptions {
  /** Folder of the cloud assembly. */
  readonly assembly: string;
  /** Whether the stacks are new: what was created then stays when a deployment fails, and the next one goes on from there. */
  readonly first: boolean;
  /** Whether nobody is there to approve: the CLI does not ask before it broadens permissions. */
  readonly yes: boolean;
}

/** Stages in the order in which they are deployed: a site after those to which it replicates, the guardrails last. */
export function stagesInOrder(deployment: Pick<Deployment, 'sites'>): readonly string[] {
  return [...deployOrder(deployment).flat(), GUARDRAILS];
}

/** Stages in waves: what can be deployed side by side, once the wave before is whole; the guardrails are the last. */
export function stagesInWaves(
  deployment: Pick<Deployment, 'sites'>,
  sizes?: WaveSizes,
): readonly (readonly string[])[] {
  return [...wavesOf(deployment, sizes), [GUARDRAILS]];
}

/** The Stages that are asked for, in their order, all where none is; throws a `UsageError` for one that there is not. */
export function stagesAsked(deployment: Pick<Deployment, 'sites'>, asked: readonly string[]): readonly string[] {
  const all = stagesInOrder(deployment);
  for (const stage of asked) {
    if (all.includes(stage)) continue;
    const near = nearestName(stage, all);
    throw new UsageError(`no site "${stage}", ${near ? `did you mean ${near}` : `expected ${all.join(', ')}`}`);
  }
  return asked.length === 0 ? all : all.filter((stage) => asked.includes(stage));
}

/** Stacks that the CLI deploys at a time, for each Stage that it is given, and at most. */
const [AT_A_TIME, AT_MOST] = [4, 16];

/** The arguments with which the CDK CLI deploys stacks of an assembly that was synthesized and checked before. */
export function deployArguments(
  patterns: readonly string[],
  { assembly, first, yes }: DeployOptions,
): readonly string[] {
  const stages = patterns.filter((pattern) => pattern.endsWith('/*')).length;
  const concurrency = Math.min(AT_MOST, AT_A_TIME * Math.max(1, stages));
  return [
    ...['deploy', '-a', assembly, ...patterns],
    ...['--concurrency', `${concurrency}`, '--require-approval', yes ? 'never' : 'broadening', '--progress', 'events'],
    ...(first ? ['--no-rollback'] : []),
  ];
}

/** The pattern of the stacks of a Stage: without one, the CLI selects no stack inside a Stage, and succeeds. */
export const stacksOf = (stage: string): string => `${stage}/*`;
