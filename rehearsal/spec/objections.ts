import type { Property, PropertyType } from '@aws-cdk/service-spec-types';
import { isList, isObject, type Json, type JsonObject, text } from '../json';
import { definitionOf, knownType } from './specification';

/** What the published specification objects to in the resolved properties of a resource, each with its path. */
export function objections(type: string, properties: JsonObject): readonly string[] {
  return ofMembers(properties, knownType(type).properties, '');
}

/** Members of which the schema asks for one or the other, where the specification says that it asks for the first. */
const INSTEAD: Readonly<Record<string, string>> = { Targets: 'TargetNames' };

function ofMembers(value: JsonObject, known: Readonly<Record<string, Property>>, path: string): readonly string[] {
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => `extraneous key [${key}] is not permitted${path === '' ? '' : ` in ${path}`}`);
  const missing = Object.keys(known)
    .filter((key) => known[key]?.required === true && value[key] === undefined)
    .filter((key) => value[INSTEAD[key] ?? ''] === undefined)
    .map((key) => `required key [${key}] not found${path === '' ? '' : ` in ${path}`}`);
  const wrong = Object.entries(known).flatMap(([key, property]) => {
    const member = value[key];
    return member === undefined ? [] : ofValue(member, property.type, path === '' ? key : `${path}/${key}`);
  });
  return [...unknown, ...missing, ...wrong];
}

function ofValue(value: Json, type: PropertyType, path: string): readonly string[] {
  switch (type.type) {
    case 'union': {
      const tries = type.types.map((option) => ofValue(value, option, path));
      return tries.some((found) => found.length === 0) ? [] : (tries[0] ?? []);
    }
    case 'ref':
      if (!isObject(value)) return [`${path}: expected an object, found ${text(value)}`];
      return ofMembers(value, definitionOf(type).properties, path);
    case 'array':
      if (!isList(value)) return [`${path}: expected a list, found ${text(value)}`];
      return value.flatMap((element, index) => ofValue(element, type.element, `${path}/${index}`));
    case 'map':
      if (!isObject(value)) return [`${path}: expected an object, found ${text(value)}`];
      return Object.entries(value).flatMap(([key, element]) => ofValue(element, type.element, `${path}/${key}`));
    case 'tag':
      return isObject(value) && text(value['Key']) !== '' && value['Value'] !== undefined
        ? []
        : [`${path}: expected a tag of Key and Value, found ${text(value)}`];
    case 'json':
    case 'null':
      return [];
    default:
      return ofScalar(value, type, path);
  }
}

function ofScalar(value: Json, type: PropertyType, path: string): readonly string[] {
  if (typeof value === 'object') return [`${path}: expected a ${type.type}, found ${text(value)}`];
  const found = text(value);
  if (type.type === 'boolean' && !/^(?:true|false)$/i.test(found))
    return [`${path}: expected a boolean, found ${found}`];
  if (type.type === 'integer' && !/^-?\d+$/.test(found)) return [`${path}: expected an integer, found ${found}`];
  if (type.type === 'number' && !Number.isFinite(Number(found))) return [`${path}: expected a number, found ${found}`];
  if ((type.type === 'string' || type.type === 'integer') && type.allowedValues) {
    const allowed = type.allowedValues.map(String);
    if (!allowed.includes(found))
      return [`${path}: ${found} is not a valid enum value, expected one of ${allowed.join(', ')}`];
  }
  return [];
}
