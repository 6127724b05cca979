import { groupBy } from '../../common/group-by';
import type { Report } from '../../judge/report/report';
import type { RunRecord } from '../../judge/report/run-record';
import type { Waiver } from '../../judge/waivers/waiver';
import { isQualified, namespaceOf } from '../../judge/waivers/waiver-problem';
import type { PluginEvidence, WaiverEvidence } from '../schema/rules';
import type { PluginReport } from './validation-report';

const OWN = 'Trefoil';

/** The plugins that really ran: Trefoil by its own record, others by CDK's report, which does not list those that found nothing. */
export function pluginsOf(
  record: RunRecord | undefined,
  report: Report,
  others: readonly PluginReport[],
): readonly PluginEvidence[] {
  const own = (result: string) =>
    report.findings.filter(
      ({ level, waiver }) => (waiver ? 'waived' : level === 'advisory' ? 'advised' : 'failed') === result,
    ).length;
  return [
    ...(record
      ? [
          {
            name: OWN,
            version: record.version,
            shownBy: 'run-record' as const,
            conclusion: record.passed ? ('success' as const) : ('failure' as const),
            violations: own('failed'),
            excused: own('waived'),
          },
        ]
      : []),
    ...others
      .filter(({ pluginName }) => pluginName !== OWN)
      .map(({ pluginName, pluginVersion, conclusion, violations, suppressedViolations }) => ({
        name: pluginName,
        version: pluginVersion,
        shownBy: 'validation-report' as const,
        conclusion,
        violations: violations.length,
        excused: suppressedViolations.length,
      })),
  ];
}

/** Every exception in force: waivers of this policy that excuse a finding, and acknowledgements that CDK reports. */
export function waiversOf(
  report: Report,
  others: readonly PluginReport[],
  declared: readonly Waiver[],
): readonly WaiverEvidence[] {
  const own = new Map<Waiver, number>();
  for (const { waiver } of report.findings) if (waiver) own.set(waiver, (own.get(waiver) ?? 0) + 1);
  const keyOf = (rule: string, path: string) => JSON.stringify([rule, path]);
  // CDK writes ids with dashes for spaces.
  const byKey = groupBy(declared.filter(isQualified), ({ rule, path }) => keyOf(rule.replaceAll(' ', '-'), path));
  const foreign = new Map<string, WaiverEvidence>();
  for (const { acknowledgedId, acknowledgedAt = '', reason = '', ruleName } of others.flatMap(
    ({ suppressedViolations }) => suppressedViolations,
  )) {
    const rule = acknowledgedId ?? ruleName;
    const key = keyOf(rule, acknowledgedAt);
    const [waiver] = byKey.get(key) ?? [];
    const known = foreign.get(key);
    foreign.set(
      key,
      known
        ? { ...known, excuses: known.excuses + 1 }
        : {
            plugin: waiver ? namespaceOf(waiver) : (/^(.+?)::/.exec(rule)?.[1] ?? 'not known'),
            rule,
            path: acknowledgedAt,
            reason: waiver?.reason ?? reason,
            owner: waiver?.owner,
            expires: waiver?.expires,
            excuses: 1,
          },
    );
  }
  return [
    ...[...own].map(([{ rule, path, reason, owner, expires }, excuses]) => ({
      plugin: OWN,
      rule,
      path,
      reason,
      owner,
      expires,
      excuses,
    })),
    ...foreign.values(),
  ];
}
