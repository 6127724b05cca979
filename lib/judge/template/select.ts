import { alternatives, Choice, isList, isMap, Text, Unknown, type Value, type ValueMap } from './value';

/** A value found at a path; `undefined` where a part of the path is absent. */
export interface Leaf {
  /** Keys and indexes from the start of the search, down to the value or to the first absent part. */
  readonly path: readonly (string | number)[];
  readonly value: Value;
}

/**
 * Every value at `path`, such as `Rules[].Destination.Bucket`: lists fan out at `[]`, and every option of a choice is a leaf.
 * An empty list is an absent leaf, so that "every element holds" cannot be had by having none.
 */
export function select(root: Value, path: string): readonly Leaf[] {
  const wanted = stepsOf(path);
  const { value, at, end } = plainly(root, wanted);
  if (end) return [{ path: at === wanted.length ? wanted : wanted.slice(0, at), value }];
  let leaves: readonly Leaf[] = alternatives(value).map((option) => ({ path: wanted.slice(0, at), value: option }));
  for (const step of wanted.slice(at))
    leaves = leaves.flatMap((leaf) =>
      step === '[]' ? elements(leaf) : step === '*' ? members(leaf) : member(leaf, step),
    );
  return leaves;
}

/** How far a path leads through maps alone: most often to its end, or to where a key is missing. */
function plainly(root: Value, wanted: readonly string[]) {
  let value = root;
  for (let at = 0; at < wanted.length; at++) {
    const step = wanted[at] ?? '';
    if (step === '[]' || step === '*' || !isMap(value)) return { value, at, end: false };
    if (!Object.hasOwn(value, step)) return { value: undefined, at: at + 1, end: true };
    const next = value[step];
    if (next === null || next instanceof Choice) return { value, at, end: false };
    value = next;
  }
  return { value, at: wanted.length, end: !(value instanceof Choice) };
}

const steps = new Map<string, readonly string[]>();

function stepsOf(path: string): readonly string[] {
  let known = steps.get(path);
  if (!known) {
    known =
      path === '' ? [] : path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), '[]'] : [part]));
    steps.set(path, known);
  }
  return known;
}

function member(leaf: Leaf, key: string): readonly Leaf[] {
  // CloudFormation refuses null: what is null is not there.
  if (leaf.value === null) return [{ path: leaf.path, value: undefined }];
  if (leaf.value === undefined || leaf.value instanceof Unknown) return [leaf];
  const path = [...leaf.path, key];
  if (isList(leaf.value)) return elements(leaf).flatMap((element) => member(element, key));
  const map = isMap(leaf.value) ? leaf.value : jsonIn(leaf.value);
  if (!map) return [{ path, value: new Unknown(`${describe(leaf.value)} where properties belong`, 'missing') }];
  return alternatives(Object.hasOwn(map, key) ? map[key] : undefined).map((value) => ({
    path,
    value: value === null ? undefined : value,
  }));
}

/** Some properties take their map as JSON in a string. */
function jsonIn(value: Value): ValueMap | undefined {
  const text = value instanceof Text ? value.toString() : value;
  if (typeof text !== 'string' || !/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function members(leaf: Leaf): readonly Leaf[] {
  const { value } = leaf;
  return isMap(value) ? Object.keys(value).flatMap((key) => member(leaf, key)) : [leaf];
}

function elements(leaf: Leaf): readonly Leaf[] {
  if (!isList(leaf.value)) return [leaf];
  const present = leaf.value.flatMap((element, index) =>
    alternatives(element)
      .filter((value) => value !== undefined)
      .map((value) => ({ path: [...leaf.path, index], value })),
  );
  // On a condition, an element may not be there at all: the list is empty if that goes for each.
  const canBeEmpty = leaf.value.every((element) => alternatives(element).includes(undefined));
  return canBeEmpty ? [...present, { path: leaf.path, value: undefined }] : present;
}

/** `value` in a message: short, and without its structure. */
export function describe(value: Value): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Unknown && value.name === 'missing') return `what CloudFormation refuses (${value.reason})`;
  if (value instanceof Unknown) return `a value that is not known before deployment (${value.reason})`;
  if (isList(value)) return `a list of ${value.length}`;
  if (isMap(value)) return 'a map';
  if (typeof value === 'object' && value !== null && 'logicalId' in value)
    return value.attribute ? `${value.logicalId}.${value.attribute}` : value.logicalId;
  const text = value instanceof Text ? value.shown() : String(value);
  const short = text.length > 120 ? `${text.slice(0, 117)}...` : text;
  return typeof value === 'string' || typeof value === 'object' ? `"${short}"` : short;
}
