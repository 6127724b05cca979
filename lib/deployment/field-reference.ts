import { z } from 'zod';
import { countryText } from '../world/countries';
import { FEATURE_IDS, FEATURES, type Offer } from '../world/features';
import { REGIONS, zonesOfRegion } from '../world/regions';
import { SERVICES } from '../world/services';
import { deploymentSchema } from './deployment';
import { REFERENCE_HEAD } from './reference-head';

type Schema = z.core.JSONSchema.BaseSchema;

/** The reference of deployment files, field by field, as Markdown. */
export function fieldReference(): string {
  const root = z.toJSONSchema(deploymentSchema, { io: 'input' });
  return [REFERENCE_HEAD.trim(), ...sections('', root, ''), regions(), partitions()].join('\n\n').concat('\n');
}

/** The section of a map, and those of the maps in it. */
function sections(path: string, schema: Schema, note: string): readonly string[] {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, plain(field)] as const);
  const rows = fields.map(([name, field]) => row(name, field, schema.required?.includes(name) ?? false));
  const title = path === '' ? 'The file' : `\`${path}\`${note}`;
  const head = [`## ${title}`, ...(schema.description ? ['', `${sentence(schema.description)}`] : [])];
  const table = ['', '| field | | form | meaning |', '|---|---|---|---|', ...rows];
  const inner = fields.flatMap(([name, field]) => nested(path === '' ? name : `${path}.${name}`, field));
  return [[...head, ...table].join('\n'), ...inner];
}

function nested(path: string, schema: Schema): readonly string[] {
  if (schema.oneOf)
    return schema.oneOf.map(plain).flatMap((option) => {
      const kind = plain(option.properties?.['kind'] ?? {});
      return sections(path, { ...option, description: kind.description }, ` of kind \`${kind.const}\``);
    });
  const values = schema.additionalProperties;
  if (schema.properties) return sections(path, schema, '');
  if (typeof values === 'object') return sections(`${path}.<id>`, { ...values, description: schema.description }, '');
  const items = itemOf(schema);
  return items?.properties ? sections(`${path}[]`, { ...items, description: schema.description }, '') : [];
}

function row(name: string, schema: Schema, required: boolean): string {
  const standard = schema.default === undefined ? 'optional' : `default \`${JSON.stringify(schema.default)}\``;
  const meaning = schema.description ?? '';
  return `| \`${name}\` | ${required ? 'required' : standard} | ${form(schema)} | ${meaning} |`.replaceAll('  ', ' ');
}

function form(schema: Schema): string {
  if (schema.title) return schema.title;
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map((option) => `\`${plain(option).const}\``).join(', ');
  if (schema.type === 'array') return listForm(schema);
  return schema.type === 'object' || schema.oneOf ? 'a map, see below' : 'text';
}

function listForm(schema: Schema): string {
  const item = itemOf(schema);
  const bounds = [
    schema.minItems === undefined ? [] : [`${schema.minItems} or more`],
    schema.maxItems === undefined ? [] : [`at most ${schema.maxItems}`],
  ].flat();
  const size = bounds.length > 0 ? ` (${bounds.join(', ')})` : '';
  return item?.properties ? `a list of maps, see below${size}` : `a list${size} of: ${item ? form(item) : 'anything'}`;
}

function regions(): string {
  const rows = Object.entries(REGIONS).map(
    ([name, { country, city, partition, outpostParent }]) =>
      `| \`${name}\` | ${countryText(country)}, ${city} | \`${partition}\` | ${zonesOfRegion(name).length} | ${outpostParent ? 'yes' : 'no'} |`,
  );
  const head = ['## Regions', '', 'The boundary decides which of these a site may use.', ''];
  return [
    ...head,
    '| Region | place | partition | zones | parent of Outposts |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** What is known of the partition that is not `aws`, whose documentation covers all of it. */
function partitions(): string {
  const row = (cells: readonly string[], { status, asOf, source }: Offer) =>
    `| ${[...cells, status.replace('-', ' '), asOf, source].join(' | ')} |`;
  const features = FEATURE_IDS.map((id) => {
    const { title, of, without, offers } = FEATURES[id];
    return row([`\`${id}\``, title, of, without], offers['aws-eusc']);
  });
  const services = SERVICES.map(({ by, services: names, offers }) =>
    row([by, names.map((name) => `\`${name}\``).join(', ')], offers['aws-eusc']),
  );
  return [
    ...['## What `aws-eusc` offers', ''],
    ...[
      'As far as public sources told in the month given; `not settled` means that none says so and none denies it.',
      '',
    ],
    ...['| feature | what | of each | without it | | as of | source |', '|---|---|---|---|---|---|---|'],
    ...[
      ...features,
      '',
      '| part of a deployment | services | | as of | source |',
      '|---|---|---|---|---|',
      ...services,
    ],
  ].join('\n');
}

function itemOf(schema: Schema): Schema | undefined {
  const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
  return typeof items === 'object' ? items : undefined;
}

function plain(schema: z.core.JSONSchema._JSONSchema): Schema {
  return typeof schema === 'object' ? schema : {};
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
