import type { Site } from '../../lib/config/deployment';
import { siteNames } from '../../lib/config/names';
import type { AssemblyStack } from '../assembly';
import { deployInProcess } from '../in-process';
import type { JsonObject } from '../json';
import { keyOf } from '../world/deployed';
import type { World } from '../world/world';
import { type Act, worldOf } from './act';

const OPEN: JsonObject = { Store: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'past-the-pipeline' } } };
const CLOSED: JsonObject = { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, KeyPolicy: {} } } };
const RULE = 'customer_managed_key__AWS_SQS_Queue';

/** In each site, a hook refuses a store without a key that somebody deploys by hand, and everything while its rules are gone. */
export const refusal: Act = {
  title: 'hooks refuse what is deployed past the pipeline',
  async run(scene) {
    const departures: string[] = [];
    const wrong = (condition: boolean, what: string) => {
      if (condition) departures.push(what);
    };
    for (const [id, site] of Object.entries(scene.deployment.sites)) {
      const stack = stackOf(id, site, scene.stacks);
      const attempt = (world: World, Resources: JsonObject) =>
        deployInProcess(world, stack, { template: JSON.stringify({ Resources }) });
      const refused = attempt(worldOf(scene).clone(), OPEN);
      wrong(refused.status !== 'ROLLBACK_COMPLETE', `${id}: a queue without a key was made`);
      wrong(!refused.reason?.includes(RULE), `${id}: the refusal does not name ${RULE}: ${refused.reason}`);
      const admitted = attempt(worldOf(scene).clone(), CLOSED);
      wrong(admitted.status !== 'CREATE_COMPLETE', `${id}: a key that rotates was refused: ${admitted.reason}`);

      const without = worldOf(scene).clone();
      for (const name of without.objects.keys()) if (name.endsWith('.guard')) without.objects.delete(name);
      wrong(attempt(without, CLOSED).status !== 'ROLLBACK_COMPLETE', `${id}: without rules, a key was made`);
      switchOff(without, siteNames(scene.deployment, id).account);
      const { name } = stack;
      const again = deployInProcess(
        without,
        { ...stack, name: `${name}-again` },
        { template: JSON.stringify({ Resources: CLOSED }) },
      );
      wrong(again.status !== 'CREATE_COMPLETE', `${id}: with the hooks off, a key was refused: ${again.reason}`);
    }
    const sites = Object.keys(scene.deployment.sites).length;
    return { did: `${4 * sites} deployments by hand in ${sites} sites: 2 of 4 refused`, departures };
  },
};

/** What the emergency role would do. */
function switchOff(world: World, account: string): void {
  for (const hook of world.ofType('AWS::CloudFormation::GuardHook'))
    if (hook.account === account)
      world.resources.set(keyOf(hook), { ...hook, actual: { ...hook.actual, HookStatus: 'DISABLED' } });
}

/** A stack that no assembly has, deployed by the role that CloudFormation has in the site. */
function stackOf(id: string, { account, region }: Site, stacks: readonly AssemblyStack[]): AssemblyStack {
  const roleArn = stacks.find(({ stage }) => stage === id)?.roleArn ?? '';
  const own = { name: 'past-the-pipeline', path: `${id}/past-the-pipeline`, stage: id };
  return { ...own, account, region, roleArn, templateFile: '', manifestFile: '', terminationProtection: false };
}
