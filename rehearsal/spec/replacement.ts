import type { Property, PropertyType } from '@aws-cdk/service-spec-types';
import { at, isList, isObject, type Json, type JsonObject, same } from '../json';
import { definitionOf, knownType } from './specification';

/** A property that differs, and whether the published specification replaces the resource for it. */
export interface Difference {
  /** Its first member, such as `BucketEncryption`. */
  readonly property: string;
  readonly replaces: 'yes' | 'no' | 'maybe';
}

/** The properties in which two versions of a resource differ. */
export function differences(type: string, before: JsonObject, after: JsonObject): readonly Difference[] {
  const spec = knownType(type);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((name) => !same(before[name], after[name]))
    .map((name) => {
      const property = spec.properties[name];
      const extra = (spec.additionalReplacementProperties ?? []).some(
        (path) => path[0] === name && !same(at(before, ...path), at(after, ...path)),
      );
      const replaces = extra || !property ? 'yes' : worst(before[name], after[name], property);
      return { property: name, replaces };
    });
}

const RANK = { no: 0, maybe: 1, yes: 2 } as const;

function worst(before: Json | undefined, after: Json | undefined, property: Property): 'yes' | 'no' | 'maybe' {
  const own = property.causesReplacement ?? 'no';
  const below = inside(before, after, property.type);
  return RANK[own] >= RANK[below] ? own : below;
}

function inside(before: Json | undefined, after: Json | undefined, type: PropertyType): 'yes' | 'no' | 'maybe' {
  if (same(before, after)) return 'no';
  if (type.type === 'array' && isList(before) && isList(after)) {
    const count = Math.max(before.length, after.length);
    const found = Array.from({ length: count }, (_, index) => inside(before[index], after[index], type.element));
    return found.includes('yes') ? 'yes' : found.includes('maybe') ? 'maybe' : 'no';
  }
  if (type.type !== 'ref' || !isObject(before) || !isObject(after)) return 'no';
  const found = Object.entries(definitionOf(type).properties)
    .filter(([name]) => !same(before[name], after[name]))
    .map(([name, property]) => worst(before[name], after[name], property));
  return found.includes('yes') ? 'yes' : found.includes('maybe') ? 'maybe' : 'no';
}
