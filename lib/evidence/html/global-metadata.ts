import { groupBy } from '../../common/group-by';
import { COMMON } from '../language/sentences/common';
import { GLOBAL_METADATA } from '../language/sentences/stores';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import type { GlobalMetadataEvidence, InsideEvidence, SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { quoted, told, whole } from './words';

/** Where each site is in words, and which of its metadata AWS global services hold outside the EU. */
export function globalMetadataSection({ sites }: Evidence, words: Words): Section | undefined {
  if (sites.length === 0) return undefined;
  const statements = html`<dl class="statements">${sites.map((site) => statement(site, words))}</dl>`;
  const alike = [...groupBy(sites, ({ globalMetadata, inside }) => JSON.stringify([globalMetadata, inside])).values()];
  return {
    id: 'global-metadata',
    title: words.say(GLOBAL_METADATA.title),
    short: words.say(GLOBAL_METADATA.short),
    body: html`${lead(words.say(GLOBAL_METADATA.lead))}
${alike.map((group) => globalMetadataTable(group, words))}
${onDemand(words.say(GLOBAL_METADATA.inWords, sites.length), statements)}`,
  };
}

function globalMetadataTable(group: readonly SiteEvidence[], words: Words): Markup {
  const who = words.list(group.map(({ name }) => name));
  const { globalMetadata = [], inside = [] } = group[0] ?? {};
  if (globalMetadata.length === 0)
    return html`<h3>${who}</h3><p>${words.say(GLOBAL_METADATA.noneKnown)}</p>
${inside.length === 0 ? undefined : insideTable(who, inside, words)}`;
  return html`<h3>${who}</h3>
${table(globalMetadata, {
  caption: words.say(GLOBAL_METADATA.caption, who),
  columns: [
    { head: words.say(COMMON.service), cell: ({ service }) => quoted(service, words, (text) => text) },
    { head: words.say(GLOBAL_METADATA.kept), cell: ({ what }) => quoted(what, words) },
    {
      head: words.say(COMMON.where),
      cell: ({ country, region }) => html`${whole(words.country(country))}<br><span class="quiet">${region}</span>`,
    },
    { head: words.say(GLOBAL_METADATA.when), cell: (each) => whenOf(each, words) },
  ],
})}`;
}

function insideTable(who: string, inside: readonly InsideEvidence[], words: Words): Markup {
  return table(inside, {
    caption: words.say(GLOBAL_METADATA.insideCaption, who),
    columns: [
      { head: words.say(COMMON.service), cell: ({ service }) => quoted(service, words, (text) => text) },
      { head: words.say(GLOBAL_METADATA.kept), cell: ({ what }) => quoted(what, words) },
      {
        head: words.say(COMMON.where),
        cell: ({ country, region }) => html`${whole(words.country(country))}<br><span class="quiet">${region}</span>`,
      },
    ],
  });
}

function whenOf({ when, types }: GlobalMetadataEvidence, words: Words): Markup {
  if (when === 'always') return html`${words.say(GLOBAL_METADATA.everyAccount)}`;
  const used = words.list(types.map((type) => type.replace(/^AWS::/, '')));
  return told(words, GLOBAL_METADATA.becauseUsed, html`<span class="quiet">${used}</span>`);
}

function statement({ name, data, keys, controlPlane }: SiteEvidence, words: Words): Markup {
  const sentences = [data, keys, controlPlane].map(({ statement: text }) =>
    text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text,
  );
  return html`<div><dt>${name}</dt>${sentences.map((sentence) => html`<dd>${quoted(sentence, words)}.</dd>`)}</div>`;
}
