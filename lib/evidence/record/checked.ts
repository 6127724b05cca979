import { relative } from 'node:path';
import { InternalError } from '../../judge/report/internal-error';
import type { Judgement, JudgeOptions } from '../../judge/report/judge';
import { Judge } from '../../judge/report/judge';
import type { Report } from '../../judge/report/report';
import type { Rule } from '../../judge/rule';
import type { Scope } from '../../judge/scope';
import { Assembly } from '../../judge/template/assembly';
import { InputError } from '../../judge/template/input-error';
import { readAssembly } from '../../judge/template/read-assembly';

/** An assembly, and what the rules say of it. */
export interface Checked {
  readonly assembly: Assembly;
  readonly report: Report;
  readonly judgements: readonly Judgement[];
}

interface CheckedOptions extends JudgeOptions {
  /** Is given the assembly before it is checked. @default nothing is begun */
  readonly begin?: (assembly: Assembly) => void;
}

/**
 * Reads the assembly in a folder and checks it; throws an `InputError` unless every template could be read.
 * Files are named relative to the folder, so that the record does not depend on where it was.
 */
export function checked(root: string, scope: Scope, rules: readonly Rule[], options: CheckedOptions): Checked {
  const { templates, orphans, problems } = readAssembly(root);
  if (problems.length > 0) throw new InputError(problems);
  const inside = (file: string) => relative(root, file).replaceAll('\\', '/');
  const assembly = new Assembly(
    templates.map((template) => ({ ...template, file: inside(template.file) })),
    scope,
    orphans.map(inside),
  );
  options.begin?.(assembly);
  const judge = new Judge(rules, options);
  const judgements = judge.add(assembly);
  const report = judge.report();
  if (report.flaws && report.flaws.length > 0) throw new InternalError(report.flaws);
  return { assembly, report, judgements };
}
