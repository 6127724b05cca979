import { z } from 'zod';
import { nearestName } from '../../common/suggest';
import { deploymentSchema } from '../deployment';

/** Sections of a deployment file to which entries are added, by what people call an entry. */
export const SECTIONS = { site: 'sites', team: 'people', workload: 'workloads', migration: 'migrations' } as const;

/** What can be added to a deployment file. */
export type EntryKind = keyof typeof SECTIONS;

/** A value of a field: what YAML can say. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** A field of an entry that has a value of its own, such as `placement.zones`. */
export interface Field {
  readonly path: string;
  readonly required: boolean;
  readonly description: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

/** The shape of one entry, as the schema of deployment files has it. */
export function entrySchema(kind: EntryKind): Schema {
  const root = z.toJSONSchema(deploymentSchema, { io: 'input' });
  const section = schemaIn(root.properties?.[SECTIONS[kind]]);
  return schemaIn(kind === 'migration' ? section.items : section.additionalProperties);
}

/** The fields of an entry; of a union such as `placement`, those of the options whose kind is among `values`. */
export function fieldsOf(schema: Schema, values: ReadonlyMap<string, string> = new Map(), path = ''): readonly Field[] {
  const option = optionOf(schema, values.get(path === '' ? 'kind' : `${path}.kind`));
  return Object.entries(option.properties ?? {}).flatMap(([name, each]) => {
    const field = schemaIn(each);
    const inner = path === '' ? name : `${path}.${name}`;
    const required = option.required?.includes(name) ?? false;
    if (field.properties || field.oneOf)
      return fieldsOf(field, values, inner).map((below) => ({
        ...below,
        required: below.required && (required || [...values.keys()].some((given) => given.startsWith(`${inner}.`))),
      }));
    return [{ path: inner, required, description: field.description ?? '' }];
  });
}

/** Reads `field=value`; gives the fields by their paths, and what is wrong with words that are no such thing. */
export function readFields(words: readonly string[]): {
  readonly values: Map<string, string>;
  readonly problems: readonly string[];
} {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const word of words) {
    const at = word.indexOf('=');
    const path = word.slice(0, Math.max(at, 0));
    if (at < 1 || at === word.length - 1) problems.push(`expected field=value, found "${word}"`);
    else if (values.has(path)) problems.push(`${path}: given twice, expected it once; values of a list take commas`);
    else values.set(path, word.slice(at + 1));
  }
  return { values, problems };
}

/** An entry of these fields, each with the type that the schema gives it; and what is wrong with their names. */
export function entryFrom(
  kind: EntryKind,
  values: ReadonlyMap<string, string>,
): { readonly entry: Record<string, FieldValue>; readonly problems: readonly string[] } {
  const schema = entrySchema(kind);
  const known = fieldsOf(schema, values);
  const entry: Record<string, FieldValue> = {};
  const problems: string[] = [];
  for (const [path, text] of values) {
    if (!known.some((field) => field.path === path)) {
      const names = known.map((field) => field.path);
      const near = nearestName(path, names);
      problems.push(
        `${path}: no field of a ${kind}, ${near ? `did you mean ${near}` : `expected ${names.join(', ')}`}`,
      );
      continue;
    }
    const steps = path.split('.');
    put(entry, steps, typed(text, schemaAt(schema, steps, values)));
  }
  return { entry, problems };
}

/** The fields that an entry lacks. */
export function missingFields(kind: EntryKind, values: ReadonlyMap<string, string>): readonly Field[] {
  return fieldsOf(entrySchema(kind), values).filter(({ path, required }) => required && !values.has(path));
}

function put(target: Record<string, FieldValue>, [step = '', ...rest]: readonly string[], value: FieldValue): void {
  if (rest.length === 0) target[step] = value;
  else {
    const inner = target[step];
    const map: Record<string, FieldValue> = isMap(inner) ? { ...inner } : {};
    put(map, rest, value);
    target[step] = map;
  }
}

function isMap(value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } {
  return typeof value === 'object' && !Array.isArray(value);
}

function schemaAt(schema: Schema, steps: readonly string[], values: ReadonlyMap<string, string>): Schema {
  let found = schema;
  for (const [depth, step] of steps.entries()) {
    const kind = values.get([...steps.slice(0, depth), 'kind'].join('.'));
    found = schemaIn(optionOf(found, kind).properties?.[step]);
  }
  return found;
}

/** Of a union the option that has this kind, the first where none has. */
function optionOf(schema: Schema, kind: string | undefined): Schema {
  const options = (schema.oneOf ?? []).map(schemaIn);
  return options.find((each) => schemaIn(each.properties?.['kind']).const === kind) ?? options[0] ?? schema;
}

function typed(text: string, schema: Schema): FieldValue {
  if (schema.type === 'array')
    return text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => typed(each, schemaIn(schema.items)));
  if (schema.type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  if ((schema.type === 'integer' || schema.type === 'number' || isNumbers(schema)) && /^-?\d+$/.test(text))
    return Number(text);
  return text;
}

const isNumbers = (schema: Schema): boolean => schema.enum?.every((each) => typeof each === 'number') ?? false;

/** A schema where the types allow others: an absent one, a boolean, or the items of a tuple, have no fields. */
function schemaIn(schema: unknown): Schema {
  return isSchema(schema) ? schema : {};
}

const isSchema = (schema: unknown): schema is Schema =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema);
