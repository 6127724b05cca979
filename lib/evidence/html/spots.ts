import { groupBy } from '../../common/group-by';
import type { Node } from './nodes';

const LONGEST_LABEL = 32;
/** Letters of a line, of what is no site. */
const LONGEST_LINE = 17;
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
    const labels = some.map(({ label }) => shorten(label, LONGEST_LABEL));
    const lines = kind === 'other' ? labels.flatMap(broken) : labels;
    return [{ key, kind, point, lines, note: shorten(note, LONGEST_NOTE), nodes: some.map((node) => node.key) }];
  });
}

/** A label in lines, broken after spaces and hyphens. */
function broken(label: string): readonly string[] {
  const lines: string[] = [];
  for (const part of label.match(/[^\s-]*[\s-]?/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.trimEnd().length <= LONGEST_LINE)
      lines[lines.length - 1] = last + part;
    else if (part !== '') lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

function shorten(label: string, longest: number): string {
  const letters = [...label];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : label;
}
