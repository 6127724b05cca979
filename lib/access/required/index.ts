import { groupBy } from '../../common/group-by';
import type { Deployment } from '../../deployment/deployment';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { accessIn, type SiteAccess } from '../site/site-access';
import { alertFlows } from './alerts';
import { auditorFlows } from './auditor';
import { bastionFlows } from './bastion';
import { copyFlows } from './copies';
import { type DecidedStep, decideStep } from './decide';
import { DecidedSites } from './decided-sites';
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

/** The flows of a site, decided together when the first is asked for its steps: whoever asks of one site decides no other. */
function decidedFlows(flows: readonly RequiredFlow[], site: SiteAccess, sites: DecidedSites): readonly DecidedFlow[] {
  let decided: readonly (readonly DecidedStep[])[] | undefined;
  return flows.map((flow, index) => ({
    site,
    flow,
    get steps() {
      decided ??= decideFlows(flows, site, sites);
      return decided[index] ?? [];
    },
  }));
}

function decideFlows(
  flows: readonly RequiredFlow[],
  site: SiteAccess,
  sites: DecidedSites,
): readonly (readonly DecidedStep[])[] {
  const decided = sites.decide(
    flows.flatMap((flow) => flow.steps),
    site,
  );
  let from = 0;
  return flows.map((flow) => {
    from += flow.steps.length;
    return decided.slice(from - flow.steps.length, from);
  });
}

/** Everything that has to work at the sites of a deployment, each site decided once, when it is asked for. */
export function requiredIn(assembly: Assembly, deployment: Deployment): readonly DecidedFlow[] {
  const before = known.get(assembly);
  if (before?.deployment === deployment) return before.flows;
  const access = accessIn(assembly, deployment);
  const sites = new DecidedSites();
  const flows = access.sites.flatMap((site) => decidedFlows(flowsAt(new Scene(site, access, assembly)), site, sites));
  known.set(assembly, { deployment, flows });
  return flows;
}

/** Lets go of it, where nobody will ask for it again: of many sites it is most of what a run holds. */
export function forgetRequired(assembly: Assembly): void {
  known.delete(assembly);
}

const byCause = new WeakMap<readonly DecidedFlow[], ReadonlyMap<TemplateResource, readonly DecidedFlow[]>>();

/** Those of them that have to work because of a resource. */
export function requiredBecauseOf(
  resource: TemplateResource,
  assembly: Assembly,
  deployment: Deployment,
): readonly DecidedFlow[] {
  const flows = requiredIn(assembly, deployment);
  const grouped = byCause.get(flows) ?? groupBy(flows, ({ flow }) => flow.because);
  byCause.set(flows, grouped);
  return grouped.get(resource) ?? [];
}
