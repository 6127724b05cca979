import type { Evidence } from '../schema';
import type { CrossingEvidence } from '../schema/places';
import { groupBy } from './groups';
import { type Node, type Nodes, nodesOf } from './nodes';

/** How flows are told apart on the map and in its legend. */
export type FlowStyle = 'copy' | 'lane' | 'auditor' | 'other';

/** Every crossing of one style from one node of the map to another. */
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
  readonly nodes: Nodes['all'];
  readonly flows: readonly Flow[];
  /** Policies that let an account of the deployment in: the other half of a flow, and no flow of their own. */
  readonly grants: readonly CrossingEvidence[];
}

/** The flows of a record, numbered in its order. */
export function drawingOf(evidence: Evidence): Drawing {
  const nodes = nodesOf(evidence);
  const isGrant = ({ kind, direction }: CrossingEvidence) => kind === 'principal' && direction === 'within';
  const drawn = evidence.crossings.filter((crossing) => !isGrant(crossing));
  const groups = groupBy(drawn, (crossing) => {
    const { kind, direction, from, to } = crossing;
    return JSON.stringify([styleOf(kind), direction, nodes.of(from, kind).key, nodes.of(to, kind).key]);
  });
  const flows = [...groups.values()].flatMap((crossings, index): readonly Flow[] => {
    const [first] = crossings;
    if (!first) return [];
    const { kind, direction } = first;
    const [from, to] = [nodes.of(first.from, kind), nodes.of(first.to, kind)];
    return [{ number: index + 1, style: styleOf(kind), direction, from, to, crossings }];
  });
  const shown = new Map(flows.flatMap(({ from, to }) => [from, to]).map((node) => [node.key, node]));
  for (const node of nodes.all) shown.set(node.key, node);
  return { nodes: [...shown.values()], flows, grants: evidence.crossings.filter(isGrant) };
}

function styleOf(kind: CrossingEvidence['kind']): FlowStyle {
  if (kind === 'replication' || kind === 'backup-copy') return 'copy';
  return kind === 'lane' || kind === 'auditor' ? kind : 'other';
}
