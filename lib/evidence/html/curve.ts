import type { Point } from './points';

/** Distance that a curve keeps from the middle of a place, in units of the picture. */
const GAP = 17;
/** Points of a curve that labels avoid. */
const SAMPLES = 24;

/** A curve from one place to another, the point at which its number stands, and points on it. */
export interface Curve {
  readonly path: string;
  readonly middle: Point;
  readonly points: readonly Point[];
}

/** A curve that bends to the left, so that there and back do not cover each other; `lift` separates curves between the same places. */
export function curveOf([fromX, fromY]: Point, [toX, toY]: Point, lift: number): Curve {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy);
  const bend = Math.max(length * 0.15, Math.min(52, 5400 / length)) + lift * 34;
  const control: Point = [(fromX + toX) / 2 + (dy / length) * bend, (fromY + toY) / 2 - (dx / length) * bend];
  const [start, end] = [stepFrom([fromX, fromY], control), stepFrom([toX, toY], control)];
  const at = (part: number) => mix(mix(start, control, part), mix(control, end, part), part);
  return {
    path: `M${text(start)}Q${text(control)} ${text(end)}`,
    middle: rounded(at(0.5)),
    points: sampled(at),
  };
}

/** A flow that stays at one place: a loop in the direction in which the fewest other curves go. */
export function loopOf([x, y]: Point, others: readonly Point[], lift: number): Curve {
  const reach = 62 + lift * 24;
  const [dx, dy] = emptiest([x, y], others);
  const point = (ahead: number, aside: number): Point => [x + dx * ahead - dy * aside, y + dy * ahead + dx * aside];
  const [start, first, second, end] = [point(10, -14), point(reach, -reach), point(reach, reach), point(10, 14)];
  const at = (part: number) => {
    const [one, two, three] = [mix(start, first, part), mix(first, second, part), mix(second, end, part)];
    return mix(mix(one, two, part), mix(two, three, part), part);
  };
  return {
    path: `M${text(start)}C${text(first)} ${text(second)} ${text(end)}`,
    middle: rounded(at(0.5)),
    points: sampled(at),
  };
}

/** Of four directions, the one farthest from those of the others. */
function emptiest([x, y]: Point, others: readonly Point[]): Point {
  const directions: readonly Point[] = [
    [1, 0],
    [0, -1],
    [0, 1],
    [-1, 0],
  ];
  const nearness = ([dx, dy]: Point) =>
    Math.max(-1, ...others.map(([ox, oy]) => ((ox - x) * dx + (oy - y) * dy) / (Math.hypot(ox - x, oy - y) || 1)));
  return directions.reduce((one, other) => (nearness(other) < nearness(one) ? other : one));
}

function sampled(at: (part: number) => Point): readonly Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, index) => at(index / SAMPLES));
}

function mix([x, y]: Point, [toX, toY]: Point, part: number): Point {
  return [x + (toX - x) * part, y + (toY - y) * part];
}

function stepFrom([x, y]: Point, [towardsX, towardsY]: Point): Point {
  const length = Math.hypot(towardsX - x, towardsY - y);
  return [x + ((towardsX - x) / length) * GAP, y + ((towardsY - y) / length) * GAP];
}

function text(point: Point): string {
  return rounded(point).join(' ');
}

function rounded([x, y]: Point): Point {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
