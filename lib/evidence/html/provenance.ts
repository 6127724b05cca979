import { COMMON, STATES } from '../language/sentences/common';
import { PROVENANCE } from '../language/sentences/provenance';
import type { Words } from '../language/words';
import { claimIn } from '../record/claim';
import type { Evidence } from '../schema';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { name, prose } from './words';

/** What ran and on what, with the hashes by which to verify it. */
export function provenanceSection(evidence: Evidence, words: Words): Section {
  const { plugins, templates } = evidence;
  return {
    id: 'provenance',
    title: words.say(PROVENANCE.title),
    short: words.say(PROVENANCE.title),
    body: html`${lead(words.say(PROVENANCE.lead, claimIn(evidence, words)))}
${table(plugins, {
  caption: words.say(PROVENANCE.caption),
  columns: [
    { head: words.say(PROVENANCE.plugin), cell: ({ name: plugin }) => plugin },
    { head: words.say(PROVENANCE.version), cell: ({ version }) => version },
    {
      head: words.say(PROVENANCE.concluded),
      cell: ({ conclusion }) =>
        html`<span class="tag is-${conclusion === 'success' ? 'passed' : 'failed'}">${words.say(STATES.conclusion[conclusion])}</span>`,
    },
    { head: words.say(PROVENANCE.violations), isNumber: true, cell: ({ violations }) => words.number(violations) },
    { head: words.say(PROVENANCE.excused), isNumber: true, cell: ({ excused }) => words.number(excused) },
    { head: words.say(PROVENANCE.shownBy), cell: ({ shownBy }) => prose(words.say(PROVENANCE[shownBy])) },
  ],
})}
${hashes(evidence, words)}
${onDemand(
  words.say(PROVENANCE.templates, templates.length),
  table(templates, {
    caption: words.say(PROVENANCE.templatesCaption),
    columns: [
      { head: words.say(PROVENANCE.template), cell: ({ file }) => name(file) },
      { head: words.say(COMMON.resources), isNumber: true, cell: ({ resources }) => words.number(resources) },
      { head: 'SHA-256', cell: ({ sha256 }) => html`<code class="hash">${sha256}</code>` },
    ],
  }),
)}`,
  };
}

function hashes({ deployment, commit, time }: Evidence, words: Words): Markup {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.say(PROVENANCE.deploymentHash), deployment?.sha256],
    [words.say(PROVENANCE.commit), commit],
    [words.say(PROVENANCE.commitTime), time],
    [words.say(PROVENANCE.organization), deployment?.organization],
    [
      words.say(PROVENANCE.mandate),
      deployment &&
        words.say(PROVENANCE.mandateOf, deployment.auditor.name, deployment.auditor.since, deployment.auditor.until),
    ],
  ];
  return html`<dl class="facts">${facts.map(([what, value]) =>
    value === undefined ? undefined : html`<div><dt>${what}</dt><dd><code class="hash">${value}</code></dd></div>`,
  )}</dl>`;
}
