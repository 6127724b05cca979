import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPermissions } from '../access/permissions/check';
import { type Permissions, permissionsFor } from '../access/permissions/permissions';
import { lackText } from '../access/permissions/render';
import { printable } from '../common/printable';
import { type BootstrapPlan, bootstrapPlan, bootstrapText } from '../deployment/bootstrap/bootstrap-commands';
import { environmentsOf } from '../deployment/bootstrap/environments';
import { NEVER_CALLED } from '../deployment/bootstrap/execution-actions';
import { scopeOfDeployment } from '../judge/scope';
import { readAll } from '../judge/template/read';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';
import { expectDeployment } from './scope-flags';

/** Prints how the accounts of a deployment are bootstrapped. */
export const bootstrap: Command = {
  name: 'bootstrap',
  summary: 'print how each account of a deployment is bootstrapped, with less than administrator',
  help: `usage: trefoil bootstrap [assembly] --trust ACCOUNT [--deployment FILE] [--out FOLDER]

Prints, for each account in its Region, the commands that prepare it: managed policies that suffice for what the
assembly deploys there, and cdk bootstrap with a customer key, closed to the public, deletable by nobody, and
trusting one account only.

  --deployment FILE   the sites; default: those from which the assembly (cdk.out) was synthesized
  --trust ACCOUNT     account of the pipeline, the only one that may deploy
  --out FOLDER        write a script for each account and Region into this folder, instead of printing all

What a stack needs and these policies do not allow is told beside them, such as for a stack of your own.

exit code: 0 printed, 1 printed, and a stack needs more; 2 something could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment', 'trust', 'out']);
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
    const plans = environmentsOf(deployment).map((environment) => {
      const types = resources
        .filter(({ template }) => template.account === environment.account && template.region === environment.region)
        .map(({ type }) => type);
      return bootstrapPlan(environment, { name: deployment.name, trust, types });
    });
    const { out } = flags.values;
    if (out === undefined) terminal.out(`${plans.map(bootstrapText).join('\n\n')}\n`);
    else terminal.out(`${writeScripts(out, plans).join('\n')}\n`);
    const needed = inputs.flatMap((input) => (input.assembly ? permissionsFor(input.assembly) : []));
    const lacking = plans.flatMap((plan) => lackingUnder(plan, needed));
    if (lacking.length > 0) terminal.err(`${lacking.map(printable).join('\n')}\n`);
    return problems.length > 0 ? 2 : lacking.length > 0 ? 1 : 0;
  },
};

/** Writes the commands of each account and Region into a script of its own; gives their paths. */
function writeScripts(folder: string, plans: readonly BootstrapPlan[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return plans.map((plan) => {
    const { account, region } = plan.environment;
    const path = join(folder, `bootstrap-${account}-${region}.sh`);
    writeFileSync(path, `#!/usr/bin/env bash\nset -euo pipefail\n${bootstrapText(plan)}\n`);
    return path;
  });
}

/**
 * What stacks in an account need, and the policies that are printed for it do not allow; a sentence a type and action.
 */
export function lackingUnder(
  { environment, policies }: BootstrapPlan,
  needed: readonly Permissions[],
): readonly string[] {
  const { account, region } = environment;
  const identity = policies.map(({ document }) => ({ ...document }));
  const lacks = needed
    .filter((each) => each.account === account && each.region === region)
    .flatMap((each) => checkPermissions(each, { identity, scp: [], boundary: [] }))
    .flatMap((checked) => checked.lacks)
    .filter(({ need }) => !need.unsure && !NEVER_CALLED.includes(need.action));
  const first = new Map(lacks.toReversed().map((lack) => [`${lack.need.resource.type} ${lack.need.action}`, lack]));
  return [...first.values()].toReversed().map(lackText);
}
