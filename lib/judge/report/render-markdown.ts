import { code, text } from '../../common/markdown';
import type { Report, ReportedFinding } from './report';
import type { RenderContext } from './tally';
import { byRule, tally } from './tally';

/** The report for a pull request. */
export function renderMarkdown(report: Report, { problems }: RenderContext): string {
  const [outcome = '', ...rest] = tally(report, problems);
  const sections = byRule(report).map(({ rule, findings }) =>
    [
      `### \`${rule.id}\` ${text(rule.title)}`,
      '',
      `${rule.level}, ${rule.topic}. ${text(rule.why)}`,
      '',
      '| resource | property | found | place |',
      '|---|---|---|---|',
      ...findings.map(row),
      '',
      `Fix: ${text(rule.fix)}`,
    ].join('\n'),
  );
  const unread = [...problems, ...(report.flaws ?? [])].map((problem) => `- ${code(problem)}`).join('\n');
  return `${['## Trefoil', `**${outcome}**`, ...rest.map(text), ...(unread ? [unread] : []), ...sections].join('\n\n')}\n`;
}

function row({ constructPath, resource, stack, type, path, message, file, line }: ReportedFinding): string {
  const subject = code(constructPath ?? resource ?? stack);
  return `| ${subject}${type ? ` ${code(type)}` : ''} | ${path ? code(path) : ''} | ${text(message)} | ${code(`${file}:${line}`)} |`;
}
