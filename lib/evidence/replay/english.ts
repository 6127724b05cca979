import { en } from '../language/grammar';

/** Words of the page of a replay, which is in English alone. */
export const { day, number } = en;

/** A number of things for a sentence. */
export function many(value: number, thing: string): string {
  return en.many(value, thing, `${thing}s`);
}
