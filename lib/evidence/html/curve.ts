import type { Point } from './points';

/** Distance that a curve keeps from the middle of a node, in units of the picture. */
const GAP = 17;

/** A curve from one node to another, and the point at which its number stands. */
export interface Curve {
  readonly path: string;
  readonly middle: Point;
}

/** A curve that bends to the left of its way, so that there and back do not cover each other; `lift` tells like from like. */
export function curveOf([fromX, fromY]: Point, [toX, toY]: Point, lift: number): Curve {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy);
  if (length === 0) return loop(fromX, fromY, lift);
  const bend = Math.max(length * 0.15, Math.min(52, 5400 / length)) + lift * 34;
  const [cx, cy] = [(fromX + toX) / 2 + (dy / length) * bend, (fromY + toY) / 2 - (dx / length) * bend];
  const [sx, sy] = stepFrom([fromX, fromY], [cx, cy]);
  const [ex, ey] = stepFrom([toX, toY], [cx, cy]);
  return {
    path: `M${tenth(sx)} ${tenth(sy)}Q${tenth(cx)} ${tenth(cy)} ${tenth(ex)} ${tenth(ey)}`,
    middle: [tenth((sx + 2 * cx + ex) / 4), tenth((sy + 2 * cy + ey) / 4)],
  };
}

/** What stays among the sites of one node. */
function loop(x: number, y: number, lift: number): Curve {
  const reach = 62 + lift * 24;
  return {
    path: `M${x + 10} ${y - 14}C${x + reach} ${y - reach} ${x + reach} ${y + reach} ${x + 10} ${y + 14}`,
    middle: [tenth(x + reach * 0.77), y],
  };
}

function stepFrom([x, y]: Point, [towardsX, towardsY]: Point): Point {
  const length = Math.hypot(towardsX - x, towardsY - y);
  return [x + ((towardsX - x) / length) * GAP, y + ((towardsY - y) / length) * GAP];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
