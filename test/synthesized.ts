import { readFileSync } from 'node:fs';
import { App, Stack, type Stage } from 'aws-cdk-lib';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { addWorkloads } from '../bin/workloads';
import { DataSite } from '../lib/app/data-site';
import { OrganizationGuardrails } from '../lib/app/organization-guardrails';
import { findDeployment } from '../lib/deployment/find-deployment';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../lib/judge/scope';
import { hookRules } from '../lib/site-policy/hooks/hook-rules';

/** A stack of a synthesized deployment. */
export interface SynthesizedStack {
  /** Such as `dublin/Keys`. */
  readonly path: string;
  readonly artifact: CloudFormationStackArtifact;
  readonly resources: Readonly<
    Record<
      string,
      {
        readonly Type: string;
        readonly DeletionPolicy?: string;
        readonly Properties?: Readonly<Record<string, unknown>>;
      }
    >
  >;
}

/** Builds and synthesizes a deployment of this project, without validation. */
export function synthesized(name: string): readonly SynthesizedStack[] {
  const deployment = loadDeployment(findDeployment(name), { today: '2026-11-23' });
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const app = new App({ analyticsReporting: false, context });
  const hooks = hookRules(scopeOfDeployment(deployment));
  const sites = Object.keys(deployment.sites).map((id) => new DataSite(app, id, { deployment, hooks }));
  for (const site of sites) addWorkloads(site);
  const stages: Stage[] = [...sites];
  stages.push(new OrganizationGuardrails(app, 'guardrails', { deployment }));
  return stages.flatMap((stage) =>
    stage.synth().stacks.map((artifact) => ({
      path: `${stage.node.id}/${stage.node.children.find((child) => Stack.isStack(child) && child.artifactId === artifact.id)?.node.id}`,
      artifact,
      resources: artifact.template.Resources,
    })),
  );
}
