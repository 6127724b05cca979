import { callerOf } from '../authorize/caller';
import type { Reaching } from '../authorize/conditions';
import { contextOf } from '../authorize/context';
import { reachOf } from '../authorize/match';
import { anyReach } from '../authorize/principals';
import type { Statement } from '../authorize/statement';
import { holds, type Test } from '../language/condition';
import type { Lookup } from '../language/template';
import { type Alike, alikeAmong, type Seen } from './alike';
import type { Candidate } from './candidates';
import type { Constants } from './fill';
import { EVERY_CELL, type Table, tableOf } from './table';

const ALL: Table = { yes: EVERY_CELL, maybe: EVERY_CELL };
const NONE: Table = { yes: 0n, maybe: 0n };
/** What a statement matches that names no principals, or everyone. */
const EVERYONE: Reaches = { applies: ALL, direct: ALL, role: NONE, account: NONE };

type Reaches = Readonly<Record<Reaching, Table>>;

/** Principals of one group, each with the keys that it brings along, and what statements say of them. */
export class Callers {
  readonly seen: readonly Seen[];
  private readonly brought = new Map<string, boolean>();
  private readonly tables = new Map<Test, Table>();
  private readonly grouped = new Map<string, readonly Alike[]>();
  private readonly reaches = new Map<string, Map<NonNullable<Statement['principal']>, Reaches>>();

  /** `service` is that of the actions which they ask for: some keys are in requests to one service only. */
  constructor(candidates: readonly Candidate[], service: string) {
    this.seen = candidates.flatMap((candidate) => {
      const request = { ...candidate.request, action: `${service}:`, resource: '*' };
      const caller = callerOf(request);
      if (typeof caller === 'string') return [];
      const keys = new Map(contextOf(request, caller));
      keys.delete('aws:resourceaccount');
      return [{ candidate, caller, keys }];
    });
  }

  /** The callers grouped by the logic that decides on a resource of an account; by organization where asked. */
  alike(resourceAccount: string, byOrganization: boolean): readonly Alike[] {
    const before = this.grouped.get(resourceAccount);
    if (before !== undefined) return before;
    const found = alikeAmong(this.seen, resourceAccount, byOrganization);
    this.grouped.set(resourceAccount, found);
    return found;
  }

  /** Whether a key comes with the caller, for one of them at least. */
  bring(key: string): boolean {
    const before = this.brought.get(key);
    if (before !== undefined) return before;
    const found = this.seen.some(({ keys }) => keys.has(key));
    this.brought.set(key, found);
    return found;
  }

  /** Whether a test of a key of the caller holds, caller by caller; variables are those of `others`. */
  table(test: Test, others: Lookup): Table {
    const waits = test.variables.length > 0;
    const before = waits ? undefined : this.tables.get(test);
    if (before !== undefined) return before;
    const found = tableOf(
      this.seen.map(({ keys }) => holds(test, (key) => (key === test.key ? (keys.get(key) ?? 'absent') : others(key)))),
    );
    if (!waits) this.tables.set(test, found);
    return found;
  }

  /** Whether a test of a key with these values holds, caller by caller, by what its variables are of them. */
  compared(test: Test, constants: Constants): Table {
    return tableOf(this.seen.map(({ keys }) => holds(test, (key) => keys.get(key) ?? constants.get(key) ?? 'absent')));
  }

  /** How a statement matches each of them, by its Principal element alone. */
  reach({ principal, effects, atGateway }: Statement, reaching: Reaching, bounded: boolean): Table {
    if (principal === undefined) return EVERYONE[reaching];
    // A boundary matters only to NotPrincipal in a Deny.
    const denied = bounded && principal.negated && effects.includes('Deny');
    if (denied || (principal.element === '*' && !principal.negated)) return EVERYONE[reaching];
    // Whether a statement denies matters only at gateways.
    const asked = { atGateway, effects: atGateway === undefined ? [] : effects };
    const id = `${atGateway} ${asked.effects.join()}`;
    const known = this.reaches.get(id) ?? new Map<NonNullable<Statement['principal']>, Reaches>();
    this.reaches.set(id, known);
    const before = known.get(principal);
    if (before !== undefined) return before[reaching];
    const found = this.seen.map(({ caller, keys }) =>
      reachOf({ principal, ...asked }, { caller, lookup: lookupOf(keys), bounded: false }),
    );
    const reaches: Reaches = {
      applies: tableOf(found.map(anyReach)),
      direct: tableOf(found.map(({ direct }) => direct)),
      role: tableOf(found.map(({ role }) => role)),
      account: tableOf(found.map(({ account }) => account)),
    };
    known.set(principal, reaches);
    return reaches[reaching];
  }
}

function lookupOf(keys: Constants): Lookup {
  return (key) => keys.get(key) ?? 'absent';
}
