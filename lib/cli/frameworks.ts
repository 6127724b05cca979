import { existsSync } from 'node:fs';
import { printable } from '../common/printable';
import { nearestName } from '../common/suggest';
import { FRAMEWORKS } from '../evidence/frameworks';
import type { Outcomes } from '../evidence/frameworks/coverage';
import type { Framework } from '../evidence/frameworks/framework';
import {
  type FrameworksView,
  frameworksJson,
  frameworksText,
  frameworkText,
} from '../evidence/frameworks/render-frameworks';
import { InternalError } from '../judge/report/internal-error';
import { Judge } from '../judge/report/judge';
import { outcomeOf } from '../judge/report/outcome';
import type { Rule } from '../judge/rule';
import { InputError } from '../judge/template/input-error';
import { readAll } from '../judge/template/read';
import { type Command, DEFAULT_ASSEMBLY, type Terminal, UsageError } from './command';
import { readFlags } from './flags';
import { scopeFrom } from './scope-flags';

/** Says which clauses of laws and standards the rules help to answer, and how those rules stand. */
export const frameworksBy = (rules: readonly Rule[]): Command => ({
  name: 'frameworks',
  summary: 'say which clauses of laws and standards the rules help to answer, and how those rules stand',
  help: `usage: trefoil frameworks [name] [--assembly FOLDER] [--json]

Without a name, lists the laws and standards to which rules are mapped, with the number of their clauses
that are answered, helped, or not ours. With a name, lists its clauses: what shows something towards each,
and who answers the rest. Where an assembly is read, says how the rules behind each clause stand. Nothing is
claimed of a clause as a whole.

  --assembly FOLDER  an assembly, a template or a folder (default: cdk.out, where there is one)
  --json             for machines

exit code: 0 printed, 2 no such framework or something could not be read; \`trefoil check\` fails for findings`,
  run(args, terminal) {
    const { values, rest, on } = readFlags(args, ['assembly'], [], ['json']);
    if (rest.length > 1) throw new UsageError(`expected one name, found ${rest.join(' ')}`);
    const named = rest.map(frameworkNamed);
    const assembly = values['assembly'] ?? (existsSync(DEFAULT_ASSEMBLY) ? DEFAULT_ASSEMBLY : undefined);
    const view: FrameworksView = {
      frameworks: named.length > 0 ? named : FRAMEWORKS,
      rules,
      ...(assembly !== undefined && { assembly, outcomes: outcomesIn(assembly, rules, terminal) }),
    };
    const [one] = named;
    const lines = () => (one ? frameworkText(one, view) : frameworksText(view));
    terminal.out(on.has('json') ? frameworksJson(view) : lines().split('\n').map(printable).join('\n'));
    return 0;
  },
});

function frameworkNamed(name: string): Framework {
  const wanted = name.toLowerCase();
  const found = FRAMEWORKS.find((framework) => [framework.id, framework.name.toLowerCase()].includes(wanted));
  if (found) return found;
  const names = FRAMEWORKS.map(({ id }) => id);
  const near = names.find((id) => id.startsWith(wanted)) ?? nearestName(wanted, names);
  throw new UsageError(
    `no framework "${name}", ${near ? `did you mean ${near}` : `expected one of ${names.join(', ')}`}`,
  );
}

/** What every rule says of an assembly; throws an `InputError` where something could not be read. */
function outcomesIn(path: string, rules: readonly Rule[], { today }: Terminal): Outcomes {
  const { scope, waivers, file } = scopeFrom(readFlags([], []), today, [path]);
  const judge = new Judge(rules, { waivers, today, templateWaivers: file === undefined });
  const problems: string[] = [];
  for (const input of readAll(path, scope, {})) {
    if (input.assembly) judge.judge(input.assembly);
    problems.push(...input.problems);
  }
  if (problems.length > 0) throw new InputError(problems);
  const report = judge.report();
  if (report.flaws && report.flaws.length > 0) throw new InternalError(report.flaws);
  return new Map(report.rules.map((count) => [count.rule.id, outcomeOf(count)]));
}
