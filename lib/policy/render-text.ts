import { printable } from './printable';
import type { RenderContext } from './render';
import type { Report, ReportedFinding } from './report';
import type { Rule } from './rule';
import { byRule, type RuleFindings, tally } from './tally';

type Paint = (text: string, style: 'bold' | 'dim' | 'red' | 'yellow' | 'green') => string;

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** The report for people: by rule, each finding with its place, its fix once, and the counts last. */
export function renderText(report: Report, { color, problems }: RenderContext): string {
  const paint: Paint = color ? (text, style) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (text) => text;
  const groups = byRule(report).map((group) => ruleText(group, paint));
  const [outcome = '', ...rest] = tally(report, problems);
  const verdict = paint(outcome, /^0 /.test(outcome) && problems.length === 0 ? 'green' : 'red');
  return `${[...groups, [verdict, ...rest].join('\n')].join('\n\n')}\n`;
}

function ruleText({ rule, findings }: RuleFindings, paint: Paint): string {
  const level = paint(rule.level, rule.level === 'mandatory' ? 'red' : 'yellow');
  return [
    `${paint(rule.id, 'bold')} (${level}, ${rule.topic}): ${rule.title}`,
    ...findings.flatMap((finding) => findingText(finding, rule, paint)),
    `  ${paint('fix:', 'bold')} ${rule.fix}`,
  ].join('\n');
}

function findingText(finding: ReportedFinding, rule: Rule, paint: Paint): readonly string[] {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  const subject = [finding.constructPath ?? finding.resource ?? finding.stack, finding.path].filter(Boolean).join(' ');
  return [
    `  ${paint(printable(place), 'dim')} ${printable(subject)}: ${printable(finding.message)}`,
    ...excerpt(finding).map((line) => paint(line, 'dim')),
    ...(finding.fix === rule.fix ? [] : [`    ${paint('fix:', 'bold')} ${printable(finding.fix)}`]),
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
