import { findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { type Scope, scopeOfDeployment } from '../../lib/judge/scope';
import type { Template } from '../../lib/judge/template/template';
import { synthesized } from '../synthesized';

/** The templates of a deployment as they are, before anything is weakened. */
export interface Original {
  readonly deployment: string;
  readonly templates: readonly Template[];
  readonly scope: Scope;
}

/** Deployments whose templates are weakened. */
export const DEPLOYMENTS: readonly string[] = ['reference', 'outposts', 'sovereign-cloud'];

/** Synthesizes a deployment in this process, without validation. */
export function original(deployment: string): Original {
  const templates = synthesized(deployment).map(
    ({ path, artifact }, index): Template => ({
      index,
      file: path,
      text: '',
      body: artifact.template,
      stackName: artifact.stackName,
      account: artifact.environment.account,
      region: artifact.environment.region,
      nested: new Map(),
    }),
  );
  const scope = scopeOfDeployment(loadDeployment(findDeployment(deployment), { today: '2026-11-23' }));
  return { deployment, templates, scope };
}
