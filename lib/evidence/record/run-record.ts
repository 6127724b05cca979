import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { additionProblems } from '../../judge/catalogue/additions';
import { additionsSchema } from '../../judge/catalogue/catalogue-file';
import { RECORD_FILE, type RunRecord } from '../../judge/report/run-record';
import { withUnknownTypes } from '../../judge/report/unknown-types';
import { VERSION } from '../../judge/report/version';
import type { Rule } from '../../judge/rule';
import { InputError, inputError } from '../../judge/template/input-error';
import { readJsonInside } from '../../judge/template/read-manifest';
import type { Checked } from './checked';

const number = z.int().min(0);
const waiverSchema = z.object({
  rule: z.string(),
  path: z.string(),
  reason: z.string(),
  owner: z.string(),
  expires: z.string(),
});
const recordSchema: z.ZodType<RunRecord> = z.object({
  schema: z.literal(1),
  version: z.string(),
  boundary: z.array(z.string()),
  deployment: z.string().optional(),
  deploymentFile: z.object({ path: z.string(), text: z.string() }).optional(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
  passed: z.boolean(),
  rules: z.array(z.object({ id: z.string(), level: z.string(), evaluated: number, failed: number, waived: number })),
  resources: number,
  templates: z.array(z.object({ file: z.string(), sha256: z.string(), stack: z.string() })),
  trustedAccounts: z.array(z.string()).optional(),
  waivers: z.array(waiverSchema).optional(),
  catalogue: additionsSchema.optional(),
});

/** The record that the policy left in an assembly; throws an `InputError` where it did not run, or ran in another version. */
export function readRunRecord(root: string): RunRecord {
  const record = findRunRecord(root);
  if (!record)
    throw inputError(
      root,
      `has no ${RECORD_FILE}: the policy did not run in its synthesis; register ResidencyChecks on the App and synthesize again`,
    );
  if (record.version !== VERSION)
    throw inputError(
      join(root, RECORD_FILE),
      `was written by version ${record.version}, this is ${VERSION}; synthesize again`,
    );
  return record;
}

/** The record that the policy left in an assembly, of whatever version; undefined where it did not run. */
export function findRunRecord(root: string): RunRecord | undefined {
  const file = join(root, RECORD_FILE);
  if (!existsSync(file)) return undefined;
  const parsed = recordSchema.safeParse(readJsonInside(file, root));
  if (!parsed.success) throw inputError(file, `is not a record of a run: ${z.prettifyError(parsed.error)}`);
  const [problem] = additionProblems(parsed.data.catalogue ?? {});
  if (problem !== undefined) throw inputError(file, `catalogue.${problem}`);
  return parsed.data;
}

/** The rules that a run had, with the level that they had in it; throws an `InputError` where one is not known. */
export function rulesOfRecord({ rules }: RunRecord, known: readonly Rule[]): readonly Rule[] {
  const levels = new Map(rules.map(({ id, level }) => [id, level]));
  const warned = withUnknownTypes(known, 'warn').filter((rule) => levels.get(rule.id) === rule.level);
  const found = known
    .map((rule) => (levels.get(rule.id) === rule.level ? rule : warned.find(({ id }) => id === rule.id)))
    .filter((rule) => rule !== undefined);
  const missing = known.filter((rule) => !found.some(({ id }) => id === rule.id)).map(({ id }) => id);
  const foreign = rules.filter(({ id }) => !known.some((rule) => rule.id === id)).map(({ id }) => id);
  if (missing.length + foreign.length > 0)
    throw new InputError([
      ...missing.map((id) => `${RECORD_FILE}: rule ${id} did not run, or not at its level; evidence needs every rule`),
      ...foreign.map((id) => `${RECORD_FILE}: rule ${id} ran and is none of this policy`),
    ]);
  return found;
}

/** Throws an `InputError` where an assembly is not the one that a run checked, or is checked otherwise now. */
export function checkAgainstRecord(root: string, record: RunRecord, { assembly, report }: Checked): void {
  const counts = new Map(record.rules.map((rule) => [rule.id, countsText(rule)]));
  const problems = [...changedTemplates(record, assembly.templates)];
  // Where templates differ, so do the counts.
  const otherwise =
    problems.length > 0 ? [] : report.rules.filter((rule) => counts.get(rule.rule.id) !== countsText(rule));
  problems.push(
    ...otherwise.map(
      (rule) =>
        `rule ${rule.rule.id}: ${countsText(rule)} here, ${counts.get(rule.rule.id)} in the synthesis; give the deployment file that was synthesized with --deployment, or synthesize again`,
    ),
  );
  if (problems.length > 0) throw new InputError(problems.map((problem) => `${root}: ${problem}`));
}

/** How templates, named relative to their assembly, are others than those that a run checked; a sentence each. */
export function changedTemplates(
  { templates }: Pick<RunRecord, 'templates'>,
  found: readonly { readonly file: string; readonly text: string }[],
): readonly string[] {
  const hashes = new Map(templates.map(({ file, sha256 }) => [file, sha256]));
  const files = new Set(found.map(({ file }) => file));
  return [
    ...found
      .filter(({ file, text }) => hashes.get(file) !== hashOf(text))
      .map(({ file }) => `${file}: is not the template that was checked; synthesize again`),
    ...templates
      .filter(({ file }) => !files.has(file))
      .map(({ file }) => `${file}: was checked and is gone; synthesize again`),
  ];
}

/** SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function countsText({
  evaluated,
  failed,
  waived,
}: Pick<RunRecord['rules'][number], 'evaluated' | 'failed' | 'waived'>): string {
  return `${evaluated} evaluated, ${failed} failed, ${waived} waived`;
}
