import { basename, extname } from 'node:path';
import { printable } from '../common/printable';
import { Baseline, baselineOf, baselineText, type Known, readBaseline } from '../judge/report/baseline';
import { Judge } from '../judge/report/judge';
import { Before } from '../judge/report/new-since';
import { REPORT_FORMATS, render } from '../judge/report/render';
import { isExcused, type Report, type ReportedFinding, stands } from '../judge/report/report';
import { isAtLeast } from '../judge/report/severity';
import { count } from '../judge/report/tally';
import { withUnknownTypes } from '../judge/report/unknown-types';
import { withinProfile } from '../judge/report/within-profile';
import type { Rule, Severity } from '../judge/rule';
import { PROFILES, type Profile, SEVERITIES } from '../judge/rule';
import { type Input, read } from '../judge/template/read';
import { rawMap } from '../judge/template/template';
import { writeText } from '../judge/template/write-file';
import { assemblyFrom, type Command, UsageError } from './command';
import { type Flags, oneOf, readFlags } from './flags';
import { environmentFrom, parametersFrom, scopeFrom } from './scope-flags';

const FLAGS = [
  'deployment',
  'region',
  'account',
  'boundary',
  'format',
  'unknown-types',
  'catalogue',
  'profile',
  'fail-on',
  'baseline',
  'write-baseline',
  'new-since',
];

/** Checks assemblies, templates and folders of them. */
export const checkBy = (known: readonly Rule[]): Command => ({
  name: 'check',
  summary: 'check cloud assemblies, templates, and folders of templates',
  help: `usage: trefoil check [assembly|template|folder|-]... [flags]

Checks what CloudFormation would receive: a cloud assembly such as cdk.out, a template in JSON or YAML, or
every template of a folder by itself; - is a template on the standard input. Default: cdk.out.

  --deployment FILE        the sites, and with them the boundary, the accounts and the organization; an assembly that was
                           synthesized from one has it
  --boundary EEA,GB | IE   jurisdictions and countries in which user data may rest; default: EEA
  --region REGION          where templates that stand alone would be deployed
  --account ACCOUNT        likewise; what another account is given or named is found then
  --trusted-account ID     an account beside it that is yours; once for each
  --profile PROFILE        residency, encryption, exposure, access or full, each with all that the ones before it ask;
                           default: residency; full with a deployment
  --fail-on SEVERITY       critical, high, medium or low: the least severity that fails, instead of all that is
                           mandatory or required
  --verbose                also list the rules that are not applicable or not evaluated
  --write-baseline FILE    write what is found to a file instead of failing for it; owner and reason are to be filled in
  --baseline FILE          findings of that file do not fail until its day; a value that changes is a new finding
  --new-since BASE         findings that an earlier assembly, template or folder has, too, do not fail: what is new does
  --format FORMAT          text, json, sarif or markdown
  --parameter NAME=VALUE   what a parameter of the templates will be given; once for each
  --catalogue FILE         what the project adds to the catalogue: types, and custom resources whose code was read
  --unknown-types MODE     what becomes of resource types that nobody has looked at: fail, or warn

exit code: 0 no open findings, 1 open findings, 2 something could not be read or written, 70 an error in trefoil itself`,
  run(args, terminal) {
    const flags = readFlags(args, FLAGS, ['parameter', 'trusted-account'], ['verbose']);
    const paths = flags.rest.length > 0 ? flags.rest : [assemblyFrom(flags.rest)];
    const format = oneOf('format', flags.values['format'], REPORT_FORMATS);
    const unknownTypes = oneOf('unknown-types', flags.values['unknown-types'], ['fail', 'warn']);
    const { scope, waivers, file } = scopeFrom(flags, terminal.today, paths);
    const profile = profileFrom(flags, file);
    expectAlone(flags, file);
    const failOn = failOnFrom(flags, file);
    const parameters = parametersFrom(flags);
    const environment = { ...environmentFrom(flags), given: parameters };
    const undeclared = new Set(parameters.keys());
    const rules = withUnknownTypes(known, unknownTypes);
    const { today } = terminal;
    const alone = file === undefined;
    const options = { waivers, today, templateWaivers: alone };
    const problems: string[] = [];
    const flaws: string[] = [];
    /** Checks some inputs; what cannot be read is added to the problems. */
    const checked = (inputs: readonly string[], baseline: Known | undefined): Report => {
      const judge = new Judge(rules, { ...options, baseline });
      for (const path of inputs)
        for (const input of read(path, scope, environment)) {
          if (input.assembly) judge.judge(input.assembly);
          for (const name of declaredIn(input)) undeclared.delete(name);
          problems.push(...input.problems);
          flaws.push(...(input.flaws ?? []));
        }
      const report = judge.report();
      flaws.push(...(report.flaws ?? []));
      return report;
    };
    const base = flags.values['new-since'];
    const before = base === undefined ? undefined : new Before(checked([base], undefined), base, today);
    const full = checked(paths, before ?? baselineFrom(flags, today));
    problems.push(...[...undeclared].map((name) => `--parameter: no template declares a parameter ${name}`));
    const report = withinProfile({ ...full, flaws }, profile);
    const { color } = terminal;
    // Where nothing could be read, the errors say everything.
    if (report.templates > 0 || format === 'json' || format === 'sarif')
      terminal.out(
        render(report, format, { color, problems, category: categoryFrom(file), verbose: flags.on.has('verbose') }),
      );
    for (const line of [...problems, ...flaws]) terminal.err(`${printable(line)}\n`);
    if (flaws.length > 0) return 70;
    if (problems.length > 0) return 2;
    const written = flags.values['write-baseline'];
    if (written !== undefined) {
      const entries = baselineOf(report.findings, today);
      writeText(written, baselineText(entries));
      terminal.err(
        `${printable(written)}: ${count(entries.length, 'finding')} written; name owner and reason of each\n`,
      );
      return 0;
    }
    if (report.unfit && report.unfit.length > 0) return 1;
    return report.findings.some((finding) => fails(finding, failOn)) ? 1 : 0;
  },
});

