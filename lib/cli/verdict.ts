import { printable } from '../common/printable';
import { wrapped } from '../common/wrap';
import type { Deployment } from '../deployment/deployment-types';
import { InternalError } from '../judge/report/internal-error';
import { Judge } from '../judge/report/judge';
import { outcomeOf } from '../judge/report/outcome';
import { type Report, stands } from '../judge/report/report';
import { count, wantedLine } from '../judge/report/tally';
import { beyondLine, withinProfile } from '../judge/report/within-profile';
import type { Rule } from '../judge/rule';
import { readAll } from '../judge/template/read';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';
import { scopeFrom } from './scope-flags';
import { abroad, nextEnd, reachedBy, restsIn } from './verdict-lines';

/** Says in a few lines whether an assembly holds; what `trefoil` says without a command. */
export const verdictBy = (rules: readonly Rule[]): Command => ({
  name: 'verdict',
  summary:
    'say in a few lines whether an assembly has open findings, and what to ask next; what trefoil says by itself',
  help: `usage: trefoil verdict [assembly]

Says in a few lines whether a cloud assembly (default: cdk.out) holds, where its sites are, who can reach them, what
is excepted, and what to ask next. It asks what \`trefoil check\` asks.

exit code: 0 no open findings, 1 open findings, 2 something could not be read`,
  run(args, terminal) {
    const { rest } = readFlags(args, []);
    if (rest.length > 1) throw new UsageError(`expected one assembly, found ${rest.join(' ')}`);
    const path = assemblyFrom(rest);
    const { scope, waivers, file } = scopeFrom(readFlags([], []), terminal.today, [path]);
    const judge = new Judge(rules, { waivers, today: terminal.today, templateWaivers: file === undefined });
    const problems: string[] = [];
    for (const input of readAll(path, scope, {})) {
      if (input.assembly) judge.judge(input.assembly);
      problems.push(...input.problems);
    }
    if (problems.length > 0) {
      terminal.err(`${problems.map(printable).join('\n')}\n`);
      return 2;
    }
    const checked = judge.report();
    if (checked.flaws && checked.flaws.length > 0) throw new InternalError(checked.flaws);
    const report = withinProfile(checked, file === undefined ? 'residency' : 'full');
    const { deployment } = scope;
    const fails = report.findings.some(stands) || (report.unfit ?? []).length > 0;
    const wanted = wantedLine(report, {
      deployment: 'trefoil check --deployment FILE',
      accounts: 'trefoil check --account ID',
    });
    const beyond = beyondLine(report, 'trefoil check --profile full');
    const lines: readonly (readonly [label: string, text: string])[] = [
      ['verdict', holds(path, report, fails, file)],
      deployment === undefined
        ? ['boundary', `user data may rest in ${scope.boundary.join(', ')}`]
        : ['where', `user data rests in ${restsIn(deployment)}`],
      ...reached(report, deployment),
      ...(deployment === undefined ? [] : [['abroad', abroad(deployment)] as const]),
      ['exceptions', excepted(report, scope.omissions?.length ?? 0, deployment && nextEnd(deployment, terminal.today))],
      ...[wanted, beyond].flatMap((line) => (line === undefined ? [] : [['not asked', line] as const])),
      ['next', next(path, fails, file !== undefined)],
    ];
    const text = lines.flatMap(([label, line]) => wrapped(label.padEnd(LABEL), line));
    terminal.out(`${text.map(printable).join('\n')}\n`);
    return fails ? 1 : 0;
  },
});

function holds(path: string, report: Report, fails: boolean, file: string | undefined): string {
  const open = report.findings.filter(stands);
  const evaluated = report.rules.filter(({ evaluated: number }) => number > 0).length;
  const of = `${evaluated} of ${report.rules.length} rules evaluated on ${count(report.resources, 'resource')} in ${count(report.templates, 'template')}`;
  const from = file === undefined ? '' : `, from ${file}`;
  if (!fails) return `${path} holds: no open findings${from}; ${of}`;
  const mandatory = open.filter(({ level }) => level === 'mandatory').length;
  return `${path} does not hold: ${count(open.length, 'open finding')}, ${mandatory} of them mandatory${from}; ${of}`;
}

/** Columns of what a line is about. */
const LABEL = 12;

/** A line for who can reach user data, and one where something that has to work does not, or more is allowed than needed. */
function reached({ rules }: Report, deployment: Deployment | undefined): readonly (readonly [string, string])[] {
  const access = rules.filter(({ rule, evaluated }) => rule.topic === 'access' && evaluated > 0);
  const asked = access.filter(({ rule }) => rule.proof === undefined);
  const required = access.filter(({ rule }) => rule.proof === 'required');
  const least = access.filter(({ rule }) => rule.proof === 'least');
  const broken = (some: typeof access) =>
    some.filter((each) => outcomeOf(each) === 'failed').map(({ rule }) => rule.id);
  if (access.length === 0) return [];
  const questions = `${asked.length} questions over every request there is`;
  const who = deployment === undefined ? 'those who are declared' : reachedBy(deployment);
  const worksAndNoMore = broken([...required, ...least]).length === 0;
  const fits = worksAndNoMore ? '; what has to work can, and no more is allowed' : '';
  return [
    ...(asked.length === 0
      ? []
      : broken(asked).length === 0
        ? [['who', `${who}, and no other person or workload, by ${questions}${fits}`] as const]
        : [['who', `${broken(asked).length} of ${questions} fail: ${broken(asked).join(', ')}`] as const]),
    ...(broken(required).length === 0
      ? []
      : [['works', `not all that has to: ${broken(required).join(', ')}`] as const]),
    ...(broken(least).length === 0 ? [] : [['excess', 'more is allowed than is needed'] as const]),
  ];
}

function excepted({ findings }: Report, omitted: number, end: string | undefined): string {
  const ends = findings.flatMap(({ waiver }) => waiver?.expires ?? []).sort();
  const waived = `${count(ends.length, 'finding')} waived${ends[0] === undefined ? '' : `, the first until ${ends[0]}`}`;
  return `${waived}${omitted > 0 ? `, ${count(omitted, 'feature')} omitted by the deployment` : ''}${end === undefined ? '' : `; the next end: ${end}`}`;
}

function next(path: string, fails: boolean, sites: boolean): string {
  const commands = [`trefoil check ${path}`, ...(sites ? [`trefoil access ${path}`, `trefoil evidence ${path}`] : [])];
  return `${fails ? `${commands[0]} shows the findings` : commands.join(', ')}; trefoil --help lists the rest`;
}
