import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectionsDocument } from '../lib/app/alerts/detections/detections-document';
import { fieldReference } from '../lib/deployment/field-reference';
import { findDeployment } from '../lib/deployment/find-deployment';
import { deploymentJsonSchema } from '../lib/deployment/json-schema';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { frameworksDocument } from '../lib/evidence/frameworks/frameworks-document';
import { evidenceJsonSchema, schemaReference } from '../lib/evidence/schema/schema-reference';
import { rulesMarkdown } from '../lib/judge/report/render-rules';
import { scopeOfDeployment } from '../lib/judge/scope';
import { hookRules } from '../lib/site-policy/hooks/hook-rules';
import { hooksDocument } from '../lib/site-policy/hooks/hooks-document';
import { ALL_RULES } from '../lib/site-policy/rules';

import { europeSource } from './europe';
import { resourcelessSource } from './resourceless-actions';

/** Writes what is generated from code; with `--check`, exits 1 where a file differs. */
const root = join(__dirname, '..');
// Examples are assumed a day on which they hold, so that what is written does not depend on when.
const example = (name: string) => loadDeployment(findDeployment(name), { today: '2026-11-23' });
const hooks = hookRules(scopeOfDeployment(example('reference')));
const generated: readonly (readonly [file: string, text: string])[] = [
  ['deployments/schema.json', deploymentJsonSchema()],
  ['docs/deployment-file.md', fieldReference()],
  [
    'docs/detections.md',
    detectionsDocument(
      { deployment: example('reference'), id: 'ireland-2' },
      { deployment: example('outposts'), id: 'hamar' },
    ),
  ],
  ['docs/evidence.md', schemaReference()],
  ['docs/evidence.schema.json', evidenceJsonSchema()],
  ['docs/frameworks.md', frameworksDocument(ALL_RULES)],
  ['docs/hooks.md', hooksDocument(ALL_RULES, hooks)],
  ['docs/rules.md', rulesMarkdown(ALL_RULES)],
  ['lib/evidence/map/europe.ts', europeSource()],
  ['lib/judge/catalogue/resourceless-actions.ts', resourcelessSource()],
];

const stale = generated.filter(([file, text]) => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [file] of stale)
    process.stderr.write(`${file}: differs from what the code generates; run "npm run docs" and commit\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) writeFileSync(join(root, file), text);
  // For whoever wants to read them: what is committed is their hash, in docs/hooks.md.
  mkdirSync(join(root, 'hooks'), { recursive: true });
  for (const { name, text } of hooks) writeFileSync(join(root, 'hooks', `${name}.guard`), text);
}
