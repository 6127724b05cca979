import { readFileSync } from 'node:fs';
import { App, Stack, type Stage } from 'aws-cdk-lib';
import { addWorkloads } from '../bin/workloads';
import { DataSite } from '../lib/app/data-site';
import { OrganizationGuardrails } from '../lib/app/organization-guardrails';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../lib/judge/scope';
import { hookRules } from '../lib/site-policy/hooks/hook-rules';

/** A Stage as it was synthesized. */
export interface SynthesizedStage {
  /** Such as `dublin`. */
  readonly id: string;
  /** Its folder within that of the app. */
  readonly folder: string;
  /** The construct ids of its stacks, by the ids of their artifacts. */
  readonly stacks: Readonly<Record<string, string>>;
}

/** Builds and synthesizes a deployment of this project into a folder, without validation. */
export function synthesize(file: string, outdir: string): readonly SynthesizedStage[] {
  const deployment = loadDeployment(file, { today: '2026-11-23' });
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const app = new App({ analyticsReporting: false, context, outdir });
  const hooks = hookRules(scopeOfDeployment(deployment));
  const sites = Object.keys(deployment.sites).map((id) => new DataSite(app, id, { deployment, hooks }));
  for (const site of sites) addWorkloads(site);
  const stages: Stage[] = [...sites];
  stages.push(new OrganizationGuardrails(app, 'guardrails', { deployment }));
  return stages.map((stage) => {
    stage.synth();
    const stacks = stage.node.children.filter(Stack.isStack).map(({ artifactId, node }) => [artifactId, node.id]);
    return { id: stage.node.id, folder: stage.artifactId, stacks: Object.fromEntries(stacks) };
  });
}
