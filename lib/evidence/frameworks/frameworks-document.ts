import { text as escaped } from '../../common/markdown';
import type { Rule } from '../../judge/rule';
import { coverageOf } from './coverage';
import { type Framework, type FrameworkClause, nameOf } from './framework';
import { FRAMEWORKS } from './index';
import { MEASURES, UNMAPPED } from './measures';
import { mappingProblems } from './problems';
import { BY, KINDS } from './render-frameworks';

/** The page of all frameworks: what is mapped to each clause, and who answers the rest; throws where rules and clauses do not agree. */
export function frameworksDocument(rules: readonly Rule[]): string {
  const problems = mappingProblems(rules);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `${[HEAD, overview(), measures(), ...FRAMEWORKS.map(section)].join('\n\n')}\n`;
}

const HEAD = `# Frameworks

<!-- Generated from lib/evidence/frameworks by npm run docs. -->

Which clauses of laws and standards the rules of Trefoil help to answer, and who answers the others. \`npx trefoil frameworks\` prints this with the state of the rules in an assembly; \`npx trefoil frameworks gdpr\` one framework, \`--json\` for machines. [Decision 27](decisions/0027-clauses-and-measures.md) says why it is kept this way.

- **Answered**: what the clause asks is so in the templates, where its rules hold. Only settings are answered, never a law.
- **Helped**: the rules are evidence of a part. Who cites it has to say which part.
- **Not ours**: no template shows it. It is listed so that a report says who answers it instead.

Subjects are in our own words; the text of a clause is in its source. A mapping is a proposal of engineers and not legal advice. Cite the version with the clause: numbers change between versions.`;

function overview(): string {
  const rows = FRAMEWORKS.map((framework) => {
    const { clauses, answered, helped, notOurs } = coverageOf(framework);
    const cells = [framework.name, framework.version, framework.date, clauses, answered, helped, notOurs];
    return `| ${cells.join(' | ')} | ${framework.lookAgain} |`;
  });
  return `| Framework | Version | Date | Clauses | Answered | Helped | Not ours | To be looked up again by |\n|---|---|---|---:|---:|---:|---:|---|\n${rows.join('\n')}`;
}

function measures(): string {
  const rows = Object.entries(MEASURES).map(
    ([id, { title, rules }]) => `| \`${id}\` | ${title} | ${rules.map((rule) => `\`${rule}\``).join(', ')} |`,
  );
  const unmapped = Object.entries(UNMAPPED).map(([id, reason]) => `- \`${id}\`: ${reason}`);
  return `## Measures\n\nClauses name measures: sets of rules, questions and required accesses that show one thing together.\n\n| Measure | What holds | Rules |\n|---|---|---|\n${rows.join('\n')}\n\nRules that answer no clause:\n\n${unmapped.join('\n')}`;
}

function section(framework: Framework): string {
  const { name, version, date, source, asOf, note, addresses, clauses } = framework;
  const about = [
    `Version ${version} of ${date}, read in ${asOf}. Source: ${escaped(source)}.`,
    ...(addresses === 'provider'
      ? ['It addresses the provider: templates of a customer are a complement at most.']
      : []),
    ...(note === undefined ? [] : [`Note: ${escaped(note)}.`]),
  ];
  return `## ${name}\n\n${about.join(' ')}\n\n| Clause | Subject | | Shown by | The rest |\n|---|---|---|---|---|\n${clauses.map(row).join('\n')}`;
}

function row({ id, subject, kind, by, shown }: FrameworkClause): string {
  const names = shown.map((one) => `\`${nameOf(one)}\``).join(', ');
  return `| ${id} | ${escaped(subject)} | ${KINDS[kind]} | ${names} | ${by ? BY[by] : ''} |`;
}
