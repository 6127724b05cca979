import { App, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib';
import { useCache } from '../lib/common/cache/cache';
import { systemProblem } from '../lib/common/system-problem';
import { adequacyStatements } from '../lib/deployment/auditor-adequacy';
import { contextProblems } from '../lib/deployment/context-keys';
import { findDeployment } from '../lib/deployment/find-deployment';
import { locationOf } from '../lib/deployment/location';
import { partitionStatements } from '../lib/deployment/omissions';
import { peopleStatements } from '../lib/deployment/people-statements';
import { DeploymentError } from '../lib/deployment/problem';
import { rackStatements } from '../lib/deployment/racks';
import { zoneStatements } from '../lib/deployment/shared-zones';
import { applyWaivers } from '../lib/judge/cdk/acknowledge';
import { ahead } from '../lib/judge/cdk/ahead';
import { KeptValidation } from '../lib/judge/cdk/kept-validation';
import { SecondOpinion } from '../lib/judge/cdk/nag';
import { strictProblems } from '../lib/judge/cdk/strict-validation';
import { InputError } from '../lib/judge/template/input-error';
import { HookChecks } from '../lib/site-policy/hooks/hook-checks';
import { WAIVERS } from '../lib/site-policy/waivers/waivers';
import { Trefoil } from '../lib/trefoil';
import { userCache } from './cache';
import { commitOf } from './commit';
import { useThreads } from './threads';
import { addWorkloads } from './workloads';

// Left to itself the CLI fails only for the stacks that a command selects, and `cdk synth` selects none inside a Stage.
const postCliContext = { '@aws-cdk/core:failSynthOnValidationErrors': true };
const app = new App({ analyticsReporting: false, autoSynth: false, postCliContext });
const today = new Date().toISOString().slice(0, 10);
try {
  const misspelt = contextProblems(Object.keys(app.node.getAllContext()));
  if (misspelt.length > 0) throw new InputError(misspelt);
  if (`${app.node.tryGetContext('cache')}` !== 'false') useCache(userCache(today));
  useThreads();
  const others: IPolicyValidationPlugin[] = [];
  const named: unknown = app.node.tryGetContext('deployment');
  const file = findDeployment(named === undefined ? 'reference' : `${named}`);
  const commit = commitOf('.', file);
  const trefoil = new Trefoil(app, {
    deploymentFile: file,
    waivers: WAIVERS,
    today,
    ...(commit !== undefined && { commit }),
    meanwhile: (context) => {
      for (const plugin of others) ahead(plugin, context);
    },
  });
  const { deployment, hooks, waivers } = trefoil;
  for (const site of Object.values(trefoil.sites)) addWorkloads(site);
  process.stderr.write(
    `deployment: ${file}${named === undefined ? ', since none is named with -c deployment=' : ''}\n`,
  );
  applyWaivers(app, waivers, today);
  others.push(new SecondOpinion({ waivers }));
  // The pipeline asks for the rules of the hooks too; they take a tenth of the time, which a local synth saves.
  if (`${app.node.tryGetContext('guard')}` === 'true') others.push(new HookChecks({ hooks }));
  else if (process.env['CDK_VALIDATION'] !== 'false') others.push(new KeptValidation());
  Validations.of(app).addPlugins(...others);
  for (const site of Object.values(deployment.sites)) process.stderr.write(`${locationOf(site).data.statement}\n`);
  for (const statement of [
    ...rackStatements(deployment),
    ...zoneStatements(deployment),
    ...adequacyStatements(deployment),
    ...peopleStatements(deployment),
    ...partitionStatements(deployment),
  ])
    process.stderr.write(`${statement}\n`);
  app.synth();
  const problems = strictProblems(app, app.outdir, waivers);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const problem = systemProblem(error);
  const unusable = error instanceof DeploymentError || error instanceof InputError || problem !== undefined;
  // CDK prints the report of a validation that failed; the error says where a copy of it is.
  if (!unusable && error.name !== 'ValidationFailed') throw error;
  process.stderr.write(`${problem ?? error.message}\n`);
  process.exitCode = unusable ? 2 : 1;
}
