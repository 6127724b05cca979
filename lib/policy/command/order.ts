import { deployOrder } from '../../config/deploy-order';
import { deploymentNamed } from './border-flags';
import { type Command, UsageError } from './command';
import { readFlags } from './flags';

/** Prints in which order the sites of a deployment are deployed. */
export const order: Command = {
  name: 'order',
  summary: 'print in which order the sites of a deployment are deployed',
  help: `usage: trefoil order --deployment FILE

Prints the sites in waves, one a line: a wave is deployed when those before it are, because replication needs its
target to exist; the sites of a wave need nothing of each other. The guardrails come last.

exit code: 0 printed, 2 the deployment could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment']);
    if (flags.rest.length > 0) throw new UsageError(`expected no argument, found ${flags.rest.join(' ')}`);
    const { deployment: file } = flags.values;
    if (file === undefined) throw new UsageError('--deployment: expected a deployment file, found none');
    const deployment = deploymentNamed(file, terminal.today);
    const waves = deployOrder(deployment);
    const reason = (id: string, targets: readonly string[]) =>
      targets.length > 0 ? `${id} (after ${targets.join(', ')})` : id;
    const lines = waves.map((wave) =>
      wave.map((id) => reason(id, deployment.sites[id]?.replicatesTo ?? [])).join(', '),
    );
    const numbered = [...lines, 'guardrails (after all sites)'].map((line, index) => `${index + 1}. ${line}\n`);
    terminal.out(numbered.join(''));
    return 0;
  },
};
