import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldReference } from '../lib/config/field-reference';
import { deploymentJsonSchema } from '../lib/config/json-schema';
import { rulesMarkdown } from '../lib/policy/render-rules';
import { RULES } from '../lib/policy/rules';

/** Writes what is generated from code; with `--check`, exits 1 where a file differs. */
const root = join(__dirname, '..');
const generated: readonly (readonly [file: string, text: string])[] = [
  ['deployments/schema.json', deploymentJsonSchema()],
  ['docs/deployment-file.md', fieldReference()],
  ['docs/rules.md', rulesMarkdown(RULES)],
];

const stale = generated.filter(([file, text]) => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [file] of stale)
    process.stderr.write(`${file}: differs from what the code generates; run "npm run docs" and commit\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else for (const [file, text] of stale) writeFileSync(join(root, file), text);
