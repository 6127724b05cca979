import { z } from 'zod';
import { jsonText } from '../../common/printable';
import type { AssemblyPart, OfRun } from '../../judge/report/part';
import type { ReportedFinding } from '../../judge/report/report';
import type { RunHashes, Shard } from '../../judge/report/shard';
import { withUnknownTypes } from '../../judge/report/unknown-types';
import { type Rule, SEVERITIES, TOPICS } from '../../judge/rule';
import { inputError } from '../../judge/template/input-error';
import { readJson } from '../../judge/template/read-json';

const waiver = z.strictObject({
  ...{ rule: z.string(), path: z.string(), reason: z.string(), owner: z.string(), expires: z.string() },
});
const finding = z.strictObject({
  topic: z.enum(TOPICS),
  level: z.enum(['mandatory', 'required', 'advisory']),
  severity: z.enum(SEVERITIES),
  file: z.string(),
  ...{ line: z.number(), column: z.number(), source: z.string() },
  stack: z.string(),
  ...{ resource: z.string().optional(), type: z.string().optional(), constructPath: z.string().optional() },
  code: z.strictObject({ file: z.string(), line: z.number(), column: z.number() }).optional(),
  ...{ path: z.string(), message: z.string(), fix: z.string(), value: z.string() },
  waiver: waiver.optional(),
});
const number = z.int().min(0);
const schema = z.strictObject({
  schema: z.literal(1),
  shard: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }),
  run: z.strictObject({ assembly: z.string(), options: z.string(), program: z.string(), today: z.string() }),
  deployment: z.string().optional(),
  unknownTypes: z.enum(['fail', 'warn']),
  ...{ resources: number, templates: number, notEvaluated: z.array(z.string()) },
  ...{ problems: z.array(z.string()), flaws: z.array(z.string()) },
  assemblies: z.array(
    z.strictObject({
      passed: z.record(z.string(), number),
      broken: z.array(z.strictObject({ rule: z.string(), at: number, findings: z.array(finding) })),
      flaws: z.array(z.strictObject({ rule: z.string(), at: number, text: z.string() })),
      unfit: z.array(z.strictObject({ at: number, text: z.string() })),
    }),
  ),
});

/** What one shard of a check found. */
export interface Part {
  readonly shard: Shard;
  /** From what its verdicts follow, and the day. */
  readonly run: RunHashes & { readonly today: string };
  /** The deployment file, where there is one. */
  readonly deployment?: string;
  readonly unknownTypes: 'fail' | 'warn';
  readonly whole: OfRun;
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
  /** Internal errors that kept something from being read, one line each. */
  readonly flaws: readonly string[];
  /** In the order of the input. */
  readonly assemblies: readonly AssemblyPart[];
}

/** A part as a file has it. */
export function partText({ shard, run, deployment, unknownTypes, whole, problems, flaws, assemblies }: Part): string {
  const written: z.infer<typeof schema> = {
    ...{ schema: 1, shard, run, deployment, unknownTypes },
    ...{ resources: whole.resources, templates: whole.templates },
    notEvaluated: whole.notEvaluated.map(({ id }) => id),
    ...{ problems: [...problems], flaws: [...flaws] },
    assemblies: assemblies.map((part) => ({
      passed: Object.fromEntries([...part.passed].map(([{ id }, subjects]) => [id, subjects])),
      broken: part.broken.map(({ rule, at, findings }) => ({ rule: rule.id, at, findings: findings.map(writtenOf) })),
      flaws: part.flaws.map(({ rule, at, text }) => ({ rule: rule.id, at, text })),
      unfit: [...part.unfit],
    })),
  };
  return jsonText(written);
}

/** Without its rule, which is named once, and a baseline, which no part has. */
function writtenOf({ rule: _, baseline: __, ...written }: ReportedFinding): z.infer<typeof finding> {
  return written;
}

/** Reads a part; throws an `InputError` where the file is none. */
export function readPart(file: string, known: readonly Rule[]): Part {
  const parsed = schema.safeParse(readJson(file));
  if (!parsed.success)
    throw inputError(file, 'is not what trefoil check --shard writes; check that part again, by this version');
  const { shard, run, deployment, unknownTypes, resources, templates, problems, flaws } = parsed.data;
  const rules = new Map(withUnknownTypes(known, unknownTypes).map((rule) => [rule.id, rule]));
  const ruleOf = (id: string): Rule => {
    const rule = rules.get(id);
    if (rule === undefined)
      throw inputError(file, `names a rule ${id} that this version does not have; check that part again`);
    return rule;
  };
  return {
    ...{ shard, run, deployment, unknownTypes, problems, flaws },
    whole: { resources, templates, notEvaluated: parsed.data.notEvaluated.map(ruleOf) },
    assemblies: parsed.data.assemblies.map((part) => ({
      passed: new Map(Object.entries(part.passed).map(([id, subjects]) => [ruleOf(id), subjects])),
      broken: part.broken.map(({ rule: id, at, findings }) => {
        const rule = ruleOf(id);
        return { rule, at, findings: findings.map((one) => ({ rule, ...one })) };
      }),
      flaws: part.flaws.map(({ rule, at, text }) => ({ rule: ruleOf(rule), at, text })),
      unfit: part.unfit,
    })),
  };
}
