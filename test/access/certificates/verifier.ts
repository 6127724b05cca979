import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CERTIFICATES } from '../../../lib/access/certificates/file';
import type { Deployment } from '../../../lib/deployment/deployment';
import { rawMap, type Template } from '../../../lib/judge/template/template';
import { partitionOf } from '../../../lib/world/partition';

/** A file of evidence or of an assembly, by its path in the folder. */
export type Files = Readonly<Record<string, string>>;

/** Whether the interpreter of the verifier is on this machine. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) process.stderr.write('python3 was not found: the tests of verifier/verify_access.py are skipped\n');

/** What the verifier says of a folder of evidence, and of the templates. */
export function verified(evidence: string, templates?: string) {
  const args = ['verifier/verify_access.py', evidence, ...(templates === undefined ? [] : ['--templates', templates])];
  const { status, stdout, stderr } = spawnSync('python3', ['-B', ...args], { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** A new folder with these files, within another one. */
export function folderOf(files: Files, within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'trefoil-certificates-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The SHA-256 of a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A site as a record has it. */
interface SiteOfRecord {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly replicatesTo: readonly string[];
}

/** The sites of a deployment as a record has them. */
export function sitesOf({ sites }: Pick<Deployment, 'sites'>): readonly SiteOfRecord[] {
  return Object.entries(sites).map(([id, { account, region, replicatesTo = [] }]) => ({
    ...{ id, account, region, partition: partitionOf(region), replicatesTo: [...replicatesTo] },
  }));
}

/** A template, and what a record says of it beside. */
type TemplateOfRecord = Pick<Template, 'file' | 'text'> & Partial<Pick<Template, 'stackName' | 'account'>>;

/** As much of a record of evidence as belongs to certificates. */
export function recordOf(
  text: string,
  results: readonly { readonly site: string; readonly rule: string; readonly steps: number | string }[],
  templates: readonly TemplateOfRecord[],
  sites: readonly SiteOfRecord[],
): Files {
  const searches = results.map(({ site, rule, steps }) => ({
    ...{ site, rule },
    ...(typeof steps === 'number' && { certificate: steps }),
  }));
  return {
    [CERTIFICATES]: text,
    'evidence.json': JSON.stringify({
      certificates: { sha256: hashOf(text) },
      templates: templates.map(({ file, text, stackName = file, account }) => ({
        ...{ file, sha256: hashOf(text), stack: stackName, account },
      })),
      sites,
      resources: templates.flatMap((one, template) =>
        Object.entries(rawMap(rawMap(JSON.parse(one.text))['Resources'])).map(([logicalId, raw]) => ({
          ...{ template, logicalId, type: rawMap(raw)['Type'] ?? 'none' },
        })),
      ),
      access: { searches },
    }),
  };
}
