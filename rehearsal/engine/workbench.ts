import { serviceObjections } from '../service';
import { differences } from '../spec/replacement';
import { CloudFormationError } from '../template/cloudformation-error';
import { type Deployed, keyOf } from '../world/deployed';
import type { World } from '../world/world';
import { obstacle } from './clean-up';
import type { Journal } from './journal';
import { refused } from './refused';

/** The resources of a stack while an operation runs, and how to take back what it did to them. */
export class Workbench {
  readonly current: Map<string, Deployed>;
  readonly replaced: Deployed[] = [];
  private readonly undo: (() => void)[] = [];
  /** What an update made anew and its rollback may not delete: it stays outside the stack. */
  private readonly left = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly journal: Journal,
    current: ReadonlyMap<string, Deployed>,
    private readonly roleArn?: string,
    private readonly isUpdate = false,
  ) {
    this.current = new Map(current);
  }

  /** Puts a resource into the world and into the stack; `before` is what it takes the place of. */
  put(resource: Deployed, before?: Deployed, stays = false): void {
    const [objection] = serviceObjections(resource, this.world);
    if (objection)
      throw new CloudFormationError(
        `Resource handler returned message: "${objection}" (HandlerErrorCode: InvalidRequest)`,
      );
    const changed = before ? differences(resource.type, before.properties, resource.properties) : [];
    const names = changed.map(({ property }) => property);
    const denied = refused(this.world, this.roleArn, resource, before ? 'update' : 'create', names);
    if (denied !== undefined)
      throw new CloudFormationError(`Resource handler returned message: "${denied}" (HandlerErrorCode: AccessDenied)`);
    const previous = this.current.get(resource.logicalId);
    this.world.resources.set(keyOf(resource), resource);
    this.current.set(resource.logicalId, resource);
    this.undo.push(() => this.takeBack(resource, before, previous, stays));
  }

  /** Puts a new resource in the place of one with another id, which is cleaned up at the end. */
  replace(resource: Deployed, before: Deployed): void {
    this.put(resource);
    this.replaced.push(before);
  }

  /** Takes everything back, the latest first; returns what could not be deleted. */
  rollBack(): readonly string[] {
    const before = this.journal.events.length;
    for (const step of this.undo.splice(0).reverse()) step();
    const stuck = this.journal.events.slice(before).filter(({ status }) => status === 'DELETE_FAILED');
    return stuck.map(({ logicalId }) => logicalId).filter((id) => !this.left.has(id));
  }

  private takeBack(
    resource: Deployed,
    before: Deployed | undefined,
    previous: Deployed | undefined,
    stays: boolean,
  ): void {
    const { resources } = this.world;
    const why = before || stays ? undefined : obstacle(this.world, resource, this.roleArn);
    if (why !== undefined) {
      this.journal.note(resource, 'DELETE_FAILED', why);
      if (!this.isUpdate) return;
      // What an update made anew is cleaned up after its rollback is complete, whether that succeeds or not.
      this.left.add(resource.logicalId);
      resources.set(keyOf(resource), { ...resource, stack: undefined });
      if (previous) this.current.set(resource.logicalId, previous);
      else this.current.delete(resource.logicalId);
      return;
    }
    resources.delete(keyOf(resource));
    if (before) resources.set(keyOf(before), before);
    else if (stays) resources.set(keyOf(resource), { ...resource, stack: undefined });
    if (previous) this.current.set(resource.logicalId, previous);
    else this.current.delete(resource.logicalId);
    const end = stays ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE';
    this.journal.note(resource, before || previous ? 'UPDATE_COMPLETE' : end);
  }
}
