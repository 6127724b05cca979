import { areaOf, type Ring } from './relative-path';

/** Within which a point must lie. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The point of the largest ring that is farthest from its border, of a grid of two units; none where it is not on the
 * map.
 */
export function farthestInside(
  rings: readonly Ring[],
  { left, top, right, bottom }: Bounds,
): readonly [number, number] | undefined {
  const [ring] = [...rings].sort((one, other) => Math.abs(areaOf(other)) - Math.abs(areaOf(one)));
  if (!ring) return undefined;
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  let [best, most]: [readonly [number, number] | undefined, number] = [undefined, 0];
  for (let x = Math.max(left, Math.min(...xs)); x <= Math.min(right, Math.max(...xs)); x += 2)
    for (let y = Math.max(top, Math.min(...ys)); y <= Math.min(bottom, Math.max(...ys)); y += 2) {
      if (!isInside(ring, x, y)) continue;
      const room = Math.min(...ring.map(([px, py]) => Math.hypot(px - x, py - y)));
      if (room > most) [best, most] = [[x, y], room];
    }
  return best;
}

function isInside(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
