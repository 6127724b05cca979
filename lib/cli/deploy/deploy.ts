import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { changedTemplates, readRunRecord } from '../../evidence/record/run-record';
import { InputError, inputError } from '../../judge/template/input-error';
import { readAssembly } from '../../judge/template/read-assembly';
import { assemblyFrom, type Command, UsageError } from '../command';
import { type Flags, readFlags } from '../flags';
import { expectDeployment } from '../scope-flags';
import { sizesFrom } from '../wave-flags';
import { type Batch, batchesAsked, type WavesAsked } from './batches';
import { type DeployOptions, deployArguments, stacksOf } from './plan';
import { Progress } from './progress';

/** Runs the CDK CLI with arguments, and gives its exit code. */
type RunCdk = (args: readonly string[]) => number;

/** Deploys the sites of an assembly in their order, with the CDK CLI of the current folder. */
export const deployBy = (run: RunCdk): Command => ({
  name: 'deploy',
  summary: 'deploy the sites of an assembly that was checked, in their order, and stop at the first failure',
  help: `usage: trefoil deploy [site ...] [--assembly cdk.out] [--first] [--yes] [--resume] [--dry-run]
       trefoil deploy --waves | --wave 2 [--sizes 1,5,20] [flags]

Deploys sites with the CDK CLI of this folder (npx cdk), one after another: a site after those to which it replicates, the
guardrails last; all of them where none is named. It stops at the first failure, and says how to go on.
An assembly that the policy did not check, that has open findings, or whose templates changed since is refused.

  --assembly FOLDER   the assembly; default: cdk.out
  --waves             the sites of a wave side by side, wave after wave, as trefoil order --waves prints them
  --wave NUMBER       one wave; those before it have to be deployed from this very assembly
  --sizes 1,5,20      how many sites a wave has at most; default: 1, 2, 4, 8 and so on
  --first             the stacks are new: what was created stays where a deployment fails, and nothing is rolled back
  --yes               do not ask before permissions are broadened, as in a pipeline where somebody approved before
  --resume            omit what an earlier run deployed from this very assembly
  --dry-run           print the commands, and run none

exit code: 0 deployed, 1 a deployment failed, 2 the assembly cannot be used, and nothing was deployed`,
  run(args, terminal) {
    const flags = readFlags(args, ['assembly', 'wave', 'sizes'], [], ['first', 'yes', 'resume', 'dry-run', 'waves']);
    const named = flags.values['assembly'];
    const assembly = assemblyFrom(named === undefined ? [] : [named]);
    const waves = wavesFrom(flags);
    expectChecked(assembly);
    const { deployment } = expectDeployment(flags, terminal.today, assembly);
    const progress = new Progress(assembly);
    const batches = batchesAsked(deployment, flags.rest, waves, progress, flags.on.has('resume'));
    const options: DeployOptions = { assembly, first: flags.on.has('first'), yes: flags.on.has('yes') };
    const argumentsOf = ({ stages }: Batch) => deployArguments(stages.map(stacksOf), options);
    if (flags.on.has('dry-run')) {
      terminal.out(batches.map((batch) => `npx cdk ${argumentsOf(batch).map(quoted).join(' ')}\n`).join(''));
      return 0;
    }
    progress.begin(batches.flatMap(({ stages }) => stages));
    for (const [index, batch] of batches.entries()) {
      terminal.err(`${batch.name}: ${index + 1} of ${batches.length}\n`);
      const code = run(argumentsOf(batch));
      if (code !== 0) {
        const left = batches.slice(index + 1).map(({ name }) => name);
        terminal.err(
          `${batch.name} failed: cdk ended with ${code}${left.length > 0 ? `, not deployed: ${left.join(', ')}` : ''}\n`,
        );
        terminal.err(
          `to go on when the cause is gone: trefoil deploy ${[...args.filter((arg) => arg !== '--resume'), '--resume'].join(' ')}\n`,
        );
        return 1;
      }
      progress.add(batch.stages);
    }
    const names = batches.map(({ name }) => name);
    terminal.out(names.length > 0 ? `deployed: ${names.join(', ')}\n` : 'everything that was asked for is deployed\n');
    return 0;
  },
});

/** The waves that flags ask for; undefined where they ask for none. */
function wavesFrom(flags: Flags): WavesAsked | undefined {
  const { wave, sizes } = flags.values;
  const asked = flags.on.has('waves') || wave !== undefined;
  if (!asked) {
    if (sizes !== undefined) throw new UsageError('--sizes: expected --waves or --wave beside it, found none');
    return undefined;
  }
  if (flags.on.has('waves') && wave !== undefined)
    throw new UsageError('--wave: expected no --waves beside it, which deploys all of them');
  if (flags.rest.length > 0)
    throw new UsageError(`expected no site beside waves, found ${flags.rest.join(' ')}: the waves have all of them`);
  if (wave !== undefined && !/^[1-9]\d{0,3}$/.test(wave))
    throw new UsageError(`--wave: expected the number of a wave, from 1, found "${wave}"`);
  return { sizes: sizesFrom(flags), ...(wave !== undefined && { only: Number(wave) }) };
}

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
