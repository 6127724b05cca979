import { countryText } from '../../world/countries';
import type { Evidence } from '../schema';
import type { InsideEvidence, ResidueEvidence, SiteEvidence } from '../schema/places';
import { groupBy } from './groups';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { list, many, prose, whole } from './words';

/** Sites beyond which their statements are shown on demand. */
const MOST_SITES = 8;

/** Where each site is in words, and what of it leaves Europe whatever one does. */
export function residueSection({ sites }: Evidence): Section | undefined {
  if (sites.length === 0) return undefined;
  const statements = html`<dl class="statements">${sites.map(statement)}</dl>`;
  const alike = [...groupBy(sites, ({ residue, inside }) => JSON.stringify([residue, inside])).values()];
  return {
    id: 'residue',
    title: 'What leaves Europe whatever one does',
    short: 'Residue',
    body: html`${lead('Some control planes of AWS answer in one place for all of its Regions. No template changes that; the contract with AWS governs it. Sites with the same residue share a table.')}
${alike.map(residueTable)}
<h3>Each site in words</h3>
${sites.length > MOST_SITES ? onDemand(many(sites.length, 'statement'), statements) : statements}`,
  };
}

function residueTable(group: readonly SiteEvidence[]): Markup {
  const who = list(group.map(({ name }) => name));
  const { residue = [], inside = [] } = group[0] ?? {};
  if (residue.length === 0)
    return html`<h3>${who}</h3><p>Nothing that is known of: the partition keeps its control planes in Europe.</p>
${inside.length === 0 ? undefined : insideTable(who, inside)}`;
  return html`<h3>${who}</h3>
${table(residue, {
  caption: `Residue of ${who}`,
  columns: [
    { head: 'Service', cell: ({ service }) => service },
    { head: 'What is kept or answered there', cell: ({ what }) => prose(what) },
    {
      head: 'Where',
      cell: ({ country, region }) => html`${whole(countryText(country))}<br><span class="quiet">${region}</span>`,
    },
    { head: 'When', cell: whenOf },
  ],
})}`;
}

function insideTable(who: string, inside: readonly InsideEvidence[]): Markup {
  return table(inside, {
    caption: `What stays inside for ${who}, and leaves Europe in partition aws`,
    columns: [
      { head: 'Service', cell: ({ service }) => service },
      { head: 'What is kept or answered there', cell: ({ what }) => prose(what) },
      {
        head: 'Where',
        cell: ({ country, region }) => html`${whole(countryText(country))}<br><span class="quiet">${region}</span>`,
      },
    ],
  });
}

function whenOf({ when, types }: ResidueEvidence): Markup {
  if (when === 'always') return html`in every account`;
  return html`because the templates use <span class="quiet">${list(types.map((type) => type.replace(/^AWS::/, '')))}</span>`;
}

function statement({ name, data, keys, controlPlane }: SiteEvidence): Markup {
  const sentences = [data, keys, controlPlane].map(({ statement: text }) =>
    text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text,
  );
  return html`<div><dt>${name}</dt>${sentences.map((sentence) => html`<dd>${prose(sentence)}.</dd>`)}</div>`;
}
