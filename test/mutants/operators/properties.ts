import type { RawMap } from '../../../lib/judge/template/template';
import type { Draft, Operator, Subject } from '../mutant';
import { isInsideIntrinsic, isOpaque, mayProtect } from '../protective';
import { changed, nameOf, type Place, placesBelow, REMOVED, shown } from '../raw';
import { topicOf } from '../topic';
import { WEAKER_NUMBERS, WEAKER_WORDS } from '../weaker';

const known = new WeakMap<RawMap, readonly Place[]>();

/** The properties of a resource that operators look at one by one. */
export function propertiesOf({ raw }: Subject): readonly Place[] {
  const places =
    known.get(raw) ??
    placesBelow(raw['Properties'], ['Properties'], isOpaque).filter((place) => !isInsideIntrinsic(place));
  known.set(raw, places);
  return places;
}

/** A draft that puts `value` at a place. */
export function put(subject: Subject, operator: string, { path, value: before }: Place, value: unknown): Draft {
  return {
    operator,
    topic: topicOf(subject.type, path),
    path: path.join('.'),
    what: `${shown(before)} becomes ${shown(value)}`,
    change: () => ({ resources: { [subject.logicalId]: changed(subject.raw, path, value) } }),
  };
}

/** Every property, and every block of properties, taken away. */
export const propertyDeleted: Operator = (subject) =>
  propertiesOf(subject)
    .filter((place) => typeof place.path.at(-1) === 'string' && mayProtect(place))
    .map((place) => put(subject, 'property-deleted', place, REMOVED));

/** Every property that a condition takes away. */
export const propertyConditional: Operator = (subject) =>
  propertiesOf(subject)
    .filter((place) => typeof place.path.at(-1) === 'string' && mayProtect(place))
    .map((place) =>
      put(subject, 'property-conditional', place, { 'Fn::If': ['Weakened', { Ref: 'AWS::NoValue' }, place.value] }),
    );

/** Every boolean, the other way round. */
export const booleanFlipped: Operator = (subject) =>
  propertiesOf(subject)
    .filter(({ value }) => typeof value === 'boolean')
    .map((place) => put(subject, 'boolean-flipped', place, !place.value));

/** Every word that stands for a setting, replaced by each weaker one. */
export const wordWeakened: Operator = (subject) =>
  propertiesOf(subject).flatMap((place) =>
    typeof place.value === 'string' ? weakerWords(place).map((word) => put(subject, 'word-weakened', place, word)) : [],
  );

function weakerWords({ path, value }: Place): readonly unknown[] {
  return WEAKER_WORDS.flatMap(({ name, from, to }) =>
    from === value && (name === undefined || name.test(nameOf(path))) ? to : [],
  );
}

/** Every number that stands for a time, moved the weaker way. */
export const numberWeakened: Operator = (subject) =>
  propertiesOf(subject).flatMap((place) =>
    typeof place.value === 'number'
      ? WEAKER_NUMBERS.filter(({ name, type }) => name.test(nameOf(place.path)) && (!type || type === subject.type))
          .flatMap(({ to }) => to)
          .filter((number) => number !== place.value)
          .map((number) => put(subject, 'number-weakened', place, number))
      : [],
  );

/** Every list without an element. */
export const listEmptied: Operator = (subject) =>
  propertiesOf(subject)
    .filter((place) => Array.isArray(place.value) && place.value.length > 0 && mayProtect(place))
    .map((place) => put(subject, 'list-emptied', place, []));

/** Every list of two or more, without each of its elements. */
export const elementDropped: Operator = (subject) => {
  const places = propertiesOf(subject);
  return places.flatMap((list) =>
    Array.isArray(list.value) && list.value.length > 1 && mayProtect(list)
      ? places
          .filter(({ path }) => path.length === list.path.length + 1 && list.path.every((step, i) => path[i] === step))
          .map((place) => put(subject, 'element-dropped', place, REMOVED))
      : [],
  );
};

/** Every switch or word whose weaker value a condition brings in. */
export const settingHidden: Operator = (subject) =>
  propertiesOf(subject).flatMap((place) =>
    (typeof place.value === 'boolean' ? [!place.value] : weakerWords(place)).map((weaker) =>
      put(subject, 'setting-in-if', place, { 'Fn::If': ['Weakened', weaker, place.value] }),
    ),
  );
