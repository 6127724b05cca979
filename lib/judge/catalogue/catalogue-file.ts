import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { InputError, inputError } from '../template/input-error';
import { readText } from '../template/read-file';
import { additionProblems, type CatalogueAdditions } from './additions';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const path = z.string();
const yes = z.literal(true);
const pattern = z
  .string()
  .max(200)
  .regex(/^[\^A-Za-z0-9.:/_\-$]*$/, 'expected letters, digits and ^ . : / _ - $');

const must = z.union([
  z.strictObject({ oneOf: z.array(scalar).min(1), anyCase: z.boolean().optional() }),
  z.strictObject({ noneOf: z.array(scalar).min(1), anyCase: z.boolean().optional() }),
  z.strictObject({ matches: pattern }),
  z.strictObject({ noMatch: pattern }),
  z.strictObject({ atLeast: z.number() }),
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ stated: yes }),
  z.strictObject({ never: yes }),
  z.strictObject({ key: yes }),
  z.strictObject({ region: yes }),
  z.strictObject({ zone: yes }),
  z.strictObject({ arn: yes }),
  z.strictObject({ bucket: yes }),
  z.strictObject({ account: yes }),
  z.strictObject({ endpoint: yes }),
]);

const when = z.union([
  z.strictObject({ path, oneOf: z.array(scalar) }),
  z.strictObject({ path, noneOf: z.array(scalar) }),
  z.strictObject({ path, noMatch: pattern }),
  z.strictObject({ path, stated: z.boolean() }),
]);

const obligation = z.strictObject({
  concern: z.enum([
    'encryption-at-rest',
    'customer-key',
    'encryption-in-transit',
    'crossing',
    'edge',
    'endpoint',
    'sharing',
    'exposure',
    'isolation',
    'logging',
    'retention',
  ]),
  path,
  must,
  absent: z.enum(['fails', 'holds']),
  when: z.array(when).optional(),
  why: z.string().min(1),
});

/** The form of what a project adds. */
export const additionsSchema = z.strictObject({
  types: z
    .record(
      z.string(),
      z.strictObject({
        holds: z.enum(['nothing', 'metadata', 'user-data']),
        why: z.string().min(1),
        obligations: z.array(obligation).optional(),
      }),
    )
    .optional(),
  customResources: z.record(z.string(), z.string().min(1)).optional(),
});

/** Reads what a project adds to the catalogue, YAML or JSON; throws an `InputError` with everything that is wrong. */
export function readCatalogueFile(name: string): CatalogueAdditions {
  const read = additionsSchema.safeParse(parsed(readText(name), name));
  const problems = read.success
    ? additionProblems(read.data)
    : read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  if (read.success && problems.length === 0) return read.data;
  throw new InputError(problems.map((problem) => `${name}: ${problem}`));
}

function parsed(text: string, name: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [start] = error.linePos ?? [{ line: 1, col: 1 }];
    throw inputError(name, `is no YAML: ${error.message.split('\n')[0] ?? ''}`, start.line, start.col);
  }
}