function declaredIn({ assembly }: Input): readonly string[] {
  return (assembly?.templates ?? []).flatMap(({ body }) => Object.keys(rawMap(body['Parameters'])));
}

/** A deployment is always checked in full, so that no claim rests on a part of the rules. */
function profileFrom({ values: { profile } }: Flags, deployment: string | undefined): Profile {
  if (deployment === undefined) return oneOf('profile', profile, PROFILES);
  if (profile !== undefined)
    throw new UsageError(
      `--profile: expected none beside the deployment ${deployment}, which is always checked in full`,
    );
  return 'full';
}

function failOnFrom({ values }: Flags, deployment: string | undefined): Severity | undefined {
  const failOn = values['fail-on'];
  if (failOn === undefined) return undefined;
  if (deployment !== undefined)
    throw new UsageError(
      `--fail-on: expected none beside the deployment ${deployment}, of which all that is not advice fails`,
    );
  return oneOf('fail-on', failOn, SEVERITIES);
}

/** GitHub code scanning replaces results of the same category: each deployment has its own. */
function categoryFrom(deployment: string | undefined): string | undefined {
  return deployment === undefined ? undefined : `check-${basename(deployment, extname(deployment))}`;
}

/** Baselines are for templates that stand alone: mandatory rules of a deployment have no exceptions. */
function expectAlone({ values }: Flags, deployment: string | undefined): void {
  for (const flag of ['baseline', 'write-baseline', 'new-since'])
    if (values[flag] !== undefined && deployment !== undefined)
      throw new UsageError(
        `--${flag}: expected none beside the deployment ${deployment}, whose mandatory rules have no exception; trefoil diff says what changes`,
      );
  if (values['new-since'] !== undefined && (values['baseline'] ?? values['write-baseline']) !== undefined)
    throw new UsageError(
      '--new-since: expected no baseline beside it, what was there before is said by one of the two',
    );
}

function baselineFrom({ values: { baseline } }: Flags, today: string): Baseline | undefined {
  return baseline === undefined ? undefined : new Baseline(readBaseline(baseline), today);
}

function fails(finding: ReportedFinding, failOn: Severity | undefined): boolean {
  if (failOn === undefined) return stands(finding);
  return !isExcused(finding) && isAtLeast(finding.severity, failOn);
}
