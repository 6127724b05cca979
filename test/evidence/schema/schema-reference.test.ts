import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { evidenceJsonSchema, schemaReference } from '../../../lib/evidence/schema/schema-reference';
import { deploymentFile, evidenceFor } from '../evidence-for';

test('docs/evidence.md and its JSON schema are what the schema says', () => {
  expect(readFileSync('docs/evidence.md', 'utf8')).toBe(schemaReference());
  expect(readFileSync('docs/evidence.schema.json', 'utf8')).toBe(evidenceJsonSchema());
});

test('every field of the reference has a meaning', () => {
  const rows = schemaReference().match(/^\| `\w+`.*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});

test('evidence passes the JSON schema, and something else does not', () => {
  const schema = z.fromJSONSchema(JSON.parse(evidenceJsonSchema()));
  const evidence = JSON.parse(JSON.stringify(evidenceFor([], { file: deploymentFile('reference') })));
  expect(schema.safeParse(evidence).success).toBe(true);
  expect(schema.safeParse({ ...evidence, holds: 'yes' }).success).toBe(false);
});
