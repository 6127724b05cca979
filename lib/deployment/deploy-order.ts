import type { Deployment } from './deployment';

/**
 * The sites in waves: a wave can be deployed when those before it are, because replication needs its target to exist.
 *
 * Within a wave, sites are in the order of the file and independent of each other.
 */
export function deployOrder(deployment: Pick<Deployment, 'sites'>): readonly (readonly string[])[] {
  const waves: string[][] = [];
  const done = new Set<string>();
  const left = new Map(Object.entries(deployment.sites));
  while (left.size > 0) {
    const wave = [...left]
      .filter(([, site]) => site.replicatesTo.every((target) => done.has(target)))
      .map(([id]) => id);
    if (wave.length === 0)
      throw new Error(
        `replication among ${[...left.keys()].join(', ')} is cyclic or leaves the deployment, expected a loaded one`,
      );
    for (const id of wave) {
      done.add(id);
      left.delete(id);
    }
    waves.push(wave);
  }
  return waves;
}
