import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** Writes the reference deployment with one line changed, another one for each round; returns its path. */
export function changedReference(round: number): string {
  const text = readFileSync(join(__dirname, '..', 'deployments', 'reference.yaml'), 'utf8');
  const changed = text.replace(/^( {2}backupDays:) \d+$/m, `$1 ${35 + round}`);
  if (changed === text) throw new Error('the reference deployment has no line backupDays to change');
  const file = join(tmpdir(), 'trefoil-bench-changed.yaml');
  writeFileSync(file, changed);
  return file;
}

/** How sites that are many times those of the reference deployment differ from these. */
interface Copies {
  /** Whether they replicate to each other, three by three. @default none replicates */
  readonly copies?: boolean;
}

/** A deployment file of `count` sites, like the reference deployment's in turn, with accounts and ranges of their own. */
export function deploymentText(count: number, { copies = false }: Copies = {}): string {
  const reference = parse(readFileSync(join(__dirname, '..', 'deployments', 'reference.yaml'), 'utf8'));
  const originals = Object.entries(reference.sites).map(([id, site]) => [id, JSON.stringify(site)] as const);
  const ids = originals.map(([id]) => id);
  const sites = Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const site = JSON.parse(originals[index % originals.length]?.[1] ?? '{}');
      const first = index - (index % originals.length);
      const targets: readonly string[] = site.replicatesTo ?? [];
      const numbers = targets.map((target) => first + ids.indexOf(target)).filter((number) => number < count);
      return [
        `site-${index}`,
        {
          ...site,
          name: `Site ${index}`,
          account: String(200000000000 + index),
          addressRange: `10.${Math.floor(index / 16) + 16}.${(index % 16) * 16}.0/20`,
          replicatesTo: copies ? numbers.map((number) => `site-${number}`) : [],
        },
      ];
    }),
  );
  return stringify({ ...reference, sites, migrations: [], workloads: {} });
}

/** Writes a deployment of `count` sites that do not replicate; returns its path. */
export function deploymentOf(count: number): string {
  const file = join(tmpdir(), `trefoil-bench-${count}.yaml`);
  writeFileSync(file, deploymentText(count));
  return file;
}
