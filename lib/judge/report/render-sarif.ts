import { basename, isAbsolute, relative, sep } from 'node:path';
import { text as markdown } from '../../common/markdown';
import { jsonText, printable } from '../../common/printable';
import type { Level, Rule, Severity } from '../rule';
import type { CodePlace } from '../template/code-places';
import { HOME, ruleHome } from './home';
import type { Report, ReportedFinding } from './report';
import { severityOf } from './severity';
import type { RenderContext } from './tally';
import { VERSION } from './version';

const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  mandatory: 'error',
  required: 'warning',
  advisory: 'note',
};

/** GitHub shows 9.0 and more as critical, 7.0 and more as high, 4.0 and more as medium (changelog of 2021-07-19). */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.0',
  high: '7.0',
  medium: '5.0',
  low: '3.0',
};

/** The report for code scanning, in SARIF 2.1.0; excused findings are there, suppressed. */
export function renderSarif(report: Report, { problems, category }: RenderContext): string {
  const { flaws = [] } = report;
  const index = new Map(report.rules.map(({ rule }, position) => [rule, position]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Trefoil',
            semanticVersion: VERSION,
            informationUri: HOME,
            rules: report.rules.map(({ rule }) => descriptor(rule)),
          },
        },
        // Runs of the same id take each other's place: what is checked apart is named apart.
        automationDetails: { id: `trefoil/${category ?? 'check'}/` },
        invocations: [
          {
            executionSuccessful: problems.length + flaws.length === 0,
            toolExecutionNotifications: [...problems, ...flaws, ...(report.unfit ?? [])].map((text) => ({
              level: 'error',
              message: { text: plain(text) },
            })),
            toolConfigurationNotifications: notEvaluated(report),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(finding, index.get(finding.rule) ?? 0)),
      },
    ],
  };
  return jsonText(log);
}

/** Rules that were not evaluated, each with what it needs. */
function notEvaluated({ rules }: Report) {
  return rules.flatMap(({ rule, wants }, index) =>
    wants === undefined
      ? []
      : [
          {
            level: 'note',
            descriptor: { id: 'not-evaluated' },
            associatedRule: { id: rule.id, index },
            message: {
              text: `not evaluated: it needs ${wants === 'deployment' ? 'the deployment file' : 'to know which accounts are yours'}`,
            },
          },
        ],
  );
}

function descriptor(rule: Rule) {
  const standards = rule.standards.map(({ standard, clause }) => `${standard} ${clause}`);
  return {
    id: rule.id,
    shortDescription: { text: plain(rule.title) },
    fullDescription: { text: plain(rule.why) },
    helpUri: ruleHome(rule.id),
    help: {
      text: plain(rule.fix),
      markdown: `**Why:** ${markdown(rule.why)}\n\n**Fix:** ${markdown(rule.fix)}${standards.length === 0 ? '' : `\n\n**Helps to answer:** ${markdown(standards.join('; '))}`}`,
    },
    defaultConfiguration: { level: LEVELS[rule.level] },
    properties: {
      tags: ['security', rule.topic, rule.level],
      'security-severity': SECURITY_SEVERITY[severityOf(rule)],
      standards,
    },
  };
}

function result(finding: ReportedFinding, ruleIndex: number) {
  const { rule, level, severity, file, line, column, stack, resource, type, path, message, code } = finding;
  const subject = [finding.constructPath ?? (resource === undefined ? stack : `${stack}/${resource}`), path];
  const inTemplate = physical({ file, line, column });
  return {
    ruleId: rule.id,
    ruleIndex,
    level: LEVELS[level],
    message: { text: plain(`${subject.filter(Boolean).join(' ')}: ${message}; ${finding.fix}`) },
    locations: [
      {
        physicalLocation: code ? physical(code) : inTemplate,
        logicalLocations: [
          {
            name: resource ?? stack,
            fullyQualifiedName: subject[0],
            kind: resource === undefined ? 'module' : 'resource',
          },
        ],
      },
    ],
    ...(code && { relatedLocations: [{ id: 0, message: { text: 'in the template' }, physicalLocation: inTemplate }] }),
    // Lines move; what a finding is about does not.
    partialFingerprints: { 'subject/v1': [stack, resource ?? '', type ?? '', path].join('|') },
    properties: { severity },
    ...suppressed(finding),
  };
}

function suppressed({ waiver, baseline }: ReportedFinding) {
  const excuse = waiver ?? baseline;
  if (!excuse) return {};
  const justification = plain(`${excuse.reason} (${excuse.owner}, until ${excuse.expires})`);
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

function physical({ file, line, column }: CodePlace) {
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } };
}

/** A message without links: SARIF 2.1.0 section 3.11.6 reads `[text](target)` as one, unless its brackets are escaped. */
function plain(text: string): string {
  return printable(text).replace(/[\\[\]]/g, (letter) => `\\${letter}`);
}

/** Relative to where the command runs; what lies elsewhere is named without the folders of this machine. */
function uriOf(file: string): string {
  const path = relative('', file);
  const outside = isAbsolute(path) || path.split(sep)[0] === '..';
  return (outside ? basename(file) : path).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
