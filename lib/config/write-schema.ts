import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldReference } from './field-reference';
import { deploymentJsonSchema } from './json-schema';

/** Writes what is generated from the schema of deployment files; with `--check`, exits 1 where a file differs. */
const root = join(__dirname, '..', '..');
const generated: readonly (readonly [file: string, text: string])[] = [
  ['deployments/schema.json', deploymentJsonSchema()],
  ['docs/deployment-file.md', fieldReference()],
];

const stale = generated.filter(([file, text]) => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [file] of stale)
    console.error(`${file}: differs from the schema in lib/config; run "npm run docs" and commit`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else for (const [file, text] of stale) writeFileSync(join(root, file), text);
