import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Stage, Validations } from 'aws-cdk-lib';
import { DataSite } from './app/data-site';
import { placementProblems } from './app/guardrails/placed-policies';
import { OrganizationGuardrails } from './app/organization-guardrails';
import type { Deployment } from './deployment/deployment-types';
import type { HookRules } from './deployment/hook-rules';
import { loadDeployment } from './deployment/load-deployment';
import { workloadsAt } from './deployment/partner-sites';
import { ResidencyChecks, type ResidencyChecksOptions } from './judge/cdk/plugin';
import { scopeOfDeployment } from './judge/scope';
import type { Waiver } from './judge/waivers/waiver';
import { hookRules } from './site-policy/hooks/hook-rules';
import { ALL_RULES } from './site-policy/rules';
import { siteWaivers } from './site-policy/waivers/site-waivers';

/** Properties of `Trefoil`. */
export interface TrefoilProps {
  /** Path of the deployment file. */
  readonly deploymentFile: string;
  /** Exceptions to required rules, beside those of the deployment itself. @default none */
  readonly waivers?: readonly Waiver[];
  /** The day by which things have expired, YYYY-MM-DD. @default the current day, UTC */
  readonly today?: string;
  /** The commit that is synthesized, where nothing that is tracked differs from it: evidence names it. @default none is recorded */
  readonly commit?: string;
  /** What of plugins that come later is done or begun before the templates are checked. @default nothing */
  readonly before?: ResidencyChecksOptions['before'];
}

/**
 * The sites and guardrails of a deployment file in a CDK app, and the policy that checks everything in the app.
 *
 * Workloads are checked too: synthesis fails where one of them could send user data out of the boundary.
 */
export class Trefoil {
  readonly deployment: Deployment;
  /** The sites by their ids in the deployment file. */
  readonly sites: Readonly<Record<string, DataSite>>;
  /** Guard rules by which CloudFormation Hooks enforce the policy at deployment. */
  readonly hooks: readonly HookRules[];
  /** Every exception to required rules, those of the deployment among them. */
  readonly waivers: readonly Waiver[];

  /** @throws a `DeploymentError` with all problems of the file */
  constructor(app: App, props: TrefoilProps) {
    const { deploymentFile, commit, today = new Date().toISOString().slice(0, 10), waivers = [] } = props;
    const deployment = loadDeployment(deploymentFile, { today, check: placementProblems });
    clear(app);
    const hooks = hookRules(scopeOfDeployment(deployment));
    this.deployment = deployment;
    this.hooks = hooks;
    this.sites = Object.fromEntries(
      Object.keys(deployment.sites).map((id) => [id, new DataSite(app, id, { deployment, hooks, deploymentFile })]),
    );
    new OrganizationGuardrails(app, 'guardrails', { deployment });
    this.waivers = [...siteWaivers(deployment), ...waivers];
    Validations.of(app).addPlugins(
      new ResidencyChecks({
        deployment,
        deploymentFile: { path: deploymentFile, text: readFileSync(deploymentFile, 'utf8') },
        ...(commit !== undefined && { commit }),
        before: props.before,
        waivers: this.waivers,
        today,
        rules: ALL_RULES,
      }),
    );
  }

  /** The sites at which a workload of the deployment file runs; none where the file has no such workload. */
  sitesOf(workload: string): readonly DataSite[] {
    return Object.entries(this.sites).flatMap(([id, site]) =>
      workloadsAt(this.deployment, id).some(([name]) => name === workload) ? [site] : [],
    );
  }
}

/** Removes nested assemblies that another app left in the output folder: they belong to no stage of this one. */
function clear(app: App): void {
  const own = new Set(app.node.children.filter(Stage.isStage).map(({ artifactId }) => artifactId));
  for (const entry of readdirSync(app.outdir))
    if (entry.startsWith('assembly-') && !own.has(entry)) rmSync(join(app.outdir, entry), { recursive: true });
}
