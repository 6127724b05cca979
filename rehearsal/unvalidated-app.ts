import { App } from 'aws-cdk-lib';
import { addWorkloads } from '../bin/workloads';
import { DataSite } from '../lib/app/data-site';
import { OrganizationGuardrails } from '../lib/app/organization-guardrails';
import { findDeployment } from '../lib/deployment/find-deployment';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { applyWaivers } from '../lib/judge/cdk/acknowledge';
import { scopeOfDeployment } from '../lib/judge/scope';
import { hookRules } from '../lib/site-policy/hooks/hook-rules';
import { siteWaivers } from '../lib/site-policy/waivers/site-waivers';
import { WAIVERS } from '../lib/site-policy/waivers/waivers';

// The app of bin/app.ts without any validation: the deployment file itself is validated.
const app = new App({
  analyticsReporting: false,
  postCliContext: { '@aws-cdk/core:validateAgainstDefaultRules': false },
});
const today = new Date().toISOString().slice(0, 10);
const deployment = loadDeployment(findDeployment(app.node.tryGetContext('deployment')), { today });
const hooks = hookRules(scopeOfDeployment(deployment));
for (const id of Object.keys(deployment.sites)) addWorkloads(new DataSite(app, id, { deployment, hooks }));
new OrganizationGuardrails(app, 'guardrails', { deployment });
applyWaivers(app, [...siteWaivers(deployment), ...WAIVERS], today);
app.synth();
