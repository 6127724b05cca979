import { isObject, type Json, type JsonObject, parseJson } from '../json';

/** A policy document, also one that is written as text; none where there is no object. */
export function documents(value: Json | undefined): readonly JsonObject[] {
  const read = typeof value === 'string' ? parseJson(value) : value;
  return isObject(read) ? [read] : [];
}
