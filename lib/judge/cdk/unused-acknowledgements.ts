import { join } from 'node:path';
import { readJson } from '../template/read-json';
import { rawMap } from '../template/template';
import type { Waiver } from '../waivers/waiver';
import { isQualified, waiverProblem } from '../waivers/waiver-problem';

/**
 * Waivers of other plugins' rules that excused nothing in the synthesis that left its assembly in `outdir`, one line each.
 *
 * CDK keeps what each acknowledgement suppressed in its validation report, whichever plugin found it.
 */
export function unusedAcknowledgements(outdir: string, waivers: readonly Waiver[]): readonly string[] {
  const reports = rawMap(readJson(join(outdir, 'validation-report.json')))['pluginReports'];
  const used = new Set(
    listOf(reports)
      .flatMap((report) => listOf(rawMap(report)['suppressedViolations']))
      .map((suppressed) => `${rawMap(suppressed)['acknowledgedId']} ${rawMap(suppressed)['acknowledgedAt']}`),
  );
  return waivers
    .filter((waiver) => isQualified(waiver) && !used.has(`${waiver.rule.replaceAll(' ', '-')} ${waiver.path}`))
    .map((waiver) => waiverProblem(waiver, 'excuses nothing, remove it'));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
