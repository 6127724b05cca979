import { App } from 'aws-cdk-lib';
import { findDeployment } from '../lib/config/find-deployment';
import { loadDeployment } from '../lib/config/load-deployment';
import { applyWaivers } from '../lib/policy/acknowledge';
import { borderOfDeployment } from '../lib/policy/border';
import { hookRules } from '../lib/policy/guard/hook-rules';
import { siteWaivers } from '../lib/policy/site-waivers';
import { WAIVERS } from '../lib/policy/waivers';
import { DataSite } from '../lib/sites/data-site';
import { OrganizationGuardrails } from '../lib/sites/organization-guardrails';

// The app of bin/app.ts without any validation, for a changed deployment file: the file itself is validated.
const app = new App({
  analyticsReporting: false,
  postCliContext: { '@aws-cdk/core:validateAgainstDefaultRules': false },
});
const today = new Date().toISOString().slice(0, 10);
const deployment = loadDeployment(findDeployment(app.node.tryGetContext('deployment')), { today });
const hooks = hookRules(borderOfDeployment(deployment));
for (const id of Object.keys(deployment.sites)) new DataSite(app, id, { deployment, hooks });
new OrganizationGuardrails(app, 'guardrails', { deployment });
applyWaivers(app, [...siteWaivers(deployment), ...WAIVERS], today);
app.synth();
