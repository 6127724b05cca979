import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { changedTemplates, readRunRecord } from '../../evidence/record/run-record';
import { InputError, inputError } from '../../judge/template/input-error';
import { readAssembly } from '../../judge/template/read-assembly';
import { assemblyFrom, type Command, UsageError } from '../command';
import { readFlags } from '../flags';
import { expectDeployment } from '../scope-flags';
import { type DeployOptions, deployArguments, stacksOf, stagesAsked } from './plan';
import { deployedStages, saveDeployed } from './progress';

/** Runs the CDK CLI with arguments, and gives its exit code. */
type RunCdk = (args: readonly string[]) => number;

/** Deploys the sites of an assembly in their order, with the CDK CLI of the current folder. */
export const deployBy = (run: RunCdk): Command => ({
  name: 'deploy',
  summary: 'deploy the sites of an assembly that was checked, in their order, and stop at the first failure',
  help: `usage: trefoil deploy [site ...] [--assembly cdk.out] [--first] [--yes] [--resume] [--dry-run]

Deploys sites with the CDK CLI of this folder (npx cdk), one after another: a site after those to which it replicates, the
guardrails last; all of them where none is named. It stops at the first failure, and says how to go on.
An assembly that the policy did not check, that has open findings, or whose templates changed since is refused.

  --assembly FOLDER   the assembly; default: cdk.out
  --first             the stacks are new: what was created stays where a deployment fails, and nothing is rolled back
  --yes               do not ask before permissions are broadened, as in a pipeline where somebody approved before
  --resume            omit what an earlier run deployed from this very assembly
  --dry-run           print the commands, and run none

exit code: 0 deployed, 1 a deployment failed, 2 the assembly cannot be used, and nothing was deployed`,
  run(args, terminal) {
    const flags = readFlags(args, ['assembly'], [], ['first', 'yes', 'resume', 'dry-run']);
    const named = flags.values['assembly'];
    const assembly = assemblyFrom(named === undefined ? [] : [named]);
    expectChecked(assembly);
    const { deployment } = expectDeployment(flags, terminal.today, assembly);
    const asked = stagesAsked(deployment, flags.rest);
    const before = flags.on.has('resume') ? deployedStages(assembly) : [];
    const stages = asked.filter((stage) => !before.includes(stage));
    const options: DeployOptions = { assembly, first: flags.on.has('first'), yes: flags.on.has('yes') };
    if (flags.on.has('dry-run')) {
      const lines = stages.map(
        (stage) =>
          `npx cdk ${deployArguments([stacksOf(stage)], options)
            .map(quoted)
            .join(' ')}\n`,
      );
      terminal.out(lines.join(''));
      return 0;
    }
    const done = [...before];
    for (const [index, stage] of stages.entries()) {
      terminal.err(`${stage}: ${index + 1} of ${stages.length}\n`);
      const code = run(deployArguments([stacksOf(stage)], options));
      if (code !== 0) {
        const left = stages.slice(index + 1);
        terminal.err(
          `${stage} failed: cdk ended with ${code}${left.length > 0 ? `, not deployed: ${left.join(', ')}` : ''}\n`,
        );
        terminal.err(
          `to go on when the cause is gone: trefoil deploy ${[...args.filter((arg) => arg !== '--resume'), '--resume'].join(' ')}\n`,
        );
        return 1;
      }
      done.push(stage);
      saveDeployed(assembly, done);
    }
    terminal.out(
      stages.length > 0 ? `deployed: ${stages.join(', ')}\n` : 'everything that was asked for is deployed\n',
    );
    return 0;
  },
});

/** The CDK CLI that the project in the current folder has installed; its output goes where ours does. */
export const cdkHere: RunCdk = (args) => {
  let manifest: string;
  try {
    manifest = createRequire(resolve('package.json')).resolve('aws-cdk/package.json');
  } catch {
    throw new UsageError('expected the CDK CLI in this project, found none: npm install --save-dev aws-cdk');
  }
  const { status, error } = spawnSync(process.execPath, [join(dirname(manifest), 'bin', 'cdk'), ...args], {
    stdio: 'inherit',
  });
  if (error) throw error;
  return status ?? 1;
};

/** Throws an `InputError` unless the policy checked this very assembly, and let it pass. */
function expectChecked(root: string): void {
  const record = readRunRecord(root);
  if (!record.passed)
    throw inputError(root, 'did not pass its check; trefoil check says why; fix that, and synthesize again');
  const { templates, problems } = readAssembly(root);
  const changed = changedTemplates(
    record,
    templates.map(({ file, text }) => ({ file: relative(root, file).replaceAll('\\', '/'), text })),
  );
  if (problems.length + changed.length > 0)
    throw new InputError([...problems, ...changed.map((problem) => `${root}: ${problem}`)]);
}

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w./,:=-]+$/.test(word) ? word : `"${word}"`);
