import { basename, extname } from 'node:path';
import { printable } from '../common/printable';
import { Baseline, baselineOf, baselineText, readBaseline } from '../judge/report/baseline';
import { REPORT_FORMATS, type ReportFormat, render } from '../judge/report/render';
import { isExcused, type Report, type ReportedFinding, stands } from '../judge/report/report';
import { isAtLeast } from '../judge/report/severity';
import { count } from '../judge/report/tally';
import { withinProfile } from '../judge/report/within-profile';
import { PROFILES, type Profile, SEVERITIES, type Severity } from '../judge/rule';
import { writeText } from '../judge/template/write-file';
import { type ExitCode, type Terminal, UsageError } from './command';
import { type Flags, oneOf } from './flags';

/** Flags that say what becomes of what was found. */
export const ENDING_FLAGS = ['format', 'profile', 'fail-on', 'baseline', 'write-baseline'];

/** What becomes of what was found. */
export interface Ending {
  readonly format: ReportFormat;
  readonly profile: Profile;
  readonly failOn: Severity | undefined;
  readonly verbose: boolean;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  /** The deployment file, where there is one. */
  readonly deployment: string | undefined;
}

/** What flags say of it; throws a `UsageError` where a deployment allows no choice. */
export function endingFrom(flags: Flags, deployment: string | undefined): Ending {
  const { values } = flags;
  expectAlone(flags, deployment);
  return {
    format: oneOf('format', values['format'], REPORT_FORMATS),
    profile: profileFrom(flags, deployment),
    failOn: failOnFrom(flags, deployment),
    verbose: flags.on.has('verbose'),
    baseline: values['baseline'],
    writeBaseline: values['write-baseline'],
    deployment,
  };
}

/** The baseline that is named. */
export function baselineIn({ baseline }: Ending, today: string): Baseline | undefined {
  return baseline === undefined ? undefined : new Baseline(readBaseline(baseline), today);
}

/** Writes the report, or the baseline that is asked for, and says how the check ended. */
export function endCheck(full: Report, problems: readonly string[], ending: Ending, terminal: Terminal): ExitCode {
  const { format, deployment, verbose, writeBaseline } = ending;
  const report = withinProfile(full, ending.profile);
  const { flaws = [] } = report;
  const { color, today } = terminal;
  // Where nothing could be read, the errors say everything.
  if (report.templates > 0 || format === 'json' || format === 'sarif')
    terminal.out(render(report, format, { color, problems, category: categoryOf(deployment), verbose }));
  for (const line of [...problems, ...flaws]) terminal.err(`${printable(line)}\n`);
  if (flaws.length > 0) return 70;
  if (problems.length > 0) return 2;
  if (writeBaseline !== undefined) {
    const entries = baselineOf(report.findings, today);
    writeText(writeBaseline, baselineText(entries));
    terminal.err(
      `${printable(writeBaseline)}: ${count(entries.length, 'finding')} written; name owner and reason of each\n`,
    );
    return 0;
  }
  if (report.unfit && report.unfit.length > 0) return 1;
  return report.findings.some((finding) => fails(finding, ending.failOn)) ? 1 : 0;
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
function categoryOf(deployment: string | undefined): string | undefined {
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

function fails(finding: ReportedFinding, failOn: Severity | undefined): boolean {
  if (failOn === undefined) return stands(finding);
  return !isExcused(finding) && isAtLeast(finding.severity, failOn);
}
