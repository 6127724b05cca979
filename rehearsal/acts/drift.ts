import { driftOf } from '../engine/drift';
import { randomBy, sample } from '../random';
import { type Deployed, keyOf } from '../world/deployed';
import type { World } from '../world/world';
import { type Act, type Scene, worldOf } from './act';

/** What somebody might change past CloudFormation, by type. */
const CHANGES: Readonly<Record<string, Deployed['actual']>> = {
  'AWS::KMS::Key': { EnableKeyRotation: false },
  'AWS::S3::Bucket': { VersioningConfiguration: { Status: 'Suspended' } },
  'AWS::EC2::VPCBlockPublicAccessOptions': { InternetGatewayBlockMode: 'off' },
};

/**
 * What is changed past CloudFormation is found in every site: at one of them, chosen by seed, by `cdk drift`, which needs
 * credentials of its account; at the others by what CloudFormation tells the command line.
 */
export const drift: Act = {
  title: 'injected drift is found',
  async run(scene) {
    const world = worldOf(scene);
    const departures: string[] = [];
    const clean = [...world.stacks.values()]
      .flatMap((stack) => driftOf(world, stack))
      .filter(({ status }) => status !== 'IN_SYNC');
    departures.push(...clean.map(({ resource }) => `${resource.physicalId} had drifted before`));
    let injected = 0;
    const ids = Object.keys(scene.deployment.sites);
    const asked = scene.everyFailure ? ids : sample(ids, 1, randomBy(scene.seed));
    const runs = Object.entries(scene.deployment.sites).map(async ([id, { account, region }]) => {
      const chosen = Object.keys(CHANGES).flatMap((type) =>
        world
          .ofType(type)
          .filter((one) => one.account === account && one.region === region && one.stack?.includes(`-${id}-`))
          .slice(0, 1),
      );
      injected += chosen.length;
      for (const resource of chosen)
        world.resources.set(keyOf(resource), {
          ...resource,
          actual: { ...resource.actual, ...CHANGES[resource.type] },
        });
      const found = asked.includes(id) ? await byCommand(scene, id, account) : told(world, account);
      for (const resource of chosen) {
        if (!found.includes(resource.logicalId))
          departures.push(`${id}: ${resource.logicalId} is not named as drifted`);
        world.resources.set(keyOf(resource), resource);
      }
    });
    await Promise.all(runs);
    return {
      did: `${injected} changes past CloudFormation in ${runs.length} sites, ${asked.length} looked at by the CLI`,
      departures,
    };
  },
};

/** What the command line prints, which ends with an error where it finds any drift; nothing otherwise. */
async function byCommand(scene: Scene, id: string, account: string): Promise<string> {
  const run = await scene.cdk(['drift', '-a', scene.assembly, `${id}/*`, '--fail'], account);
  return run.code === 0 ? '' : run.output;
}

/** Logical ids of what has drifted in the stacks of an account. */
function told(world: World, account: string): string {
  const own = [...world.stacks.values()].filter((stack) => stack.account === account);
  const drifted = own.flatMap((stack) => driftOf(world, stack)).filter(({ status }) => status !== 'IN_SYNC');
  return drifted.map(({ resource }) => resource.logicalId).join(' ');
}
