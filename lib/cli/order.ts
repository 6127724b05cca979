import { jsonText } from '../common/printable';
import { wrapped } from '../common/wrap';
import { deployOrder } from '../deployment/deploy-order';
import type { Deployment } from '../deployment/deployment';
import { assemblyFrom, type Command, UsageError } from './command';
import { stagesInWaves } from './deploy/plan';
import { type Flags, oneOf, readFlags } from './flags';
import { deploymentNamed, expectDeployment } from './scope-flags';
import { sizesFrom } from './wave-flags';

/** Prints in which order the sites of a deployment are deployed. */
export const order: Command = {
  name: 'order',
  summary: 'print in which order the sites of a deployment are deployed, and in which waves',
  help: `usage: trefoil order [assembly] [--deployment FILE] [--waves] [--sizes 1,5,20] [--format text|json]

Prints the order of the sites, a step a line: a step is deployed when those before it are, because replication needs its
target to exist; the sites of a step need nothing of each other. The guardrails come last.
The deployment is the one from which the assembly was synthesized (cdk.out unless said), or the one that is named.

  --waves          print in which waves many sites are deployed: one site first, the canary, then twice as many each time.
                   A wave begins when the one before it is whole, and has no two sites that hold copies of the same data
  --sizes 1,5,20   how many sites a wave has at most; the last number is that of all further ones
  --format FORMAT  text, or json: the waves with their commands, for a pipeline

exit code: 0 printed, 2 the deployment could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment', 'sizes', 'format'], [], ['waves']);
    if (flags.rest.length > 1) throw new UsageError(`expected one assembly, found ${flags.rest.join(' ')}`);
    const inWaves = flags.on.has('waves');
    for (const flag of ['sizes', 'format'])
      if (flags.values[flag] !== undefined && !inWaves)
        throw new UsageError(`--${flag}: expected --waves beside it, found none`);
    const format = oneOf('format', flags.values['format'], ['text', 'json']);
    const sizes = sizesFrom(flags);
    const deployment = deploymentFrom(flags, terminal.today);
    const commandOf = (wave: number) =>
      `trefoil deploy --wave ${wave}${sizes === undefined ? '' : ` --sizes ${sizes.join()}`}`;
    if (format === 'json') {
      const waves = stagesInWaves(deployment, sizes).map((stages, index) => ({
        ...{ wave: index + 1, stages, command: `npx ${commandOf(index + 1)}` },
      }));
      terminal.out(jsonText({ schema: 1, waves }));
      return 0;
    }
    const steps = inWaves ? stagesInWaves(deployment, sizes) : [...deployOrder(deployment), ['guardrails']];
    const lines = steps.flatMap((stages, index) => {
      const names = stages.map((stage) => named(deployment, stage)).join(', ');
      if (!inWaves) return [`${index + 1}. ${names}`];
      const sites = index === 0 && stages.length === 1 ? `${names}, the canary` : names;
      return wrapped(`${index + 1}. `, `${sites}: ${commandOf(index + 1)}`);
    });
    terminal.out(lines.map((line) => `${line}\n`).join(''));
    return 0;
  },
};

/** A deployment that is named needs no assembly. */
function deploymentFrom(flags: Flags, today: string): Deployment {
  const { deployment: named } = flags.values;
  if (named !== undefined && flags.rest.length === 0) return deploymentNamed(named, today);
  return expectDeployment(flags, today, assemblyFrom(flags.rest)).deployment;
}

/** A Stage, and what it comes after. */
function named({ sites }: Deployment, stage: string): string {
  const site = Object.hasOwn(sites, stage) ? sites[stage] : undefined;
  if (site === undefined) return `${stage} (after all sites)`;
  return site.replicatesTo.length > 0 ? `${stage} (after ${site.replicatesTo.join(', ')})` : stage;
}
