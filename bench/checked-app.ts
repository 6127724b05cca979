import { App, Validations } from 'aws-cdk-lib';
import { ALL_RULES } from '../lib/access/rules';
import { findDeployment } from '../lib/config/find-deployment';
import { loadDeployment } from '../lib/config/load-deployment';
import { applyWaivers } from '../lib/policy/acknowledge';
import { SecondOpinion } from '../lib/policy/nag';
import { ResidencyChecks } from '../lib/policy/plugin';
import { siteWaivers } from '../lib/policy/site-waivers';
import { DataSite } from '../lib/sites/data-site';

// The sites of bin/app.ts under every check, without the guardrails, whose documents are full at seven sites. Findings
// of what the guardrails would deny fail nothing here: only the time counts.
const app = new App({
  analyticsReporting: false,
  postCliContext: { '@aws-cdk/core:failSynthOnValidationErrors': false },
});
const today = new Date().toISOString().slice(0, 10);
const deployment = loadDeployment(findDeployment(app.node.tryGetContext('deployment') ?? 'reference'));
for (const id of Object.keys(deployment.sites)) new DataSite(app, id, { deployment });
const waivers = siteWaivers(deployment);
applyWaivers(app, waivers, today);
Validations.of(app).addPlugins(
  new ResidencyChecks({ deployment, waivers, today, rules: ALL_RULES }),
  new SecondOpinion({ waivers }),
);
app.synth();
process.exitCode = 0;
