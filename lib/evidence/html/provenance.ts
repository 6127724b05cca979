import type { Evidence } from '../schema';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { many, name, prose } from './words';

/** What ran and on what, with the hashes by which to verify it. */
export function provenanceSection(evidence: Evidence): Section {
  const { plugins, templates, claim } = evidence;
  return {
    id: 'provenance',
    title: 'Provenance',
    short: 'Provenance',
    body: html`${lead('What is claimed, and no more: ', claim, '. This page says nothing about what runs outside these templates.')}
${table(plugins, {
  caption: 'Plugins that ran',
  columns: [
    { head: 'Plugin', cell: ({ name: plugin }) => plugin },
    { head: 'Version', cell: ({ version }) => version },
    {
      head: 'Concluded',
      cell: ({ conclusion }) =>
        html`<span class="tag is-${conclusion === 'success' ? 'passed' : 'failed'}">${conclusion}</span>`,
    },
    { head: 'Violations', isNumber: true, cell: ({ violations }) => violations },
    { head: 'Excused', isNumber: true, cell: ({ excused }) => excused },
    { head: 'Shown by', cell: ({ shownBy }) => prose(shownBy.replace('-', ' ')) },
  ],
})}
${hashes(evidence)}
${onDemand(
  many(templates.length, 'template'),
  table(templates, {
    caption: 'Templates that were checked',
    columns: [
      { head: 'Template', cell: ({ file }) => name(file) },
      { head: 'Resources', isNumber: true, cell: ({ resources }) => resources },
      { head: 'SHA-256', cell: ({ sha256 }) => html`<code class="hash">${sha256}</code>` },
    ],
  }),
)}`,
  };
}

function hashes({ deployment, commit, time }: Evidence): Markup {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Deployment file, SHA-256', deployment?.sha256],
    ['Commit', commit],
    ['Time of the commit', time],
    ['Organization', deployment?.organization],
    [
      'Mandate of the auditor',
      deployment && `${deployment.auditor.name}: ${deployment.auditor.since} to ${deployment.auditor.until}`,
    ],
  ];
  return html`<dl class="facts">${facts.map(([what, value]) =>
    value === undefined ? undefined : html`<div><dt>${what}</dt><dd><code class="hash">${value}</code></dd></div>`,
  )}</dl>`;
}
