import { partitionOf } from '../lib/world/partition';
import { type AssemblyStack, filesOf, templateOf } from './assembly';
import { createChangeSet, executeChangeSet } from './engine/change-set';
import { parametersOf } from './engine/parameters';
import { parseTemplate } from './template/template';
import { type Stack, stackKey } from './world/stack';
import { World } from './world/world';

/** How a stack is deployed without the CLI. */
export interface InProcessOptions {
  /** Another template than that of the assembly. */
  readonly template?: string;
  readonly importExisting?: boolean;
  /** Whether a failure leaves what was done. */
  readonly keepOnFailure?: boolean;
}

/** Deploys a stack of an assembly by a change set, without the CLI; a change set that cannot be made throws. */
export function deployInProcess(world: World, stack: AssemblyStack, options: InProcessOptions = {}): Stack {
  const { account, region, name } = stack;
  for (const [object, content] of filesOf(stack)) world.objects.set(object, content);
  const environment = { account, region };
  const template = parseTemplate(options.template ?? templateOf(stack));
  const known = world.stack(environment, name);
  const set = createChangeSet(
    world,
    'in-process',
    known && known.status !== 'REVIEW_IN_PROGRESS' ? 'UPDATE' : 'CREATE',
    {
      environment,
      name,
      arn:
        known?.arn ??
        `arn:${partitionOf(region)}:cloudformation:${region}:${account}:stack/${name}/${World.digits(`${name}/${world.next()}`, 32)}`,
      before: known && known.status !== 'REVIEW_IN_PROGRESS' ? known : undefined,
      template,
      parameters: parametersOf(template, [], known?.parameters ?? {}, environment, world),
      tags: known?.tags ?? {},
      roleArn: stack.roleArn || undefined,
      importExisting: options.importExisting ?? false,
    },
  );
  if (set.status === 'FAILED') throw new Error(`${name}: ${set.reason}`);
  const waiting = world.stack(environment, name);
  // The CLI protects a stack before its change set is carried out, so that a failed first creation is protected too.
  if (waiting)
    world.stacks.set(stackKey(environment, name), { ...waiting, terminationProtection: stack.terminationProtection });
  executeChangeSet(world, set, options.keepOnFailure);
  const deployed = world.stack(environment, name);
  if (!deployed) throw new Error(`${name}: expected a stack after its change set, found none`);
  return deployed;
}
