import { groupBy } from './groups';
import type { Node } from './nodes';

const LONGEST_LABEL = 26;
const LONGEST_NOTE = 36;

/** A marked place of the map; sites of one city share it. */
export interface Spot extends Omit<Node, 'label'> {
  /** Names, a line each. */
  readonly lines: readonly string[];
  /** Keys of the nodes there. */
  readonly nodes: readonly string[];
}

/** The marked places of the map; a node that is no site has one of its own. */
export function spotsOf(nodes: readonly Node[]): readonly Spot[] {
  const places = groupBy(nodes, ({ kind, point, note, key }) =>
    kind === 'site' ? JSON.stringify([point, note]) : key,
  );
  return [...places].flatMap(([key, some]): readonly Spot[] => {
    const [first] = some;
    if (!first) return [];
    const { kind, point, note } = first;
    const lines = some.map(({ label }) => shorten(label, LONGEST_LABEL));
    return [{ key, kind, point, lines, note: shorten(note, LONGEST_NOTE), nodes: some.map((node) => node.key) }];
  });
}

function shorten(label: string, longest: number): string {
  const letters = [...label];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : label;
}
