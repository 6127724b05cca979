import { relative } from 'node:path';
import { Assembly } from '../policy/assembly';
import type { Border } from '../policy/border';
import { InputError } from '../policy/input-error';
import { InternalError } from '../policy/internal-error';
import { readAssembly } from '../policy/read-assembly';
import { Judge, type Judgement, type JudgeOptions, type Report } from '../policy/report';
import type { Rule } from '../policy/rule';

/** An assembly, and what the rules say of it. */
export interface Judged {
  readonly assembly: Assembly;
  readonly report: Report;
  readonly judgements: readonly Judgement[];
}

/**
 * Reads and judges the assembly in a folder; throws an `InputError` unless every template could be read.
 * Files are named relative to the folder: where it lies is nobody's business.
 */
export function judged(root: string, border: Border, rules: readonly Rule[], options: JudgeOptions): Judged {
  const { templates, orphans, problems } = readAssembly(root);
  if (problems.length > 0) throw new InputError(problems);
  const inside = (file: string) => relative(root, file).replaceAll('\\', '/');
  const assembly = new Assembly(
    templates.map((template) => ({ ...template, file: inside(template.file) })),
    border,
    orphans.map(inside),
  );
  const judge = new Judge(rules, options);
  const judgements = judge.add(assembly);
  const report = judge.report();
  if (report.flaws && report.flaws.length > 0) throw new InternalError(report.flaws);
  return { assembly, report, judgements };
}
