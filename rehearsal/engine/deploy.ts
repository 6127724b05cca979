import type { JsonObject } from '../json';
import { identify } from '../spec/identity';
import { objections } from '../spec/objections';
import { differences } from '../spec/replacement';
import { CloudFormationError } from '../template/cloudformation-error';
import { decide } from '../template/conditions';
import { creationOrder } from '../template/references';
import { resolveMembers } from '../template/resolve';
import type { Declared } from '../template/template';
import type { Deployed } from '../world/deployed';
import { type Stack, stackKey } from '../world/stack';
import type { World } from '../world/world';
import { cleanUp } from './clean-up';
import { identifiersOf } from './importable';
import { Journal } from './journal';
import { outputsOf } from './outputs';
import type { Request } from './request';
import { StackScope } from './stack-scope';
import { Workbench } from './workbench';

/** One operation that makes a stack what a request says, or puts everything back. */
export class Deploy {
  private readonly journal: Journal;
  private readonly bench: Workbench;
  private readonly scope: StackScope;

  constructor(
    private readonly world: World,
    private readonly request: Request,
  ) {
    this.journal = new Journal(world, request);
    const current = request.before ? world.resourcesOf(request.before) : new Map<string, Deployed>();
    this.bench = new Workbench(world, this.journal, current, request.roleArn, request.before !== undefined);
    this.scope = new StackScope({
      world,
      environment: request.environment,
      stackName: request.name,
      stackArn: request.arn,
      template: request.template,
      parameters: request.parameters,
      find: (id) => this.bench.current.get(id),
    });
  }

  /** Runs it; the stack says how it ended. */
  run(): Stack {
    const verb = this.request.before ? 'UPDATE' : 'CREATE';
    this.journal.ofStack(`${verb}_IN_PROGRESS`, 'User Initiated');
    const waiting = new Set(this.bench.current.keys());
    try {
      for (const id of creationOrder(this.request.template) ?? []) {
        const declared = this.request.template.resources[id];
        if (!declared || (declared.condition !== undefined && !decide(this.scope, declared.condition))) continue;
        waiting.delete(id);
        this.bring(id, declared);
      }
      const outputs = outputsOf(this.world, this.request, this.scope);
      if (this.request.before) this.journal.ofStack('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
      this.clean([...waiting].flatMap((id) => this.bench.current.get(id) ?? []));
      this.journal.ofStack(`${verb}_COMPLETE`);
      return this.stack({ status: `${verb}_COMPLETE`, outputs, imports: [...this.scope.imports] });
    } catch (error) {
      if (!(error instanceof CloudFormationError)) throw error;
      return this.request.keepOnFailure ? this.pause(verb, error) : this.rollBack(error);
    }
  }

  private bring(id: string, declared: Declared): void {
    const verb = this.bench.current.has(id) ? 'UPDATE' : 'CREATE';
    const known = this.bench.current.get(id);
    const named = { logicalId: id, type: declared.type, physicalId: known?.physicalId ?? '' };
    try {
      const properties = resolveMembers(declared.properties, this.scope);
      const before = this.bench.current.get(id);
      const found = before && differences(declared.type, before.properties, properties);
      if (before && before.type === declared.type && found?.length === 0) return;
      this.journal.note(named, `${verb}_IN_PROGRESS`);
      this.refuse(id, declared.type, properties);
      if (!before) this.create(id, declared, properties);
      else if (before.type !== declared.type || found?.some(({ replaces }) => replaces === 'yes'))
        this.replace(before, declared, properties);
      else this.bench.put({ ...before, properties, actual: properties }, before);
      this.journal.note(this.bench.current.get(id) ?? named, `${verb}_COMPLETE`);
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
      this.bench.put({ ...left, logicalId: id, stack: arn, properties, actual: properties }, left);
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
    this.bench.put(made, undefined, declared.deletionPolicy === 'Retain');
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
    const made = { ...before, ...identity, type: declared.type, properties, actual: properties, serial };
    this.bench.replace(made, before);
  }

  /** Takes away what the stack no longer has, and what was replaced, unless it is to stay. */
  private clean(gone: readonly Deployed[]): void {
    const policies = this.request.before?.template.resources ?? {};
    const leaving = [
      ...this.bench.replaced.map((resource) => ({
        resource,
        fate: policies[resource.logicalId]?.updateReplacePolicy ?? ('Delete' as const),
      })),
      ...gone.map((resource) => ({
        resource,
        fate: policies[resource.logicalId]?.deletionPolicy ?? ('Delete' as const),
      })),
    ];
    cleanUp(this.world, this.journal, leaving, this.request.roleArn);
  }

  /** Leaves the stack as it is, to be retried. */
  private pause(verb: 'CREATE' | 'UPDATE', error: CloudFormationError): Stack {
    const { before } = this.request;
    const first = verb === 'CREATE' || before?.status === 'CREATE_FAILED';
    const status = first ? 'CREATE_FAILED' : 'UPDATE_FAILED';
    this.journal.ofStack(status, `The following resource(s) failed: ${error.message}`);
    const imports = [...new Set([...(before?.imports ?? []), ...this.scope.imports])];
    return this.stack({ status, reason: error.message, outputs: before?.outputs ?? [], imports });
  }

  private rollBack(error: CloudFormationError): Stack {
    const prefix = this.request.before ? 'UPDATE_ROLLBACK' : 'ROLLBACK';
    this.journal.ofStack(`${prefix}_IN_PROGRESS`, `The following resource(s) failed: ${error.message}`);
    const stuck = this.bench.rollBack();
    const end = stuck.length > 0 ? 'FAILED' : 'COMPLETE';
    this.journal.ofStack(`${prefix}_${end}`, stuck.join(', ') || undefined);
    const { before } = this.request;
    const kept = before ? { template: before.template, parameters: before.parameters, tags: before.tags } : {};
    return this.stack({
      outputs: before?.outputs ?? [],
      imports: before?.imports ?? [],
      ...kept,
      status: `${prefix}_${end}`,
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
