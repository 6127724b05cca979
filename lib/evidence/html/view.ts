import { FRAME } from '../map/europe';
import { groupBy } from './groups';
import type { Node } from './nodes';
import type { Point } from './points';

/** Units of the map that a picture shows at least, so that Europe can be recognized. */
const LEAST_WIDTH = 560;
/** Room about the outermost nodes, for their labels. */
const MARGIN_X = 120;
const MARGIN_Y = 100;
/** Distance between nodes of one point, in units of the picture. */
const STEP = 84;

/** The part of the map that a picture shows, and where nodes are in the picture. */
export interface View {
  /** Moves and scales the map's outlines into the picture. */
  readonly transform: string;
  /** Where each node is in the picture, by its key. */
  readonly places: ReadonlyMap<string, Point>;
}

/** The view that has every node in it; nodes of one point stand below each other. */
export function viewOf(nodes: readonly Node[]): View {
  const xs = nodes.map(({ point }) => point[0]);
  const ys = nodes.map(({ point }) => point[1]);
  const [left, right] = [least(xs, 0) - MARGIN_X, most(xs, FRAME.width) + MARGIN_X];
  const [top, bottom] = [least(ys, 0) - MARGIN_Y, most(ys, FRAME.height) + MARGIN_Y];
  const ratio = FRAME.height / FRAME.width;
  const width = Math.min(FRAME.width, Math.max(LEAST_WIDTH, right - left, (bottom - top) / ratio));
  const height = width * ratio;
  const x = clamp((left + right - width) / 2, FRAME.width - width);
  const y = clamp((top + bottom - height) / 2, FRAME.height - height);
  const scale = FRAME.width / width;
  const places = [...groupBy(nodes, ({ point }) => point.join(' ')).values()].flatMap((some) =>
    some.map(({ key, point }, index): readonly [string, Point] => [
      key,
      [Math.round((point[0] - x) * scale), Math.round((point[1] - y) * scale + (index - (some.length - 1) / 2) * STEP)],
    ]),
  );
  return {
    transform: `scale(${scale.toFixed(4)}) translate(${(-x).toFixed(1)} ${(-y).toFixed(1)})`,
    places: new Map(places),
  };
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
