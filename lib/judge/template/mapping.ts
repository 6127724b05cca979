import { MOST_LOOKED_AT } from './parameter';
import { type RawMap, rawMap } from './template';
import { alternatives, choice, Unknown, type Value } from './value';

/** More entries of a mapping than this are not enumerated. */
const MOST_ENTRIES = 256;

const TOO_MANY = 'more entries of mappings than can be enumerated';

/** `Fn::FindInMap`: every entry that the three keys, as far as they are known, could name. */
export function findInMap(mappings: RawMap, keys: readonly Value[], fallback: () => Value): Value {
  const [maps, rows, cells] = [keys[0], keys[1], keys[2]].map(namesOf);
  const found: Value[] = [];
  let missed = false;
  for (const map of members(mappings, maps))
    for (const row of members(map, rows))
      for (const cell of members(row, cells)) {
        if (cell === undefined) missed = true;
        else found.push(entry(cell));
        if (found.length > MOST_LOOKED_AT) return new Unknown(TOO_MANY, 'unread');
      }
  if (found.length > MOST_ENTRIES) return new Unknown(TOO_MANY, 'unread', missed ? [...found, fallback()] : found);
  if (missed || found.length === 0) {
    const otherwise = fallback();
    found.push(
      otherwise === undefined ? new Unknown(`no entry of Mappings fits ${keys.map(nameOf).join('.')}`) : otherwise,
    );
  }
  return choice(found);
}

/** Members of maps that were asked for whole: of a mapping of thousands, that takes its time. */
const known = new WeakMap<object, readonly unknown[]>();

/** The members of a map that have one of `names`, `undefined` for each that is missing; all members where no name is known. */
function members(map: unknown, names: readonly string[] | undefined): readonly unknown[] {
  const all = rawMap(map);
  if (!names) {
    const before = known.get(all);
    if (before) return before;
    const values = Object.values(all);
    known.set(all, values);
    return values;
  }
  return names.map((name) => (Object.hasOwn(all, name) ? all[name] : undefined));
}

function namesOf(key: Value): readonly string[] | undefined {
  const names = alternatives(key).flatMap((name) =>
    typeof name === 'string' || typeof name === 'number' ? [String(name)] : [],
  );
  return names.length === alternatives(key).length ? names : undefined;
}

/** Mappings hold scalars and lists of them, and no functions. */
function entry(raw: unknown): Value {
  if (Array.isArray(raw)) return raw.map(scalar);
  return scalar(raw);
}

function scalar(raw: unknown): Value {
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
    ? raw
    : new Unknown('an entry of Mappings that is neither a scalar nor a list');
}

function nameOf(key: Value): string {
  return namesOf(key)?.join('|') ?? '*';
}
