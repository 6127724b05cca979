import type { Deployment, Site } from '../../lib/deployment/deployment';
import { BOOTSTRAP_STACK } from '../../lib/deployment/hook-rules';
import type { AssemblyStack } from '../assembly';
import { deployInProcess } from '../in-process';
import type { JsonObject } from '../json';
import { keyOf } from '../world/deployed';
import { stackKey } from '../world/stack';
import type { World } from '../world/world';

const QUEUE: JsonObject = { Store: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'past-the-pipeline' } } };
const KEY: JsonObject = { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, KeyPolicy: {} } } };
/** What `cdk bootstrap` makes, as its hooks would refuse it in any other stack: a key that does not rotate, a bucket without a log. */
const BOOTSTRAP: JsonObject = {
  FileAssetsBucketEncryptionKey: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } },
  StagingBucket: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
};
const RULE = 'customer_managed_key__AWS_SQS_Queue';

/**
 * What is not as it should be where somebody deploys a stack of their own in each site: a queue without a key, which its
 * hook refuses; a key that rotates, which passes; the key again while the hook finds no rules, and once it is switched off;
 * and what bootstrapping makes, under its own name with and without rules, and under another name.
 */
export function deployByHand(deployment: Deployment, world: World): readonly string[] {
  return Object.entries(deployment.sites).flatMap(([id, site]) => {
    const stack = stackOf(id, site);
    const attempt = (on: World, Resources: JsonObject, name = stack.name) =>
      deployInProcess(on, { ...stack, name }, { template: JSON.stringify({ Resources }) });
    const queue = attempt(world.clone(), QUEUE);
    const key = attempt(world.clone(), KEY);
    const without = world.clone();
    for (const name of without.objects.keys()) if (name.endsWith('.guard')) without.objects.delete(name);
    const closed = attempt(without.clone(), KEY);
    const bare = world.clone();
    bare.stacks.delete(stackKey(site, BOOTSTRAP_STACK));
    const other = attempt(bare.clone(), BOOTSTRAP);
    const anew = attempt(bare.clone(), BOOTSTRAP, BOOTSTRAP_STACK);
    for (const name of bare.objects.keys()) if (name.endsWith('.guard')) bare.objects.delete(name);
    const lost = attempt(bare, BOOTSTRAP, BOOTSTRAP_STACK);
    switchOff(without, site.account);
    const off = attempt(without, KEY);
    return [
      ...(queue.status === 'ROLLBACK_COMPLETE' ? [] : [`${id}: a queue without a key was made`]),
      ...(queue.reason?.includes(RULE) ? [] : [`${id}: the refusal does not name ${RULE}: ${queue.reason}`]),
      ...(key.status === 'CREATE_COMPLETE' ? [] : [`${id}: a key that rotates was refused: ${key.reason}`]),
      ...(closed.status === 'ROLLBACK_COMPLETE' ? [] : [`${id}: a key was made while the hook had no rules`]),
      ...(other.status === 'ROLLBACK_COMPLETE' ? [] : [`${id}: what bootstrapping makes was made by another stack`]),
      ...(anew.status === 'CREATE_COMPLETE'
        ? []
        : [`${id}: bootstrapping after the hooks was refused: ${anew.reason}`]),
      ...(lost.status === 'CREATE_COMPLETE' ? [] : [`${id}: a lost staging bucket was not made again: ${lost.reason}`]),
      ...(off.status === 'CREATE_COMPLETE' ? [] : [`${id}: a key was refused with the hook off: ${off.reason}`]),
    ];
  });
}

/** What an emergency role would do. */
function switchOff(world: World, account: string): void {
  for (const hook of world.ofType('AWS::CloudFormation::GuardHook'))
    if (hook.account === account)
      world.resources.set(keyOf(hook), { ...hook, actual: { ...hook.actual, HookStatus: 'DISABLED' } });
}

/** A stack that no assembly has, deployed by somebody who may do everything in the account of the site. */
function stackOf(id: string, { account, region }: Site): AssemblyStack {
  const own = { name: 'past-the-pipeline', path: `${id}/past-the-pipeline`, stage: id };
  return { ...own, account, region, roleArn: '', templateFile: '', manifestFile: '', terminationProtection: false };
}
