import type { Change } from '../engine/plan';
import type { Request } from '../engine/request';

/** A change set that waits, or could not be made. */
export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly kind: 'CREATE' | 'UPDATE';
  readonly request: Request;
  readonly changes: readonly Change[];
  readonly status: 'CREATE_COMPLETE' | 'FAILED';
  readonly reason?: string;
  readonly created: string;
}
