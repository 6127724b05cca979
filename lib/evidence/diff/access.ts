import type { Evidence } from '../schema';
import { type Change, strengthOf } from './change';

/** Decisions and searches that came out otherwise; nothing where either side has none. */
export function accessChanges({ access: base }: Evidence, { access: head }: Evidence): readonly Change[] {
  if (!base || !head) return [];
  const cells = new Map(base.cells.map((cell) => [JSON.stringify([cell.principal, cell.action]), cell]));
  const searches = new Map(base.searches.map((search) => [search.question, search]));
  return [
    ...head.cells.flatMap((cell): readonly Change[] => {
      const old = cells.get(JSON.stringify([cell.principal, cell.action]));
      if (!old || old.decision === cell.decision) return [];
      const [was, is] = [isOpen(old.decision), isOpen(cell.decision)];
      return [
        {
          strength: strengthOf(is > was, is < was),
          topic: 'access',
          subject: `${cell.principal}, ${cell.action}`,
          what: 'the decision changes',
          before: old.decision,
          after: `${cell.decision}: ${cell.reason}`,
        },
      ];
    }),
    ...head.searches.flatMap((search): readonly Change[] => {
      const old = searches.get(search.question);
      if (!old || old.holds === search.holds) return [];
      return [
        {
          strength: strengthOf(old.holds === true || search.holds === false, search.holds === true),
          topic: 'access',
          subject: search.question,
          what: 'the search comes out otherwise',
          before: `holds: ${old.holds}`,
          after: `holds: ${search.holds}`,
        },
      ];
    }),
  ];
}

/** What is undecided lies between. */
function isOpen(decision: string): number {
  if (decision === 'allow') return 2;
  return decision === 'undecided' ? 1 : 0;
}
