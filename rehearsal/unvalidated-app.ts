import { App } from 'aws-cdk-lib';
import { addWorkloads } from '../bin/workloads';
import { DataSite } from '../lib/app/data-site';
import { placementProblems } from '../lib/app/guardrails/placed-policies';
import { OrganizationGuardrails } from '../lib/app/organization-guardrails';
import type { Deployment } from '../lib/deployment/deployment-types';
import { deploymentNames, findDeployment } from '../lib/deployment/find-deployment';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { DeploymentError } from '../lib/deployment/problem';
import { applyWaivers } from '../lib/judge/cdk/acknowledge';
import { scopeOfDeployment } from '../lib/judge/scope';
import { hookRules } from '../lib/site-policy/hooks/hook-rules';
import { siteWaivers } from '../lib/site-policy/waivers/site-waivers';
import { WAIVERS } from '../lib/site-policy/waivers/waivers';

// The app of bin/app.ts without any validation: the deployment file itself is validated.
const app = new App({
  analyticsReporting: false,
  autoSynth: false,
  postCliContext: { '@aws-cdk/core:validateAgainstDefaultRules': false },
});
const today = new Date().toISOString().slice(0, 10);
const deployment = deploymentOf(app.node.tryGetContext('deployment'));
const hooks = hookRules(scopeOfDeployment(deployment));
for (const id of Object.keys(deployment.sites)) addWorkloads(new DataSite(app, id, { deployment, hooks }));
new OrganizationGuardrails(app, 'guardrails', { deployment });
applyWaivers(app, [...siteWaivers(deployment), ...WAIVERS], today);
app.synth();

/** The deployment that the context names; ends the process where it names none that can be used. */
function deploymentOf(named: unknown): Deployment {
  if (typeof named !== 'string')
    unusable(
      `context deployment: expected one of ${deploymentNames().join(', ')}, or the path of a file; got nothing; name one with -c deployment=`,
    );
  try {
    return loadDeployment(findDeployment(named), { today, check: placementProblems });
  } catch (error) {
    if (error instanceof DeploymentError) unusable(error.message);
    throw error;
  }
}

function unusable(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
