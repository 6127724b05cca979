import { ownOf } from '../../common/own';
import { OBLIGATIONS } from '../catalogue';
import { isRawMap } from './template';

/** Names of properties that the catalogue knows, each with those that it is made of. */
type Names = ReadonlyMap<string, Names>;
type MutableNames = Map<string, MutableNames>;

/** A property whose name differs from that of CloudFormation by the case of letters alone. */
export interface Misspelt {
  /** Keys and indexes below the properties, as the template spells them, and as they should be spelt. */
  readonly path: readonly (string | number)[];
  readonly meant: readonly (string | number)[];
}

/** Properties with the names that CloudFormation has for them, and what the template spells otherwise. */
export interface Respelt {
  readonly properties: unknown;
  readonly misspelt: readonly Misspelt[];
}

const known = new Map<string, Names>();

/** Properties as they are meant, or nothing where each that the catalogue knows is spelt as CloudFormation does: it tells names apart by case. */
export function respelt(type: string, properties: unknown): Respelt | undefined {
  if (!Object.hasOwn(OBLIGATIONS, type)) return undefined;
  const names = namesOf(type);
  const misspelt = misspeltIn(properties, names, [], []);
  return misspelt.length > 0 ? { properties: renamed(properties, names), misspelt } : undefined;
}

function misspeltIn(raw: unknown, names: Names, path: Misspelt['path'], meant: Misspelt['path']): readonly Misspelt[] {
  if (names.size === 0) return NONE;
  if (Array.isArray(raw))
    return raw.flatMap((each, index) => misspeltIn(each, names, [...path, index], [...meant, index]));
  if (!isRawMap(raw)) return NONE;
  return Object.keys(raw).flatMap((key) => {
    const name = nameOf(key, raw, names);
    if (name === undefined) return NONE;
    const at: Misspelt = { path: [...path, key], meant: [...meant, name] };
    const under = misspeltIn(raw[key], names.get(name) ?? NO_NAMES, at.path, at.meant);
    return name === key ? under : [at, ...under];
  });
}

const NONE: readonly Misspelt[] = [];
const NO_NAMES: Names = new Map();

function renamed(raw: unknown, names: Names): unknown {
  if (Array.isArray(raw)) return raw.map((each) => renamed(each, names));
  if (!isRawMap(raw)) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => {
      const name = nameOf(key, raw, names);
      return name === undefined ? [key, value] : [name, renamed(value, names.get(name) ?? NO_NAMES)];
    }),
  );
}

/** The name that is meant by a key, where it is one that is known. */
function nameOf(key: string, siblings: object, names: Names): string | undefined {
  if (names.has(key)) return key;
  const small = key.toLowerCase();
  for (const name of names.keys())
    if (name.length === key.length && name.toLowerCase() === small && !Object.hasOwn(siblings, name)) return name;
  return undefined;
}

function namesOf(type: string): Names {
  const before = known.get(type);
  if (before) return before;
  const names: MutableNames = new Map();
  for (const { path, when } of ownOf(OBLIGATIONS, type) ?? [])
    for (const each of [path, ...(when ?? []).map((condition) => condition.path)]) add(names, each);
  known.set(type, names);
  return names;
}

/** What stands under any key has names of its own. */
function add(names: MutableNames, path: string): void {
  let at = names;
  for (const step of path.replaceAll('[]', '').split('.')) {
    if (step === '*' || step === '') return;
    const next = at.get(step) ?? new Map();
    at.set(step, next);
    at = next;
  }
}
