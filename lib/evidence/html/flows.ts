import { groupBy } from '../../common/group-by';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import type { CrossingEvidence } from '../schema/places';
import { distinctNodes, type Node, nodeOfEnd, siteNodes } from './nodes';

/** How flows are told apart on the map and in its legend, in the order of their numbers. */
export const FLOW_STYLES = ['copy', 'migration', 'auditor', 'other'] as const;

/** How a flow is drawn. */
export type FlowStyle = (typeof FLOW_STYLES)[number];

/** Every data flow of one style and direction from one node of the map to another. */
export interface Flow {
  /** Its number on the map and in the table. */
  readonly number: number;
  readonly style: FlowStyle;
  readonly direction: CrossingEvidence['direction'];
  readonly from: Node;
  readonly to: Node;
  readonly crossings: readonly CrossingEvidence[];
}

/** What the map draws. */
export interface Drawing {
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
  /** Policies that give another account of the deployment access: the other half of a flow, and no flow of their own. */
  readonly grants: readonly CrossingEvidence[];
}

/** The nodes and flows of a record. */
export function drawingOf(evidence: Evidence, words: Words): Drawing {
  const bySite = siteNodes(evidence.sites, words);
  const ends = evidence.crossings
    .filter((crossing) => !isGrant(crossing))
    .map((crossing) => {
      const { kind, direction, from, to } = crossing;
      const nodes = { from: nodeOfEnd(from, kind, bySite, words), to: nodeOfEnd(to, kind, bySite, words) };
      return { crossing, style: styleOf(kind), direction, ...nodes };
    })
    .sort((one, other) => FLOW_STYLES.indexOf(one.style) - FLOW_STYLES.indexOf(other.style));
  const groups = groupBy(ends, ({ style, direction, from, to }) =>
    JSON.stringify([style, direction, from.key, to.key]),
  );
  const flows = [...groups.values()].flatMap((some, index): readonly Flow[] => {
    const [first] = some;
    if (!first) return [];
    const { style, direction, from, to } = first;
    return [{ number: index + 1, style, direction, from, to, crossings: some.map(({ crossing }) => crossing) }];
  });
  const shown = [...distinctNodes(evidence, bySite), ...flows.flatMap(({ from, to }) => [from, to])];
  const nodes = [...new Map(shown.map((node) => [node.key, node])).values()];
  return { nodes, flows, grants: evidence.crossings.filter(isGrant) };
}

function isGrant({ kind, direction }: CrossingEvidence): boolean {
  return kind === 'principal' && direction === 'within';
}

function styleOf(kind: CrossingEvidence['kind']): FlowStyle {
  if (kind === 'replication' || kind === 'backup-copy') return 'copy';
  return kind === 'migration' || kind === 'auditor' ? kind : 'other';
}
