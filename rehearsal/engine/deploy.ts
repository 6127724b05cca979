import { type JsonObject, text } from '../json';
import { serviceObjections } from '../service';
import { identify } from '../spec/identity';
import { objections } from '../spec/objections';
import { differences } from '../spec/replacement';
import { CloudFormationError } from '../template/cloudformation-error';
import { decide } from '../template/conditions';
import { creationOrder } from '../template/references';
import { resolveMembers } from '../template/resolve';
import type { Declared } from '../template/template';
import { type Deployed, keyOf } from '../world/deployed';
import { type Stack, stackKey } from '../world/stack';
import type { World } from '../world/world';
import { cleanUp } from './clean-up';
import { identifiersOf } from './importable';
import { Journal } from './journal';
import { outputsOf } from './outputs';
import type { Request } from './request';
import { StackScope } from './stack-scope';

/** One operation that makes a stack what a request says, or puts everything back. */
export class Deploy {
  private readonly journal: Journal;
  private readonly current: Map<string, Deployed>;
  private readonly undo: (() => void)[] = [];
  private readonly replaced: Deployed[] = [];
  private readonly scope: StackScope;

  constructor(
    private readonly world: World,
    private readonly request: Request,
  ) {
    this.journal = new Journal(world, request);
    this.current = new Map(request.before ? world.resourcesOf(request.before) : []);
    this.scope = new StackScope({
      world,
      environment: request.environment,
      stackName: request.name,
      stackArn: request.arn,
      template: request.template,
      parameters: request.parameters,
      find: (id) => this.current.get(id),
    });
  }

