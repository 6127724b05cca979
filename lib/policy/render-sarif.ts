import type { RenderContext } from './render';
import type { Report, ReportedFinding } from './report';
import type { Level, Rule } from './rule';
import { VERSION } from './version';

const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  mandatory: 'error',
  required: 'warning',
  advisory: 'note',
};

/** The report for code scanning, in SARIF 2.1.0; waived findings are there, suppressed. */
export function renderSarif(report: Report, { problems }: RenderContext): string {
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
            rules: report.rules.map(({ rule }) => descriptor(rule)),
          },
        },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(finding, index.get(finding.rule) ?? 0)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(rule: Rule) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `${rule.fix}` },
    defaultConfiguration: { level: LEVELS[rule.level] },
    properties: {
      tags: [rule.topic, rule.level],
      standards: rule.standards.map(({ standard, clause }) => `${standard} ${clause}`),
    },
  };
}

function result(finding: ReportedFinding, ruleIndex: number) {
  const { rule, level, file, line, column, stack, resource, type, path, message, waiver } = finding;
  const subject = [finding.constructPath ?? (resource === undefined ? stack : `${stack}/${resource}`), path];
  return {
    ruleId: rule.id,
    ruleIndex,
    level: LEVELS[level],
    message: { text: `${subject.filter(Boolean).join(' ')}: ${message}; ${finding.fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [
          {
            name: resource ?? stack,
            fullyQualifiedName: subject[0],
            kind: resource === undefined ? 'module' : 'resource',
          },
        ],
      },
    ],
    // Lines move; what a finding is about does not.
    partialFingerprints: { 'subject/v1': [stack, resource ?? '', type ?? '', path].join('|') },
    ...(waiver && {
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
        },
      ],
    }),
  };
}

function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
