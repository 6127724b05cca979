import { FRAME } from '../map/europe';
import type { Node } from './nodes';
import { isOffMap, type Point } from './points';

/** Units of the map that a picture shows at least, so that Europe can be recognized. */
const LEAST_WIDTH = 560;
/** Room about the outermost nodes, for their labels. */
const MARGIN_X = 120;
const MARGIN_Y = 100;
/** Distance from the edge of the picture at which stands what is outside it. */
const EDGE = 16;
/** Distance at which nodes do not cover each other's labels, in units of the picture. */
const STEP_X = 70;
const STEP_Y = 84;
/** Nodes beyond which they are left where they are. */
const MOST_APART = 60;

/** The part of the map that a picture shows, and where nodes are in the picture. */
export interface View {
  /** Moves and scales the map's outlines into the picture. */
  readonly transform: string;
  /** Where each node is in the picture, by its key. */
  readonly places: ReadonlyMap<string, Point>;
}

/** The view that has every node in it; nodes that would cover each other stand one below the other. */
export function viewOf(nodes: readonly Node[]): View {
  const shown = nodes.map(({ point }) => point).filter((point) => !isOffMap(point));
  const [xs, ys] = [shown.map(([px]) => px), shown.map(([, py]) => py)];
  const [left, right] = [least(xs, 0) - MARGIN_X, most(xs, FRAME.width) + MARGIN_X];
  const [top, bottom] = [least(ys, 0) - MARGIN_Y, most(ys, FRAME.height) + MARGIN_Y];
  const ratio = FRAME.height / FRAME.width;
  const width = Math.min(FRAME.width, Math.max(LEAST_WIDTH, right - left, (bottom - top) / ratio));
  const height = width * ratio;
  const x = clamp((left + right - width) / 2, FRAME.width - width);
  const y = clamp((top + bottom - height) / 2, FRAME.height - height);
  const scale = FRAME.width / width;
  const inPicture = nodes.map(({ point }): Point => {
    const place: Point = [(point[0] - x) * scale, (point[1] - y) * scale];
    return isOffMap(point) ? onEdge(place) : place;
  });
  const places = apart(inPicture).map(([px, py], index): readonly [string, Point] => [
    nodes[index]?.key ?? '',
    [Math.round(px), Math.round(py)],
  ]);
  return {
    transform: `scale(${scale.toFixed(4)}) translate(${(-x).toFixed(1)} ${(-y).toFixed(1)})`,
    places: new Map(places),
  };
}

/** Where a ray from the middle of the picture to a place outside it meets its edge. */
function onEdge([x, y]: Point): Point {
  const [halfX, halfY] = [FRAME.width / 2, FRAME.height / 2];
  const [dx, dy] = [x - halfX, y - halfY];
  const part = 1 / Math.max(Math.abs(dx) / (halfX - EDGE), Math.abs(dy) / (halfY - EDGE));
  return [halfX + dx * part, halfY + dy * part];
}

/** Pushes points apart, upward and downward, that are too near to each other; the earlier one stays above. */
function apart(points: readonly Point[]): readonly Point[] {
  if (points.length > MOST_APART) return points;
  const moved = points.map(([x, y]): [number, number] => [x, y]);
  const pairs = moved.flatMap((one, index) => moved.slice(index + 1).map((other) => [one, other] as const));
  for (let round = 0; round < 40; round += 1)
    for (const [one, other] of pairs) {
      if (Math.abs(one[0] - other[0]) >= STEP_X) continue;
      const [upper, lower] = other[1] < one[1] - 12 ? [other, one] : [one, other];
      const push = (STEP_Y - (lower[1] - upper[1])) / 2;
      if (push <= 0.5) continue;
      upper[1] -= push;
      lower[1] += push;
    }
  return moved;
}

function least(values: readonly number[], otherwise: number): number {
  return values.reduce((one, other) => Math.min(one, other), values[0] ?? otherwise);
}

function most(values: readonly number[], otherwise: number): number {
  return values.reduce((one, other) => Math.max(one, other), values[0] ?? otherwise);
}

function clamp(value: number, high: number): number {
  return Math.min(Math.max(0, value), high);
}
