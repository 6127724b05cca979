import { FRAME } from '../map/europe';
import { isOffMap, type Point } from './points';
import type { Spot } from './spots';

/** Units of the map that a picture shows at least, so that Europe can be recognized. */
const LEAST_WIDTH = 560;
/** Room about the outermost nodes, for their labels. */
const MARGIN_X = 120;
const MARGIN_Y = 100;
/** Distance from the edge of the picture at which places outside it are drawn. */
const EDGE = 16;
/** Distance at which a curve between two places can be seen, in units of the picture. */
const STEP = 96;
/** More places than this are not moved apart. */
const MOST_APART = 60;

/** The part of the map that a picture shows, and where nodes are in the picture. */
export interface View {
  /** Moves and scales the map's outlines into the picture. */
  readonly transform: string;
  /** Where each spot is in the picture, by its key. */
  readonly places: ReadonlyMap<string, Point>;
}

/** The view that shows every spot; what is known by its country alone is moved away from sites. */
export function viewOf(spots: readonly Spot[]): View {
  const shown = spots.map(({ point }) => point).filter((point) => !isOffMap(point));
  const [xs, ys] = [shown.map(([px]) => px), shown.map(([, py]) => py)];
  const [left, right] = [least(xs, 0) - MARGIN_X, most(xs, FRAME.width) + MARGIN_X];
  const [top, bottom] = [least(ys, 0) - MARGIN_Y, most(ys, FRAME.height) + MARGIN_Y];
  const ratio = FRAME.height / FRAME.width;
  const width = Math.min(FRAME.width, Math.max(LEAST_WIDTH, right - left, (bottom - top) / ratio));
  const height = width * ratio;
  const x = clamp((left + right - width) / 2, FRAME.width - width);
  const y = clamp((top + bottom - height) / 2, FRAME.height - height);
  const scale = FRAME.width / width;
  const inPicture = spots.map(({ point }): Point => {
    const place: Point = [(point[0] - x) * scale, (point[1] - y) * scale];
    return isOffMap(point) ? onEdge(place) : place;
  });
  const fixed = spots.map(({ kind }) => kind === 'site');
  const places = apart(inPicture, fixed).map(([px, py], index): readonly [string, Point] => [
    spots[index]?.key ?? '',
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

/** Pushes points apart that are too near to each other, but for those that are fixed: a site is drawn where it is. */
function apart(points: readonly Point[], fixed: readonly boolean[]): readonly Point[] {
  if (points.length > MOST_APART) return points;
  const moved = points.map(([x, y], index) => ({ x, y, stays: fixed[index] ?? false }));
  const pairs = moved.flatMap((one, index) => moved.slice(index + 1).map((other) => [one, other] as const));
  for (let round = 0; round < 40; round += 1)
    for (const [one, other] of pairs) {
      const [dx, dy] = [other.x - one.x, other.y - one.y];
      const distance = Math.hypot(dx, dy);
      const movable = [one, other].filter(({ stays }) => !stays);
      if (distance >= STEP || movable.length === 0) continue;
      const [ux, uy] = distance < 1 ? [0, 1] : [dx / distance, dy / distance];
      const push = (STEP - distance) / movable.length;
      for (const point of movable) {
        const sign = point === other ? 1 : -1;
        point.x += sign * ux * push;
        point.y += sign * uy * push;
      }
    }
  return moved.map(({ x, y }): Point => [x, y]);
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
