import { App } from 'aws-cdk-lib';
import { useCache } from '../lib/common/cache/cache';
import { systemProblem } from '../lib/common/system-problem';
import { contextProblems } from '../lib/deployment/context-keys';
import { findDeployment } from '../lib/deployment/find-deployment';
import { isNew } from '../lib/deployment/load-deployment';
import { DeploymentError } from '../lib/deployment/problem';
import { InputError } from '../lib/judge/template/input-error';
import { userCache } from './cache';
import { spareMemory } from './memory';
import { prepareThread, useThreads } from './threads';

// Loaded once a second thread has begun: with it come every construct and every rule.
const synthesis = (): typeof import('./synthesize') => require('./synthesize');

// Left to itself the CLI fails only for the stacks that a command selects, and `cdk synth` selects none inside a Stage.
const postCliContext = { '@aws-cdk/core:failSynthOnValidationErrors': true };
const app = new App({ analyticsReporting: false, autoSynth: false, postCliContext });
const today = new Date().toISOString().slice(0, 10);
try {
  const misspelt = contextProblems(Object.keys(app.node.getAllContext()));
  if (misspelt.length > 0) throw new InputError(misspelt);
  if (`${app.node.tryGetContext('cache')}` !== 'false') useCache(userCache(today));
  spareMemory();
  useThreads();
  const named: unknown = app.node.tryGetContext('deployment');
  const file = findDeployment(named === undefined ? 'reference' : `${named}`);
  // The pipeline asks for the rules of the hooks too; they take a tenth of the time, which a local synth saves.
  const guard = `${app.node.tryGetContext('guard')}` === 'true';
  const validation = guard || process.env['CDK_VALIDATION'] !== 'false';
  // Nothing is kept of what is made of it, either: the second thread loads what decides while this one makes the templates.
  if (isNew(file, today)) prepareThread(validation && !guard);
  const note = named === undefined ? ', since none is named with -c deployment=' : '';
  synthesis().synthesize(app, { file, note, guard, validation, today });
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const problem = systemProblem(error);
  const unusable = error instanceof DeploymentError || error instanceof InputError || problem !== undefined;
  // CDK prints the report of a validation that failed; the error says where a copy of it is.
  if (!unusable && error.name !== 'ValidationFailed') throw error;
  process.stderr.write(`${problem ?? error.message}\n`);
  process.exitCode = unusable ? 2 : 1;
}
