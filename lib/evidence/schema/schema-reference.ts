import { z } from 'zod';
import { evidenceSchema } from '.';
import { SCHEMA_REFERENCE_HEAD } from './schema-reference-head';
import { SIGNED_REFERENCE } from './schema-reference-signed';

type Schema = z.core.JSONSchema.BaseSchema;

/** The reference of `evidence.json`, field by field, as Markdown. */
export function schemaReference(): string {
  const root = plain(z.toJSONSchema(evidenceSchema));
  return [SCHEMA_REFERENCE_HEAD.trim(), SIGNED_REFERENCE.trim(), ...sections('', root)].join('\n\n').concat('\n');
}

/** The JSON schema of `evidence.json`. */
export function evidenceJsonSchema(): string {
  const about = { title: 'Trefoil evidence', description: 'generated from lib/evidence/schema by npm run docs' };
  return `${JSON.stringify({ ...z.toJSONSchema(evidenceSchema), ...about }, undefined, 2)}\n`;
}

function sections(path: string, schema: Schema): readonly string[] {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, plain(field)] as const);
  const rows = fields.map(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ' (optional)';
    return `| \`${name}\`${optional} | ${form(field)} | ${(field.description ?? '').replaceAll('|', '\\|')} |`;
  });
  const head = [`## ${path === '' ? 'The record' : `\`${path}\``}`, ''];
  const table = [...head, '| field | form | meaning |', '|---|---|---|', ...rows].join('\n');
  return [table, ...fields.flatMap(([name, field]) => inner(path === '' ? name : `${path}.${name}`, field))];
}

function inner(path: string, schema: Schema): readonly string[] {
  if (schema.properties) return sections(path, schema);
  const items = itemOf(schema);
  return items?.properties ? sections(`${path}[]`, items) : [];
}

function form(schema: Schema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map((option) => form(plain(option))).join(' or ');
  if (schema.type === 'array') return `a list of ${plural(itemOf(schema))}`;
  if (schema.properties) return 'a map, see below';
  if (schema.type === 'object') return `a map of ${form(plain(schema.additionalProperties))}`;
  if (schema.type === 'integer') return 'a number';
  return schema.type === 'boolean' ? 'true or false' : 'text';
}

function plural(item: Schema | undefined): string {
  if (item?.properties) return 'maps, see below';
  if (item?.type === 'integer') return 'numbers';
  return item?.type === 'string' && !item.enum ? 'texts' : form(item ?? {});
}

function itemOf(schema: Schema): Schema | undefined {
  const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
  return items === undefined ? undefined : plain(items);
}

function plain(schema: z.core.JSONSchema._JSONSchema | undefined): Schema {
  return typeof schema === 'object' ? schema : {};
}
