import { parse } from 'yaml';
import { at, isObject, type Json, type JsonObject, list, parseJson, text } from '../json';
import { CloudFormationError } from './cloudformation-error';

/** What CloudFormation does with a resource that goes out of a stack. */
export type Fate = 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot';

/** A resource as a template declares it. */
export interface Declared {
  readonly type: string;
  readonly properties: Json;
  readonly condition?: string;
  readonly dependsOn: readonly string[];
  readonly deletionPolicy: Fate;
  readonly updateReplacePolicy: Fate;
}

/** A template of CloudFormation, with its sections in one shape. */
export interface Template {
  readonly body: string;
  readonly parameters: JsonObject;
  readonly conditions: JsonObject;
  readonly mappings: JsonObject;
  readonly rules: JsonObject;
  readonly outputs: JsonObject;
  readonly resources: Readonly<Record<string, Declared>>;
}

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Rules',
  'Resources',
  'Outputs',
];
const ATTRIBUTES = [
  'Type',
  'Properties',
  'Condition',
  'DependsOn',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'UpdatePolicy',
  'CreationPolicy',
  'Metadata',
];
const FATES: readonly Fate[] = ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'];

/** The template of a stack that does not exist yet. */
export const EMPTY: Template = {
  body: '',
  parameters: {},
  conditions: {},
  mappings: {},
  rules: {},
  outputs: {},
  resources: {},
};

/** Reads a template in JSON or YAML; throws a `CloudFormationError` where its form is wrong. */
export function parseTemplate(body: string): Template {
  const parsed: Json = body.startsWith('{') ? parseJson(body) : parse(body);
  if (!isObject(parsed)) throw new CloudFormationError('Template format error: unsupported structure');
  const odd = Object.keys(parsed).filter((key) => !SECTIONS.includes(key));
  if (odd.length > 0) throw new CloudFormationError(`Invalid template property or properties [${odd.join(', ')}]`);
  const section = (name: string): JsonObject => {
    const found = parsed[name];
    return isObject(found) ? found : {};
  };
  const resources = section('Resources');
  if (Object.keys(resources).length === 0)
    throw new CloudFormationError('Template format error: At least one Resources member must be defined.');
  if (Object.keys(resources).length > 500)
    throw new CloudFormationError(
      `Template format error: Number of resources, ${Object.keys(resources).length}, is greater than maximum allowed, 500`,
    );
  if (Buffer.byteLength(body) > 1_048_576)
    throw new CloudFormationError('Template may not exceed 1048576 bytes in size.');
  return {
    body,
    parameters: section('Parameters'),
    conditions: section('Conditions'),
    mappings: section('Mappings'),
    rules: section('Rules'),
    outputs: section('Outputs'),
    resources: Object.fromEntries(Object.entries(resources).map(([id, entry]) => [id, declared(id, entry)])),
  };
}

function declared(id: string, entry: Json): Declared {
  if (!isObject(entry) || typeof entry['Type'] !== 'string')
    throw new CloudFormationError(
      `Template format error: [/Resources/${id}] Every Resources object must contain a Type member.`,
    );
  const odd = Object.keys(entry).filter((key) => !ATTRIBUTES.includes(key));
  if (odd.length > 0) throw new CloudFormationError(`Invalid template resource property '${odd[0]}' of ${id}`);
  const condition = at(entry, 'Condition');
  return {
    type: entry['Type'],
    properties: entry['Properties'] ?? {},
    condition: condition === undefined ? undefined : text(condition),
    dependsOn: list(entry['DependsOn']).map(text),
    deletionPolicy: fate(id, entry['DeletionPolicy']),
    updateReplacePolicy: fate(id, entry['UpdateReplacePolicy']),
  };
}

function fate(id: string, value: Json | undefined): Fate {
  if (value === undefined) return 'Delete';
  const found = FATES.find((known) => known === value);
  if (!found)
    throw new CloudFormationError(`Template format error: Unrecognized deletion policy ${text(value)} of ${id}`);
  return found;
}
