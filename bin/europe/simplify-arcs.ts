import type { GeoProjection } from 'd3-geo';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Point = readonly [number, number];

/** How far a simplified border may be from the true one, in units of the map. */
const TOLERANCE = 0.9;

/** A topology with fewer points on each arc; borders stay shared, since each is simplified once. */
export function simplifyArcs<T extends { readonly countries: GeometryCollection<{ readonly name: string }> }>(
  topology: Topology<T & Record<string, GeometryCollection<{ readonly name: string }>>>,
  projection: GeoProjection,
): Topology<T & Record<string, GeometryCollection<{ readonly name: string }>>> {
  const { scale: [sx, sy] = [1, 1], translate: [tx, ty] = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Point => {
      x += dx;
      y += dy;
      return [x * sx + tx, y * sy + ty];
    });
    return keep(points, projection).map(([longitude, latitude]) => [longitude, latitude]);
  });
  return { ...topology, transform: undefined, arcs };
}

/** Douglas and Peucker's choice of points, by their distance on the map. */
function keep(points: readonly Point[], projection: GeoProjection): readonly Point[] {
  const placed = points.map((point): Point => projection([point[0], point[1]]) ?? [0, 0]);
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [worst, most] = [-1, TOLERANCE];
    for (let each = from + 1; each < to; each += 1) {
      const distance = offLine(placed[each], placed[from], placed[to]);
      if (distance > most) [worst, most] = [each, distance];
    }
    if (worst < 0) continue;
    kept.add(worst);
    open.push([from, worst], [worst, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function offLine([x, y]: Point = [0, 0], [ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}
