import { existsSync } from 'node:fs';
import { printable } from '../common/printable';
import { nearestName } from '../common/suggest';
import { FRAMEWORKS } from '../evidence/frameworks';
import type { Framework } from '../evidence/frameworks/framework';
import {
  type FrameworksView,
  frameworksJson,
  frameworksText,
  frameworkText,
} from '../evidence/frameworks/render-frameworks';
import { sovereigntyJson, sovereigntyText } from '../evidence/frameworks/render-sovereignty';
import type { SovereigntyInput } from '../evidence/frameworks/sovereignty';
import { InternalError } from '../judge/report/internal-error';
import { Judge } from '../judge/report/judge';
import { outcomeOf } from '../judge/report/outcome';
import type { Rule } from '../judge/rule';
import { InputError } from '../judge/template/input-error';
import { readAll } from '../judge/template/read';
import { type Command, DEFAULT_ASSEMBLY, type Terminal, UsageError } from './command';
import { readFlags } from './flags';
import { scopeFrom } from './scope-flags';

/** The name under which the factors of sovereignty are listed. */
const SOVEREIGNTY = 'sovereignty';

/** Says which clauses of laws and standards the rules help to answer, and how those rules stand. */
export const frameworksBy = (rules: readonly Rule[]): Command => ({
  name: 'frameworks',
  summary: 'say which clauses of laws and standards the rules help to answer, and how those rules stand',
  help: `usage: trefoil frameworks [name] [--assembly FOLDER] [--json]
       trefoil frameworks sovereignty [--assembly FOLDER] [--json]

Without a name, lists the laws and standards to which rules are mapped, with the number of their clauses
that are answered, helped, or not ours. With a name, lists its clauses: what shows something towards each,
and who answers the rest. Where an assembly is read, says how the rules behind each clause stand. Nothing is
claimed of a clause as a whole. \`sovereignty\` lists the factors of the Cloud Sovereignty Framework: what
templates prove of each, what the operator attests, what the provider claims, and what nobody says.

  --assembly FOLDER  an assembly, a template or a folder (default: cdk.out, where there is one)
  --json             for machines

exit code: 0 printed, 2 no such framework or something could not be read; \`trefoil check\` fails for findings`,
  run(args, terminal) {
    const { values, rest, on } = readFlags(args, ['assembly'], [], ['json']);
    if (rest.length > 1) throw new UsageError(`expected one name, found ${rest.join(' ')}`);
    const isSovereignty = rest[0]?.toLowerCase() === SOVEREIGNTY;
    const named = isSovereignty ? [] : rest.map(frameworkNamed);
    const assembly = values['assembly'] ?? (existsSync(DEFAULT_ASSEMBLY) ? DEFAULT_ASSEMBLY : undefined);
    const run = assembly === undefined ? undefined : { assembly, ...runOf(assembly, rules, terminal) };
    if (isSovereignty) {
      terminal.out(on.has('json') ? sovereigntyJson(run ?? {}) : printableLines(sovereigntyText(run ?? {})));
      return 0;
    }
    const view: FrameworksView = { frameworks: named.length > 0 ? named : FRAMEWORKS, rules, ...run };
    const [one] = named;
    const text = () => printableLines(one ? frameworkText(one, view) : frameworksText(view));
    terminal.out(on.has('json') ? frameworksJson(view) : text());
    return 0;
  },
});

const printableLines = (text: string) => text.split('\n').map(printable).join('\n');

function frameworkNamed(name: string): Framework {
  const wanted = name.toLowerCase();
  const found = FRAMEWORKS.find((framework) => [framework.id, framework.name.toLowerCase()].includes(wanted));
  if (found) return found;
  const names = [...FRAMEWORKS.map(({ id }) => id), SOVEREIGNTY];
  const near = names.find((id) => id.startsWith(wanted)) ?? nearestName(wanted, names);
  throw new UsageError(
    `no framework "${name}", ${near ? `did you mean ${near}` : `expected one of ${names.join(', ')}`}`,
  );
}

/** What every rule says of an assembly, and the deployment of it; throws an `InputError` where something could not be read. */
function runOf(
  path: string,
  rules: readonly Rule[],
  { today }: Terminal,
): Required<Pick<SovereigntyInput, 'run'>> & SovereigntyInput {
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
  const outcomes = new Map(report.rules.map((count) => [count.rule.id, outcomeOf(count)]));
  return { run: { outcomes, countries: [...scope.countries] }, deployment: scope.deployment };
}
