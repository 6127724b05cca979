import { groupBy } from '../../common/group-by';
import { countryText } from '../../world/countries';
import type { Evidence } from '../schema';
import type { GlobalMetadataEvidence, InsideEvidence, SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { list, many, prose, whole } from './words';

/** Where each site is in words, and which of its metadata AWS global services hold outside the EU. */
export function globalMetadataSection({ sites }: Evidence): Section | undefined {
  if (sites.length === 0) return undefined;
  const statements = html`<dl class="statements">${sites.map(statement)}</dl>`;
  const alike = [...groupBy(sites, ({ globalMetadata, inside }) => JSON.stringify([globalMetadata, inside])).values()];
  return {
    id: 'global-metadata',
    title: 'Metadata held outside the EU by AWS global services',
    short: 'Global services',
    body: html`${lead('Some AWS services have one control plane for all Regions of the partition. No template changes that; the contract with AWS governs it. Sites with the same list share a table.')}
${alike.map(globalMetadataTable)}
${onDemand(html`Each site in words: ${many(sites.length, 'statement')}`, statements)}`,
  };
}

function globalMetadataTable(group: readonly SiteEvidence[]): Markup {
  const who = list(group.map(({ name }) => name));
  const { globalMetadata = [], inside = [] } = group[0] ?? {};
  if (globalMetadata.length === 0)
    return html`<h3>${who}</h3><p>None known: the partition has its control planes in Europe.</p>
${inside.length === 0 ? undefined : insideTable(who, inside)}`;
  return html`<h3>${who}</h3>
${table(globalMetadata, {
  caption: `Metadata of ${who} held outside the EU`,
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
    caption: `What stays in the EU for ${who}, and is held outside it in partition aws`,
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

function whenOf({ when, types }: GlobalMetadataEvidence): Markup {
  if (when === 'always') return html`in every account`;
  return html`because the templates use <span class="quiet">${list(types.map((type) => type.replace(/^AWS::/, '')))}</span>`;
}

function statement({ name, data, keys, controlPlane }: SiteEvidence): Markup {
  const sentences = [data, keys, controlPlane].map(({ statement: text }) =>
    text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text,
  );
  return html`<div><dt>${name}</dt>${sentences.map((sentence) => html`<dd>${prose(sentence)}.</dd>`)}</div>`;
}
