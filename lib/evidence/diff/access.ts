import { type Cell, cellsOf } from '../cells';
import type { Evidence } from '../schema';
import { type Change, strengthOf } from './change';

/** Decisions and searches that came out otherwise; nothing where either side has none. */
export function accessChanges({ access: base }: Evidence, { access: head, sites }: Evidence): readonly Change[] {
  if (!base || !head) return [];
  const cells = new Map(cellsOf(base).map((cell) => [keyOf(cell), cell]));
  const searches = new Map(base.searches.map((search) => [JSON.stringify([search.site, search.rule]), search]));
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  return [
    ...cellsOf(head).flatMap((cell): readonly Change[] => {
      const [old, now] = [cells.get(keyOf(cell))?.by, cell.by];
      if (!old || old.decision === now.decision) return [];
      const [was, is] = [isOpen(old.decision), isOpen(now.decision)];
      return [
        {
          strength: strengthOf(is > was, is < was),
          topic: 'access',
          subject: `${cell.principal.id}, ${cell.action.id}`,
          what: 'the decision changes',
          before: old.decision,
          after: `${now.decision}: ${now.reason}`,
        },
      ];
    }),
    ...head.searches.flatMap((search): readonly Change[] => {
      const old = searches.get(JSON.stringify([search.site, search.rule]));
      if (!old || old.holds === search.holds) return [];
      return [
        {
          strength: strengthOf(old.holds === true || search.holds === false, search.holds === true),
          topic: 'access',
          subject: `${names.get(search.site) ?? search.site}: ${search.question}`,
          what: 'the search comes out otherwise',
          before: `holds: ${old.holds}`,
          after: `holds: ${search.holds}`,
        },
      ];
    }),
  ];
}

function keyOf({ principal, action }: Cell): string {
  return JSON.stringify([principal.id, action.id]);
}

/** What is undecided lies between. */
function isOpen(decision: string): number {
  if (decision === 'allow') return 2;
  return decision === 'undecided' ? 1 : 0;
}
