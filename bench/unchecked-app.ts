import { App } from 'aws-cdk-lib';
import { addWorkloads } from '../bin/workloads';
import { DataSite } from '../lib/app/data-site';
import { OrganizationGuardrails } from '../lib/app/organization-guardrails';
import { findDeployment } from '../lib/deployment/find-deployment';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../lib/judge/scope';
import { hookRules } from '../lib/site-policy/hooks/hook-rules';

// The app of bin/app.ts with CDK's own validation only: what the policy and cdk-nag are measured against.
const app = new App({ analyticsReporting: false });
const deployment = loadDeployment(findDeployment(app.node.tryGetContext('deployment') ?? 'reference'));
const hooks = hookRules(scopeOfDeployment(deployment));
for (const id of Object.keys(deployment.sites)) addWorkloads(new DataSite(app, id, { deployment, hooks }));
new OrganizationGuardrails(app, 'guardrails', { deployment });
app.synth();
