import { flowsAt } from '../../lib/access/required';
import { decideStep } from '../../lib/access/required/decide';
import type { RequiredFlow } from '../../lib/access/required/required';
import { Scene } from '../../lib/access/required/scene';
import type { Deployment } from '../../lib/deployment/deployment';
import { BOOTSTRAP_STACK } from '../../lib/deployment/hook-rules';
import { refusalText } from '../access/handler';
import { ofDeployment, type View, viewOf } from '../access/view';
import type { World } from '../world/world';
import { beginning, leave, missing } from './contents';
import { STORIES } from './scenes';

/** What a play did, and where it did not go on. */
interface Played {
  readonly flows: number;
  readonly steps: number;
  readonly departures: readonly string[];
}

/** Flows of a site with what they are made of. */
interface SiteFlows {
  readonly scene: Scene;
  readonly flows: readonly RequiredFlow[];
}

/** What has to work at every site of a view, without deciding it. */
export function flowsIn({ access, assembly }: Pick<View, 'access' | 'assembly'>): readonly SiteFlows[] {
  return access.sites.map((site) => {
    const scene = new Scene(site, access, assembly);
    // What bootstrapping made is there before CloudFormation has a role.
    const flows = flowsAt(scene).filter(({ because: { template } }) => template.stackName !== BOOTSTRAP_STACK);
    return { scene, flows };
  });
}

/**
 * Plays every story at every site of a deployment on what exists: each step is decided by the policies as they are now,
 * and leaves what it leaves in the world. A flow stops at its first step that is refused or finds nothing.
 */
export function play(world: World, deployment: Deployment, only?: readonly string[]): Played {
  const sites = flowsIn(viewOf(ofDeployment(world.resources.values()), deployment));
  for (const { source, destination } of deployment.migrations)
    if (deployment.sites[destination])
      world.contents.set(`arn:${sites[0]?.scene.partition}:s3:::${source.bucket}`, 'before');
  const played = { flows: 0, steps: 0 };
  const departures: string[] = [];
  for (const { title, flows: ids } of STORIES)
    for (const id of ids.filter((one) => only === undefined || only.includes(one)))
      for (const { scene, flows } of sites)
        for (const flow of flows.filter((one) => one.id === id)) {
          played.flows += 1;
          played.steps += flow.steps.length;
          const stop = stopOf(flow, scene, world);
          if (stop !== undefined) departures.push(`${scene.site.id}: ${title}: ${flow.title} (${flow.id}): ${stop}`);
        }
  return { ...played, departures: [...new Set(departures)] };
}

/** Why a flow does not come to its end; undefined where it does. */
function stopOf(flow: RequiredFlow, scene: Scene, world: World): string | undefined {
  const before = flow.steps.length > 0 ? beginning(flow, scene) : undefined;
  if (before !== undefined && !world.contents.has(before)) return `nothing has come to ${before}`;
  for (const [index, step] of flow.steps.entries()) {
    const where = `step ${index + 1} of ${flow.steps.length}`;
    const { decision } = decideStep(step, scene.site);
    if (decision.decision !== 'allow' && step.certainty !== 'unsettled')
      return `${where}: ${refusalText(step, decision.by)}`;
    const absent = missing(step, world);
    if (absent !== undefined) return `${where}: ${absent}`;
    leave(step, world, flow.id);
  }
  return undefined;
}

/** What has to work by the templates and cannot even begin on what exists, since something of it is not there. */
export function unplayed(
  templates: Pick<View, 'access' | 'assembly'>,
  world: World,
  deployment: Deployment,
): readonly string[] {
  const found = new Map<string, readonly string[]>();
  for (const { scene, flows } of flowsIn(viewOf(ofDeployment(world.resources.values()), deployment)))
    for (const flow of flows) found.set(keyOf(scene, flow), actionsOf(flow));
  return flowsIn(templates).flatMap(({ scene, flows }) =>
    flows.flatMap((flow) => {
      const actions = found.get(keyOf(scene, flow));
      const named = `${scene.site.id}: ${flow.title} (${flow.id})`;
      if (actions === undefined)
        return [`${named}: ${flow.because.template.stackName}/${flow.because.logicalId} does not exist`];
      const count = (list: readonly string[], action: string) => list.filter((one) => one === action).length;
      const declared = actionsOf(flow);
      const lost = [...new Set(declared)].filter((action) => count(actions, action) < count(declared, action));
      return lost.length > 0 ? [`${named}: not everything exists that ${lost.join(', ')} is asked of`] : [];
    }),
  );
}

function keyOf({ site }: Scene, { id, because }: RequiredFlow): string {
  return `${site.id} ${id} ${because.template.stackName}/${because.logicalId}`;
}

function actionsOf({ steps }: RequiredFlow): readonly string[] {
  return steps.map(({ action }) => action);
}
