import type { Node } from './nodes';

/** Distance that a curve keeps from the middle of a node, in units of the map. */
const GAP = 17;

/** A curve from one node to another, and the point at which its number stands. */
export interface Curve {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** A curve that bends to the left of its way, so that there and back do not cover each other; `lift` tells like from like. */
export function curveOf(from: Node, to: Node, lift: number): Curve {
  if (from.key === to.key) return loop(from, lift);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const bend = Math.max(length * 0.16, 44) + lift * 26;
  const [cx, cy] = [(from.x + to.x) / 2 + (dy / length) * bend, (from.y + to.y) / 2 - (dx / length) * bend];
  const [sx, sy] = stepFrom(from.x, from.y, cx, cy);
  const [ex, ey] = stepFrom(to.x, to.y, cx, cy);
  return {
    path: `M${r(sx)} ${r(sy)}Q${r(cx)} ${r(cy)} ${r(ex)} ${r(ey)}`,
    x: r((sx + 2 * cx + ex) / 4),
    y: r((sy + 2 * cy + ey) / 4),
  };
}

/** What stays among the sites of one node. */
function loop({ x, y }: Node, lift: number): Curve {
  const reach = 56 + lift * 18;
  return {
    path: `M${x + 10} ${y - 13}C${x + reach} ${y - reach} ${x + reach} ${y + reach} ${x + 10} ${y + 13}`,
    x: r(x + reach * 0.77),
    y,
  };
}

function stepFrom(x: number, y: number, towardsX: number, towardsY: number): readonly [number, number] {
  const length = Math.hypot(towardsX - x, towardsY - y);
  return [x + ((towardsX - x) / length) * GAP, y + ((towardsY - y) / length) * GAP];
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
