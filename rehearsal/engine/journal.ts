import type { Deployed } from '../world/deployed';
import type { StackEvent } from '../world/stack';
import type { World } from '../world/world';

/** The events of one operation on a stack, in order. */
export class Journal {
  readonly events: StackEvent[] = [];

  constructor(
    private readonly world: World,
    private readonly stack: { readonly name: string; readonly arn: string },
  ) {}

  /** Notes what became of the stack itself. */
  ofStack(status: string, reason?: string): void {
    const { name, arn } = this.stack;
    this.note({ logicalId: name, physicalId: arn, type: 'AWS::CloudFormation::Stack' }, status, reason);
  }

  /** Notes what became of a resource. */
  note(resource: Pick<Deployed, 'logicalId' | 'physicalId' | 'type'>, status: string, reason?: string): void {
    const { logicalId, physicalId, type } = resource;
    const id = `${logicalId}-${status}-${this.world.next()}`;
    this.events.push({ id, logicalId, physicalId, type, status, reason, at: new Date().toISOString() });
  }
}