  /** Runs it; the stack says how it ended. */
  run(): Stack {
    const verb = this.request.before ? 'UPDATE' : 'CREATE';
    this.journal.ofStack(`${verb}_IN_PROGRESS`, 'User Initiated');
    const waiting = new Set(this.current.keys());
    try {
      for (const id of creationOrder(this.request.template) ?? []) {
        const declared = this.request.template.resources[id];
        if (!declared || (declared.condition !== undefined && !decide(this.scope, declared.condition))) continue;
        waiting.delete(id);
        this.bring(id, declared);
      }
      const outputs = outputsOf(this.world, this.request, this.scope);
      if (this.request.before) this.journal.ofStack('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
      this.clean([...waiting].flatMap((id) => this.current.get(id) ?? []));
      this.journal.ofStack(`${verb}_COMPLETE`);
      return this.stack({ status: `${verb}_COMPLETE`, outputs, imports: [...this.scope.imports] });
    } catch (error) {
      if (!(error instanceof CloudFormationError)) throw error;
      return this.rollBack(error);
    }
  }

  private bring(id: string, declared: Declared): void {
    const verb = this.current.has(id) ? 'UPDATE' : 'CREATE';
    const known = this.current.get(id);
    const named = { logicalId: id, type: declared.type, physicalId: known?.physicalId ?? '' };
    try {
      const properties = resolveMembers(declared.properties, this.scope);
      const before = this.current.get(id);
      const found = before && differences(declared.type, before.properties, properties);
      if (before && before.type === declared.type && found?.length === 0) return;
      this.journal.note(named, `${verb}_IN_PROGRESS`);
      this.refuse(id, declared.type, properties);
      if (!before) this.create(id, declared, properties);
      else if (before.type !== declared.type || found?.some(({ replaces }) => replaces === 'yes'))
        this.replace(before, declared, properties);
      else this.put({ ...before, properties, actual: properties }, before);
      this.journal.note(this.current.get(id) ?? named, `${verb}_COMPLETE`);
    } catch (error) {
      if (error instanceof CloudFormationError) this.journal.note(named, `${verb}_FAILED`, error.message);
      throw error;
    }
  }

  private refuse(id: string, type: string, properties: JsonObject): void {
    const { world, request } = this;
    if (world.failure?.stack === request.name && world.failure.logicalId === id) {
      world.failure = undefined;
      throw new CloudFormationError(
        'Resource handler returned message: "injected by the rehearsal" (HandlerErrorCode: GeneralServiceException)',
      );
    }
    const [objection] = objections(type, properties);
    if (objection)
      throw new CloudFormationError(`Properties validation failed for resource ${id} with message: #: ${objection}`);
  }

  private create(id: string, declared: Declared, properties: JsonObject): void {
    const { environment, name, arn } = this.request;
    const left = this.request.importExisting ? identifiersOf(this.world, environment, declared, properties) : undefined;
    if (left) {
      this.put({ ...left, logicalId: id, stack: arn, properties, actual: properties }, left);
      return;
    }
    const serial = this.world.next();
    const identity = identify(declared.type, properties, { ...environment, stackName: name, logicalId: id, serial });
    const made = {
      ...environment,
      ...identity,
      type: declared.type,
      logicalId: id,
      stack: arn,
      properties,
      actual: properties,
      serial,
    };
    const there = this.world.find(made);
    if (there)
      throw new CloudFormationError(
        `Resource handler returned message: "${identity.physicalId} already exists" (HandlerErrorCode: AlreadyExists)`,
      );
    this.put(made, undefined, declared.deletionPolicy === 'Retain');
  }

  private replace(before: Deployed, declared: Declared, properties: JsonObject): void {
    const { environment, name } = this.request;
    const serial = this.world.next();
    const maker = { ...environment, stackName: name, logicalId: before.logicalId, serial };
    const identity = identify(declared.type, properties, maker);
    if (identity.physicalId === before.physicalId)
      throw new CloudFormationError(
        `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${before.physicalId} and update the stack again.`,
      );
    this.journal.note(
      before,
      'UPDATE_IN_PROGRESS',
      'Requested update requires the creation of a new physical resource; hence creating one.',
    );
    this.put({ ...before, ...identity, type: declared.type, properties, actual: properties, serial });
    this.replaced.push(before);
    this.undo.push(() => this.replaced.splice(this.replaced.indexOf(before), 1));
  }

  /** Puts a resource into the world and into the stack, and remembers how to take it back. */
  private put(resource: Deployed, before?: Deployed, stays = false): void {
    const [objection] = serviceObjections(resource, this.world);
    if (objection)
      throw new CloudFormationError(
        `Resource handler returned message: "${objection}" (HandlerErrorCode: InvalidRequest)`,
      );
    const previous = this.current.get(resource.logicalId);
    this.world.resources.set(keyOf(resource), resource);
    this.current.set(resource.logicalId, resource);
    this.undo.push(() => {
      this.world.resources.delete(keyOf(resource));
      if (before) this.world.resources.set(keyOf(before), before);
      else if (stays) this.world.resources.set(keyOf(resource), { ...resource, stack: undefined });
      if (previous) this.current.set(resource.logicalId, previous);
      else this.current.delete(resource.logicalId);
      this.journal.note(
        resource,
        before || previous ? 'UPDATE_COMPLETE' : stays ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE',
      );
    });
  }

  /** Takes away what the stack no longer has, and what was replaced, unless it is to stay. */
  private clean(gone: readonly Deployed[]): void {
    const policies = this.request.before?.template.resources ?? {};
    cleanUp(this.world, this.journal, [
      ...this.replaced.map((resource) => ({
        resource,
        fate: policies[resource.logicalId]?.updateReplacePolicy ?? ('Delete' as const),
      })),
      ...gone.map((resource) => ({
        resource,
        fate: policies[resource.logicalId]?.deletionPolicy ?? ('Delete' as const),
      })),
    ]);
  }

  private rollBack(error: CloudFormationError): Stack {
    const prefix = this.request.before ? 'UPDATE_ROLLBACK' : 'ROLLBACK';
    this.journal.ofStack(`${prefix}_IN_PROGRESS`, `The following resource(s) failed: ${error.message}`);
    for (const step of this.undo.reverse()) step();
    this.journal.ofStack(`${prefix}_COMPLETE`);
    const { before } = this.request;
    const kept = before ? { template: before.template, parameters: before.parameters, tags: before.tags } : {};
    return this.stack({
      outputs: before?.outputs ?? [],
      imports: before?.imports ?? [],
      ...kept,
      status: `${prefix}_COMPLETE`,
      reason: error.message,
    });
  }

  private stack(end: Pick<Stack, 'status' | 'outputs' | 'imports'> & Partial<Stack>): Stack {
    const { world, request } = this;
    const known = world.stack(request.environment, request.name);
    const now = new Date().toISOString();
    const stack: Stack = {
      ...request.environment,
      name: request.name,
      arn: request.arn,
      template: request.template,
      parameters: request.parameters,
      tags: request.tags,
      roleArn: request.roleArn,
      terminationProtection: known?.terminationProtection ?? false,
      created: known?.created ?? now,
      updated: request.before ? now : undefined,
      ...end,
      events: [...(known?.events ?? []), ...this.journal.events],
    };
    world.stacks.set(stackKey(request.environment, request.name), stack);
    return stack;
  }
}

/** The reason of the first failed resource among a stack's events, as `LogicalId: reason`. */
export function firstFailure(stack: Stack): string | undefined {
  const event = stack.events.find(
    ({ status, type }) => status.endsWith('_FAILED') && type !== 'AWS::CloudFormation::Stack',
  );
  return event && `${event.logicalId}: ${text(event.reason ?? '')}`;
}
