import { type BootstrapPlan, bootstrapPlan } from '../../lib/deployment/bootstrap/bootstrap-commands';
import { environmentsOf } from '../../lib/deployment/bootstrap/environments';
import { findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { type SynthesizedStack, synthesized } from '../synthesized';

/** The deployments of this project. */
const DEPLOYMENT_NAMES = ['reference', 'outposts', 'sovereign-cloud'] as const;

/** What is deployed to one account in its Region, and how that is prepared. */
export interface Execution {
  /** Such as `reference/dublin`. */
  readonly name: string;
  readonly stacks: readonly SynthesizedStack[];
  readonly plan: BootstrapPlan;
}

/** Every account of every deployment with its stacks and its execution policies. */
export function executions(): readonly Execution[] {
  return DEPLOYMENT_NAMES.flatMap((name) => {
    const deployment = loadDeployment(findDeployment(name), { today: '2026-11-23' });
    const all = synthesized(name);
    return environmentsOf(deployment).map((environment) => {
      const stacks = all.filter(
        ({ artifact }) =>
          artifact.environment.account === environment.account && artifact.environment.region === environment.region,
      );
      const types = stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type));
      return {
        name: `${name}/${environment.holds}`,
        stacks,
        plan: bootstrapPlan(environment, { name: deployment.name, trust: '999999999999', types }),
      };
    });
  });
}
