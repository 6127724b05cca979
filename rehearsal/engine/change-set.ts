import { partitionOf } from '../../lib/world/partition';
import { CloudFormationError } from '../template/cloudformation-error';
import { failedRules } from '../template/conditions';
import { refuse } from '../template/objections';
import { EMPTY } from '../template/template';
import type { ChangeSet } from '../world/change-set';
import { stackKey } from '../world/stack';
import { World } from '../world/world';
import { Deploy } from './deploy';
import { type Change, plan, saysNothingNew } from './plan';
import type { Request } from './request';
import { StackScope } from './stack-scope';

/** Makes a change set; of a new stack, the stack begins to exist, in review. */
export function createChangeSet(world: World, name: string, kind: 'CREATE' | 'UPDATE', request: Request): ChangeSet {
  const { environment } = request;
  const there = world.stack(environment, request.name);
  if (kind === 'UPDATE' && !there) throw new CloudFormationError(`Stack [${request.name}] does not exist`);
  if (kind === 'CREATE' && there && there.status !== 'REVIEW_IN_PROGRESS')
    throw new CloudFormationError(
      `Stack [${request.name}] already exists and cannot be created again with the changeSet [${name}].`,
      'AlreadyExistsException',
    );
  if (
    there &&
    !/^(?:CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT)_COMPLETE$|^(?:CREATE|UPDATE)_FAILED$|^REVIEW/.test(there.status)
  )
    throw new CloudFormationError(`Stack:${there.arn} is in ${there.status} state and can not be updated.`);
  refuse(request.template);
  refuseRules(world, request);
  refuseRole(world, request);
  const digits = World.digits(`${request.arn}/${name}/${world.next()}`, 32);
  const created = new Date().toISOString();
  const id = `arn:${partitionOf(environment.region)}:cloudformation:${environment.region}:${environment.account}:changeSet/${name}/${digits}`;
  const changes = tryPlan(world, request);
  const failed = typeof changes === 'string' ? changes : undefined;
  const found = typeof changes === 'string' ? [] : changes;
  const nothing = failed === undefined && saysNothingNew(request, found);
  const reason = nothing
    ? "The submitted information didn't contain changes. Submit different information to create a change set."
    : failed;
  const set: ChangeSet = {
    id,
    name,
    kind,
    request,
    changes: found,
    reason,
    created,
    status: reason === undefined ? 'CREATE_COMPLETE' : 'FAILED',
  };
  world.changeSets.set(id, set);
  if (!there)
    world.stacks.set(stackKey(environment, request.name), {
      ...environment,
      name: request.name,
      arn: request.arn,
      status: 'REVIEW_IN_PROGRESS',
      template: EMPTY,
      parameters: {},
      tags: {},
      terminationProtection: false,
      outputs: [],
      imports: [],
      events: [],
      created,
    });
  return set;
}

function tryPlan(world: World, request: Request): readonly Change[] | string {
  try {
    return plan(world, request);
  } catch (error) {
    if (error instanceof CloudFormationError) return error.message;
    throw error;
  }
}

/** Carries a change set out. */
export function executeChangeSet(world: World, set: ChangeSet, keepOnFailure = false): void {
  if (set.status === 'FAILED')
    throw new CloudFormationError(
      `ChangeSet [${set.id}] cannot be executed in its current status of [FAILED]`,
      'InvalidChangeSetStatus',
    );
  world.changeSets.delete(set.id);
  if (set.request.before?.status.endsWith('_FAILED') && !keepOnFailure)
    throw new CloudFormationError(
      `Stack:${set.request.arn} is in ${set.request.before.status} state and can only be retried without rollback.`,
    );
  new Deploy(world, { ...set.request, keepOnFailure }).run();
}

function refuseRules(world: World, request: Request): void {
  const scope = new StackScope({
    world,
    environment: request.environment,
    stackName: request.name,
    stackArn: request.arn,
    template: request.template,
    parameters: request.parameters,
    find: () => undefined,
  });
  const [failed] = failedRules(scope);
  if (failed !== undefined) throw new CloudFormationError(`Template error: rule assertion failed: ${failed}`);
}

function refuseRole(world: World, request: Request): void {
  if (request.roleArn === undefined) return;
  const name = request.roleArn.split('/').at(-1) ?? '';
  const { account } = request.environment;
  if (!world.find({ type: 'AWS::IAM::Role', account, region: '', physicalId: name }))
    throw new CloudFormationError(`Role ${request.roleArn} is invalid or cannot be assumed`);
}
