import { deployOrder } from './deploy-order';
import type { Deployment } from './deployment';

/** How many sites a wave has at most, wave by wave; the last number is that of all further ones. @default 1, 2, 4, 8 and so on */
export type WaveSizes = readonly number[];

/**
 * The sites in waves, the first of which is one site, the canary, unless sizes say otherwise: a wave begins when the one before it is whole.
 *
 * Targets of replication are in earlier waves, and no two sites of a wave hold copies of the same data: what a change breaks in
 * one wave leaves a copy that it did not reach.
 */
export function wavesOf(deployment: Pick<Deployment, 'sites'>, sizes: WaveSizes = []): readonly (readonly string[])[] {
  const holders = Object.entries(deployment.sites).map(([id, { replicatesTo }]) => [id, ...replicatesTo]);
  const relatives = new Map<string, Set<string>>();
  for (const group of holders)
    for (const id of group) {
      const known = relatives.get(id) ?? new Set<string>();
      relatives.set(id, known);
      for (const other of group) if (other !== id) known.add(other);
    }
  const waves: string[][] = [];
  const done = new Set<string>();
  let left = deployOrder(deployment).flat();
  while (left.length > 0) {
    const size = sizes[waves.length] ?? sizes.at(-1) ?? 2 ** waves.length;
    const wave: string[] = [];
    for (const id of left) {
      if (wave.length === size) break;
      const isReady = deployment.sites[id]?.replicatesTo.every((target) => done.has(target));
      if (isReady && !wave.some((other) => relatives.get(id)?.has(other))) wave.push(id);
    }
    for (const id of wave) done.add(id);
    left = left.filter((id) => !done.has(id));
    waves.push(wave);
  }
  return waves;
}
