import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { addWorkloads } from '../../bin/workloads';
import { DataSite } from '../../lib/app/data-site';
import { findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { applyWaivers } from '../../lib/judge/cdk/acknowledge';
import { strictProblems } from '../../lib/judge/cdk/strict-validation';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { hookRules } from '../../lib/site-policy/hooks/hook-rules';
import { siteWaivers } from '../../lib/site-policy/waivers/site-waivers';

// Sites as bin/app.ts makes them, under CDK's own validation, each with one resource more: the context gives them.
const app = new App({ analyticsReporting: false, autoSynth: false });
const seeds: Readonly<Record<string, { type: string; properties: Record<string, unknown> }>> = JSON.parse(
  app.node.tryGetContext('seeds'),
);
const deployment = loadDeployment(findDeployment('reference'), { today: '2026-11-23' });
const hooks = hookRules(scopeOfDeployment(deployment));
for (const [id, seed] of Object.entries(seeds)) {
  const site = new DataSite(app, id, { deployment, hooks });
  addWorkloads(site);
  const audit = site.node.findChild('Audit');
  if (Stack.isStack(audit)) new CfnResource(audit, 'Seed', seed);
}
const waivers = siteWaivers(deployment).filter(({ path }) =>
  Object.keys(seeds).some((id) => path.startsWith(`${id}/`)),
);
applyWaivers(app, waivers, '2026-11-23');
try {
  app.synth();
  const problems = strictProblems(app, app.outdir, waivers);
  process.stderr.write(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : 'no error');
  process.exitCode = 1;
}
