import type { Deployment } from '../../deployment/deployment';
import type { Assembly } from '../../judge/template/assembly';
import { accessIn, type SiteAccess } from '../site/site-access';
import { alertFlows } from './alerts';
import { auditorFlows } from './auditor';
import { bastionFlows } from './bastion';
import { copyFlows } from './copies';
import { type DecidedStep, decideStep } from './decide';
import { deploymentFlows } from './deployments';
import { grantFlows } from './grants';
import { logFlows } from './logs';
import { peopleFlows } from './people';
import { platformFlows } from './platform';
import type { RequiredFlow } from './required';
import { Scene } from './scene';
import { workloadFlows } from './workloads';

/** A flow as the policies of the templates decide it. */
export interface DecidedFlow {
  readonly site: SiteAccess;
  readonly flow: RequiredFlow;
  readonly steps: readonly DecidedStep[];
}

const FAMILIES = [
  ...[logFlows, copyFlows, grantFlows, alertFlows, platformFlows],
  ...[deploymentFlows, peopleFlows, auditorFlows, workloadFlows, bastionFlows],
];
const known = new WeakMap<Assembly, { readonly deployment: Deployment; readonly flows: readonly DecidedFlow[] }>();

/** Everything that has to work at a site. */
export function flowsAt(scene: Scene): readonly RequiredFlow[] {
  return FAMILIES.flatMap((flowsOf) => flowsOf(scene));
}

/** Decides every step of a flow. */
export function decideFlow(flow: RequiredFlow, site: SiteAccess): DecidedFlow {
  return { site, flow, steps: flow.steps.map((step) => decideStep(step, site)) };
}

/** Everything that has to work at the sites of a deployment, decided once. */
export function requiredIn(assembly: Assembly, deployment: Deployment): readonly DecidedFlow[] {
  const before = known.get(assembly);
  if (before?.deployment === deployment) return before.flows;
  const access = accessIn(assembly, deployment);
  const flows = access.sites.flatMap((site) =>
    flowsAt(new Scene(site, access, assembly)).map((flow) => decideFlow(flow, site)),
  );
  known.set(assembly, { deployment, flows });
  return flows;
}
