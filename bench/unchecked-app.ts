import { App } from 'aws-cdk-lib';
import { findDeployment } from '../lib/config/find-deployment';
import { loadDeployment } from '../lib/config/load-deployment';
import { borderOfDeployment } from '../lib/policy/border';
import { hookRules } from '../lib/policy/guard/hook-rules';
import { DataSite } from '../lib/sites/data-site';
import { OrganizationGuardrails } from '../lib/sites/organization-guardrails';

// The app of bin/app.ts with CDK's own validation only: what the policy and cdk-nag are measured against.
const app = new App({ analyticsReporting: false });
const deployment = loadDeployment(findDeployment(app.node.tryGetContext('deployment') ?? 'reference'));
const hooks = hookRules(borderOfDeployment(deployment));
for (const id of Object.keys(deployment.sites)) new DataSite(app, id, { deployment, hooks });
new OrganizationGuardrails(app, 'guardrails', { deployment });
app.synth();
