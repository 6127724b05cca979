import { jsonText } from '../../common/printable';
import { outcomeOf } from './outcome';
import { isExcused, type Report } from './report';

/** The report for machines; excused findings are counted, not listed. */
export function renderJson(report: Report): string {
  const findings = report.findings
    .filter((finding) => !isExcused(finding))
    .map((finding) => ({
      rule: finding.rule.id,
      topic: finding.topic,
      level: finding.level,
      severity: finding.severity,
      file: finding.file,
      line: finding.line,
      column: finding.column,
      code: finding.code ?? null,
      stack: finding.stack,
      resource: finding.resource ?? null,
      type: finding.type ?? null,
      path: finding.path,
      message: finding.message,
      fix: finding.fix,
    }));
  const rules = report.rules.map((each) => {
    const { rule, evaluated, failed, waived, baseline, wants } = each;
    return { id: rule.id, outcome: outcomeOf(each), evaluated, failed, waived, baseline, wants };
  });
  const { resources, templates, beyond, unfit = [], flaws = [] } = report;
  const baseline = report.findings.filter((finding) => finding.baseline).length;
  return jsonText({ findings, rules, resources, templates, baseline, unfit, flaws, beyond });
}
