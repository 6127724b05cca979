import { printable } from '../../common/printable';
import type { Report, ReportedFinding } from './report';
import type { RenderContext } from './tally';
import { byResource, type ResourceFindings, tally } from './tally';

type Paint = (text: string, style: 'bold' | 'dim' | 'red' | 'yellow' | 'green') => string;

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** The report for people: resource by resource, the worst first, each finding with its place and its fix, and the counts last. */
export function renderText(report: Report, { color, problems, verbose, hints }: RenderContext): string {
  const paint: Paint = color ? (text, style) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (text) => text;
  const groups = byResource(report).map((group) => resourceText(group, paint));
  const [outcome = '', ...rest] = tally(report, problems, verbose, hints);
  const verdict = paint(
    outcome,
    /^0 /.test(outcome) && [...problems, ...(report.flaws ?? [])].length === 0 ? 'green' : 'red',
  );
  return `${[...groups, [verdict, ...rest].join('\n')].join('\n\n')}\n`;
}

function resourceText({ subject, type, file, code, findings }: ResourceFindings, paint: Paint): string {
  const place = code ? `${code.file}:${code.line}:${code.column}` : file;
  const heading = `${paint(printable(subject), 'bold')}${type ? ` (${printable(type)})` : ''}`;
  return [
    `${heading} ${paint(printable(place), 'dim')}`,
    ...findings.flatMap((finding, at) => findingText(finding, findings[at + 1], paint)),
  ].join('\n');
}

/** A fix that is that of the next finding, too, is said after the last of them. */
function findingText(finding: ReportedFinding, next: ReportedFinding | undefined, paint: Paint): readonly string[] {
  const { severity, level, rule, file, line, column, path, message, fix } = finding;
  const worst = severity === 'critical' || severity === 'high';
  const known = next !== undefined && next.rule === rule && next.fix === fix;
  return [
    `  ${paint(severity, worst ? 'red' : 'yellow')} ${rule.id} (${level}): ${path ? `${printable(path)}: ` : ''}${printable(message)}`,
    `    ${paint(printable(`${file}:${line}:${column}`), 'dim')}`,
    ...excerpt(finding).map((text) => paint(text, 'dim')),
    ...(known ? [] : [`    ${paint('fix:', 'bold')} ${printable(fix)}`]),
  ];
}

/** The line of the template, with a caret below the place; of a line that is long, none. */
function excerpt({ line, column, source }: ReportedFinding): readonly string[] {
  if (source.trim() === '' || column > 120) return [];
  const indent = source.length - source.trimStart().length;
  const shown = printable(source.trim().slice(0, 120));
  const caret = ' '.repeat(Math.max(column - 1 - indent, 0));
  return [`    ${line} | ${shown}`, `    ${' '.repeat(String(line).length)} | ${caret}^`];
}
