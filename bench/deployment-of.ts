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

/** Writes a deployment of `count` sites, copies of the reference deployment's with accounts and ranges of their own; returns its path. */
export function deploymentOf(count: number): string {
  const reference = parse(readFileSync(join(__dirname, '..', 'deployments', 'reference.yaml'), 'utf8'));
  const originals = Object.values(reference.sites).map((site) => JSON.stringify(site));
  const sites = Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const site = JSON.parse(originals[index % originals.length] ?? '{}');
      const range = `10.${Math.floor(index / 16) + 16}.${(index % 16) * 16}.0/20`;
      return [
        `site-${index}`,
        {
          ...site,
          name: `Site ${index}`,
          account: String(200000000000 + index),
          addressRange: range,
          replicatesTo: [],
        },
      ];
    }),
  );
  const file = join(tmpdir(), `trefoil-bench-${count}.yaml`);
  writeFileSync(file, stringify({ ...reference, sites, migrations: [], workloads: {} }));
  return file;
}
