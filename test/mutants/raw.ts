import { isRawMap, type RawMap } from '../../lib/judge/template/template';

/** Keys and indexes from a resource down to a value. */
export type Steps = readonly (string | number)[];

/** A value of a resource as written, and where it stands. */
export interface Place {
  readonly path: Steps;
  readonly value: unknown;
}

/** Stands for "take it out" where a value is expected. */
export const REMOVED: unique symbol = Symbol('removed');

/** `root` with `value` at `path`; what is not on the path is shared. */
function withValue(root: unknown, path: Steps, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(root))
    return rest.length === 0 && value === REMOVED
      ? root.filter((_, index) => index !== step)
      : root.map((each, index) => (index === step ? withValue(each, rest, value) : each));
  const map = isRawMap(root) ? root : {};
  if (rest.length > 0 || value !== REMOVED) return { ...map, [step]: withValue(map[step], rest, value) };
  const { [step]: _, ...others } = map;
  return others;
}

/** A resource with `value` at `path`. */
export function changed(raw: RawMap, path: Steps, value: unknown): RawMap {
  const result = withValue(raw, path, value);
  return isRawMap(result) ? result : {};
}

/** Every value below `value`, parents first, except what `skip` omits with all that lies below it. */
export function placesBelow(value: unknown, path: Steps, skip: (place: Place) => boolean): readonly Place[] {
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((each, index) => [index, each])
    : isRawMap(value)
      ? Object.entries(value)
      : [];
  return members.flatMap(([step, member]) => {
    const place: Place = { path: [...path, step], value: member };
    return skip(place) ? [] : [place, ...placesBelow(member, place.path, skip)];
  });
}

/** The last key of a path, indexes passed over. */
export function nameOf(path: Steps): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** A value in a line: short. */
export function shown(value: unknown): string {
  if (value === REMOVED) return 'nothing';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
