import type { GeoContext } from 'd3-geo';

/** A closed line; its last point joins its first. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** Twice the area of anything that covers the map. */
const GLOBE = 1_900_000;

/** A path on whole units, as short as SVG writes it; rings that are a few units small are omitted. */
export class RelativePath implements GeoContext {
  private readonly all: [number, number][][] = [];

  moveTo(x: number, y: number): void {
    this.all.push([[Math.round(x), Math.round(y)]]);
  }

  lineTo(x: number, y: number): void {
    const ring = this.all.at(-1);
    const last = ring?.at(-1);
    const [px, py] = [Math.round(x), Math.round(y)];
    if (last?.[0] !== px || last?.[1] !== py) ring?.push([px, py]);
  }

  /** Points are not drawn. */
  arc(): void {}

  /** Every ring is closed. */
  closePath(): void {}

  /** Begins anew; a path is made once. */
  beginPath(): void {}

  rings(): readonly Ring[] {
    // What was too small to keep an area comes back as the whole globe.
    return this.all.filter((ring) => ring.length > 2 && Math.abs(areaOf(ring)) >= 6 && Math.abs(areaOf(ring)) < GLOBE);
  }

  text(): string {
    return this.rings()
      .map((ring) => {
        const [first, ...rest] = ring;
        let [x, y] = first ?? [0, 0];
        const steps = rest.map(([px, py]) => {
          const step = `${px - x}${py - y < 0 ? '' : ' '}${py - y}`;
          [x, y] = [px, py];
          return step;
        });
        return `M${first?.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
      })
      .join('');
  }
}

/** Twice the signed area of a ring. */
export function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
}
