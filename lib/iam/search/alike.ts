import { type Caller, isIdentity, isServiceLinked } from '../authorize/caller';
import type { Candidate } from './candidates';
import type { Constants } from './fill';
import type { Cells } from './solve';
import { cellsWhere } from './table';

/** A principal that stands for others, as AWS sees it. */
export interface Seen {
  readonly candidate: Candidate;
  readonly caller: Caller;
  /** The condition keys that it brings along. */
  readonly keys: Constants;
}

/** Callers whose requests are decided by the same logic, and one of them. */
export interface Alike {
  readonly cells: Cells;
  readonly example: Seen;
}

/** Groups callers by what decides which policies apply to them, and which condition keys their requests have. */
export function alikeAmong(seen: readonly Seen[], resourceAccount: string, byOrganization: boolean): readonly Alike[] {
  const kinds = seen.map(({ caller, candidate: { request } }) => {
    const org = request.principalOrg;
    const identity = isIdentity(caller) && [
      caller.kind === 'root' || caller.kind === 'federated-user' ? caller.kind : 'other',
      caller.account === resourceAccount,
      isServiceLinked(caller),
    ];
    return JSON.stringify([
      identity || caller.kind,
      byOrganization ? org : org !== undefined,
      request.principalInManagementAccount,
    ]);
  });
  return [...new Set(kinds)].flatMap((kind) => {
    const example = seen[kinds.indexOf(kind)];
    return example ? [{ cells: cellsWhere(kinds, (one) => one === kind), example }] : [];
  });
}
