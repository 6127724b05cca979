import { driftOf } from '../engine/drift';
import { type Deployed, keyOf } from '../world/deployed';
import { type Act, lastLines, worldOf } from './act';

/** What somebody might change past CloudFormation, by type. */
const CHANGES: Readonly<Record<string, Deployed['actual']>> = {
  'AWS::KMS::Key': { EnableKeyRotation: false },
  'AWS::S3::Bucket': { VersioningConfiguration: { Status: 'Suspended' } },
  'AWS::EC2::VPCBlockPublicAccessOptions': { InternetGatewayBlockMode: 'off' },
};

/** What is changed past CloudFormation is found by `cdk drift`, in every site; it needs credentials of each account. */
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
      const run = await scene.cdk(['drift', '-a', scene.assembly, `${id}/*`, '--fail'], account);
      if (run.code === 0) departures.push(`${id}: cdk drift found nothing: ${lastLines(run)}`);
      for (const resource of chosen) {
        if (!run.output.includes(resource.logicalId))
          departures.push(`${id}: cdk drift does not name ${resource.logicalId}`);
        world.resources.set(keyOf(resource), resource);
      }
    });
    await Promise.all(runs);
    return { did: `${injected} changes past CloudFormation in ${runs.length} sites`, departures };
  },
};
