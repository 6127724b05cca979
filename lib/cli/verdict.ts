import { printable } from '../common/printable';
import { locationOf } from '../deployment/location';
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
    const sites = Object.values(scope.deployment?.sites ?? {});
    const fails = report.findings.some(stands) || (report.unfit ?? []).length > 0;
    const wanted = wantedLine(report, {
      deployment: 'trefoil check --deployment FILE',
      accounts: 'trefoil check --account ID',
    });
    const beyond = beyondLine(report, 'trefoil check --profile full');
    const lines = [
      holds(path, report, fails),
      file === undefined
        ? `user data may rest in ${scope.boundary.join(', ')}`
        : `deployment ${file}, boundary ${scope.boundary.join(', ')}`,
      ...sites.map((site) => locationOf(site).data.statement.replace(/: placement is .*/, '')),
      ...reached(report),
      excepted(report, scope.omissions?.length ?? 0),
      ...[wanted, beyond].filter((line) => line !== undefined),
      next(path, fails, file !== undefined),
    ];
    terminal.out(`${lines.map(printable).join('\n')}\n`);
    return fails ? 1 : 0;
  },
});

function holds(path: string, report: Report, fails: boolean): string {
  const open = report.findings.filter(stands);
  const evaluated = report.rules.filter(({ evaluated: number }) => number > 0).length;
  const of = `${evaluated} of ${report.rules.length} rules evaluated on ${count(report.resources, 'resource')} in ${count(report.templates, 'template')}`;
  if (!fails) return `${path} holds: no open findings, ${of}`;
  const mandatory = open.filter(({ level }) => level === 'mandatory').length;
  return `${path} does not hold: ${count(open.length, 'open finding')}, ${mandatory} of them mandatory; ${of}`;
}

/** A line for each proof: forbidden access, required access, and no more than that. */
function reached({ rules }: Report): readonly string[] {
  const access = rules.filter(({ rule, evaluated }) => rule.topic === 'access' && evaluated > 0);
  const asked = access.filter(({ rule }) => rule.proof === undefined);
  const required = access.filter(({ rule }) => rule.proof === 'required');
  const least = access.filter(({ rule }) => rule.proof === 'least');
  const broken = (some: typeof access) =>
    some.filter((each) => outcomeOf(each) === 'failed').map(({ rule }) => rule.id);
  return [
    ...(asked.length === 0
      ? []
      : broken(asked).length === 0
        ? [`who can reach it: nobody who should not, by ${asked.length} questions over every request there is`]
        : [`who can reach it: ${broken(asked).length} of ${asked.length} questions fail, ${broken(asked).join(', ')}`]),
    ...(required.length === 0
      ? []
      : [
          `what has to work: ${broken(required).length === 0 ? 'all of it can' : `not all, ${broken(required).join(', ')}`}`,
        ]),
    ...(least.length === 0
      ? []
      : [
          `least privilege: ${broken(least).length === 0 ? 'nothing is allowed that nobody needs' : 'more is allowed than is needed'}`,
        ]),
  ];
}

function excepted({ findings }: Report, omitted: number): string {
  const ends = findings.flatMap(({ waiver }) => waiver?.expires ?? []).sort();
  const waived = `${count(ends.length, 'finding')} waived${ends[0] === undefined ? '' : `, the first until ${ends[0]}`}`;
  return `exceptions: ${waived}${omitted > 0 ? `, ${count(omitted, 'feature')} omitted by the deployment` : ''}`;
}

function next(path: string, fails: boolean, sites: boolean): string {
  const commands = [`trefoil check ${path}`, ...(sites ? [`trefoil access ${path}`, `trefoil evidence ${path}`] : [])];
  return `next: ${fails ? `${commands[0]} shows the findings` : commands.join(', ')}; trefoil --help lists the rest`;
}
