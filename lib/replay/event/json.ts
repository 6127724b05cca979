import { isRecord } from '../../iam/authorize/json';

/** One record of a trail, as CloudTrail writes it. */
export type Event = Readonly<Record<string, unknown>>;

const NOTHING: Event = {};

/** The object at a key; an empty one where there is none. */
export function objectAt(of: Event, key: string): Event {
  const value = of[key];
  return isRecord(value) ? value : NOTHING;
}

/** The text at a key, if it is one that is not empty. */
export function textAt(of: Event, key: string): string | undefined {
  const value = of[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The elements at a key that are objects. */
export function objectsAt(of: Event, key: string): readonly Event[] {
  const value = of[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The texts at a key: itself, or those of its elements. */
export function textsAt(of: Event, key: string): readonly string[] {
  const value = of[key];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
