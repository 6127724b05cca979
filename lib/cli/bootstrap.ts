import { printable } from '../common/printable';
import { bootstrapPlan, bootstrapText } from '../deployment/bootstrap/bootstrap-commands';
import { environmentsOf } from '../deployment/bootstrap/environments';
import { scopeOfDeployment } from '../judge/scope';
import { readAll } from '../judge/template/read';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';
import { expectDeployment } from './scope-flags';

/** Prints how the accounts of a deployment are bootstrapped. */
export const bootstrap: Command = {
  name: 'bootstrap',
  summary: 'print how each account of a deployment is bootstrapped, with less than administrator',
  help: `usage: trefoil bootstrap [assembly] --trust ACCOUNT [--deployment FILE]

Prints, for each account in its Region, the commands that prepare it: managed policies that suffice for what the
assembly deploys there, and cdk bootstrap with a customer key, closed to the public, deletable by nobody, and
trusting one account only.

  --deployment FILE   the sites; default: those from which the assembly (cdk.out) was synthesized
  --trust ACCOUNT     account of the pipeline, the only one that may deploy

exit code: 0 printed, 2 something could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment', 'trust']);
    if (flags.rest.length > 1) throw new UsageError('expected one assembly, such as cdk.out');
    const { trust } = flags.values;
    if (trust === undefined || !/^\d{12}$/.test(trust))
      throw new UsageError(
        `--trust: expected an account of twelve digits, found ${trust === undefined ? 'none' : `"${trust}"`}`,
      );
    const path = assemblyFrom(flags.rest);
    const { deployment } = expectDeployment(flags, terminal.today, path);
    const inputs = [...readAll(path, scopeOfDeployment(deployment), {})];
    const problems = inputs.flatMap((input) => input.problems);
    if (problems.length > 0) terminal.err(`${problems.map(printable).join('\n')}\n`);
    const resources = inputs.flatMap((input) => input.assembly?.resources ?? []);
    const texts = environmentsOf(deployment).map((environment) => {
      const types = resources
        .filter(({ template }) => template.account === environment.account && template.region === environment.region)
        .map(({ type }) => type);
      return bootstrapText(bootstrapPlan(environment, { name: deployment.name, trust, types }));
    });
    terminal.out(`${texts.join('\n\n')}\n`);
    return problems.length > 0 ? 2 : 0;
  },
};
