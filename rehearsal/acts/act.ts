import type { DeploymentEnvironment } from '../../lib/deployment/bootstrap/environments';
import type { Deployment } from '../../lib/deployment/deployment';
import type { AssemblyStack } from '../assembly';
import type { CliRun } from '../cli';
import type { World } from '../world/world';

/** What an act found: what was done, in a few words, and everything that was not as it should be. */
export interface Found {
  readonly did: string;
  readonly departures: readonly string[];
}

/** One deployment that is rehearsed, and the means to do so. */
export interface Scene {
  readonly deployment: Deployment;
  /** The synthesized deployment. */
  readonly assembly: string;
  /** The same with one change to the deployment file. @default an example, of which less is rehearsed */
  readonly changed?: string;
  readonly stacks: readonly AssemblyStack[];
  /** Stages in waves: those of a wave need nothing of each other. */
  readonly waves: readonly (readonly string[])[];
  readonly environments: readonly DeploymentEnvironment[];
  readonly seed: number;
  /** Whether failures are injected everywhere, not in a sample of stacks. */
  readonly everyFailure: boolean;
  /** A folder of its own that goes away afterwards. */
  readonly folder: string;
  /** What exists; nothing where the endpoint is not the stand-in. */
  readonly world?: World;
  /** Runs the CLI, as the deployment account or as another. */
  cdk(args: readonly string[], account?: string): Promise<CliRun>;
  /** The same scene on a world of its own. */
  elsewhere<T>(world: World, run: (scene: Scene) => Promise<T>): Promise<T>;
  say(text: string): void;
}

/** One act of the rehearsal. */
export interface Act {
  readonly title: string;
  run(scene: Scene): Promise<Found>;
}

/** The last lines of what the CLI wrote, for a report. */
export function lastLines(run: CliRun, count = 3): string {
  return run.output
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join(' | ');
}

/** The world of the stand-in; an act that reads it is not run against another endpoint. */
export function worldOf(scene: Scene): World {
  if (!scene.world) throw new Error('expected the stand-in, found another endpoint, whose state cannot be read');
  return scene.world;
}
