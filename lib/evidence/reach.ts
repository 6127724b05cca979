import { groupBy } from '../common/group-by';
import { ownOf } from '../common/own';
import { type Cell, cellsOf } from './cells';
import { ACCESS } from './language/sentences/access';
import { POLICIES } from './language/sentences/searches';
import type { Words } from './language/words';
import type { AccessEvidence } from './schema/access';

/** A place from which somebody asks; its letter marks it in the matrix. */
export interface Origin {
  readonly id: string;
  /** For people. */
  readonly from: string;
  readonly letter: string;
}

/** Somebody of the matrix at the sites that answer alike. */
export interface Reach {
  readonly id: string;
  /** For people, without a site. */
  readonly name: string;
  /** Ids of the sites. */
  readonly sites: readonly string[];
  /** Every decision, by the id of the place from which it is asked. */
  readonly byOrigin: ReadonlyMap<string, readonly Cell[]>;
}

/** The places from which principals ask, in the order of the matrix. */
export function originsOf({ principals }: AccessEvidence): readonly Origin[] {
  const all = new Map(principals.map(({ id, from }) => [partsOf(id).origin, from] as const).reverse());
  const ids = [...new Set(principals.map(({ id }) => partsOf(id).origin))];
  return ids.map((id, index) => {
    const from = all.get(id) ?? id;
    return { id, from, letter: String.fromCharCode(65 + index) };
  });
}

/** Who can do what from where: a line for each principal, and more where sites answer otherwise. */
export function reachOf(access: AccessEvidence): readonly Reach[] {
  const rows = new Map<string, { readonly site: string; readonly row: string; name: string; cells: Cell[] }>();
  for (const cell of cellsOf(access)) {
    const { site, row } = partsOf(cell.principal.id);
    const key = JSON.stringify([row, site]);
    const known = rows.get(key);
    if (known) known.cells.push(cell);
    else rows.set(key, { site, row, name: withoutSite(cell.principal.name), cells: [cell] });
  }
  const alike = new Map<string, { readonly id: string; readonly name: string; sites: string[]; cells: Cell[] }>();
  for (const { site, row, name, cells } of rows.values()) {
    const key = JSON.stringify([
      row,
      cells.map(({ principal, action, by }) => [originOf(principal), action.id, isOpen(by) ? by.decision : '']),
    ]);
    const known = alike.get(key);
    if (known) {
      known.sites.push(site);
      known.cells.push(...cells);
    } else alike.set(key, { id: row, name, sites: [site], cells: [...cells] });
  }
  return [...alike.values()].map(({ cells, ...reach }) => ({
    ...reach,
    byOrigin: groupBy(cells, ({ principal }) => originOf(principal)),
  }));
}

/** Whether something is allowed, or undecided. */
export function isOpen({ decision }: Cell['by']): boolean {
  return decision === 'allow' || decision === 'undecided';
}

/** The layers that close something, in words, those that close most first. */
export function layersThatClose(cells: readonly Cell[], words: Words): readonly string[] {
  const counts = new Map<string, number>();
  for (const { by } of cells) {
    if (isOpen(by)) continue;
    const layer = by.policy === undefined ? words.say(ACCESS.network) : policyWords(by.policy, words, 'several');
    counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([layer]) => layer);
}

/** The kind of policy that decides, in words. */
export function policyWords(policy: string, words: Words, number: 'one' | 'several' = 'one'): string {
  const said = ownOf<(typeof POLICIES)['scp']>(POLICIES, policy);
  return said ? words.say(said[number]) : policy;
}

function originOf({ id }: Cell['principal']): string {
  return partsOf(id).origin;
}

/** A row is named `site/principal/origin`. */
function partsOf(id: string): { readonly site: string; readonly row: string; readonly origin: string } {
  const [site = '', row = '', ...origin] = id.split('/');
  return { site, row, origin: origin.join('/') };
}

function withoutSite(raw: string): string {
  return raw.replace(/, at [^,]*$/, '');
}
