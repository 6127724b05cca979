import { deployOrder } from '../deployment/deploy-order';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';
import { deploymentNamed, expectDeployment } from './scope-flags';

/** Prints in which order the sites of a deployment are deployed. */
export const order: Command = {
  name: 'order',
  summary: 'print in which order the sites of a deployment are deployed',
  help: `usage: trefoil order [assembly] [--deployment FILE]

Prints the sites in waves, one a line: a wave is deployed when those before it are, because replication needs its
target to exist; the sites of a wave need nothing of each other. The guardrails come last.
The deployment is the one from which the assembly was synthesized (cdk.out unless said), or the one that is named.

exit code: 0 printed, 2 the deployment could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment']);
    if (flags.rest.length > 1) throw new UsageError(`expected one assembly, found ${flags.rest.join(' ')}`);
    const { deployment: named } = flags.values;
    // A deployment that is named needs no assembly.
    const alone = named !== undefined && flags.rest.length === 0;
    const { deployment } = alone
      ? { deployment: deploymentNamed(named, terminal.today) }
      : expectDeployment(flags, terminal.today, assemblyFrom(flags.rest));
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
