import { INWARD } from './catalogue/crossings/inward';
import { hiddenText } from './hidden-text';
import { applies } from './obligations';
import { MAY_NAME_PLACE, type PlaceName, placeNames } from './place-name';
import type { Resource } from './resource';
import { rawMap } from './template';
import { alternatives, Choice, isList, isMap, Text, type Value, type ValueMap } from './value';

/** A place of AWS that a string of a template names, and where the string stands. */
export interface Mention extends PlaceName {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

const known = new WeakMap<Resource, readonly Mention[]>();

/** Every place that the properties of a resource name, or its set-up of an instance. */
export function mentionsOf(resource: Resource): readonly Mention[] {
  let mentions = known.get(resource);
  if (!mentions) {
    const init = rawMap(resource.raw['Metadata'])['AWS::CloudFormation::Init'];
    const inward = inwardPaths(resource);
    mentions = [
      ...mentionsIn(resource.properties, ['Properties']).filter((mention) => !isUnder(mention.path, inward)),
      ...(init === undefined
        ? []
        : mentionsIn(resource.attribute('Metadata'), ['Metadata']).filter(
            (mention) => mention.path[1] === 'AWS::CloudFormation::Init',
          )),
    ];
    known.set(resource, mentions);
  }
  return mentions;
}

/** Properties of a resource by which data only comes in. */
function inwardPaths(resource: Resource): readonly string[] {
  return (Object.hasOwn(INWARD, resource.type) ? (INWARD[resource.type] ?? []) : [])
    .filter(({ when }) => (when ?? []).every((condition) => applies(resource, condition)))
    .map(({ path }) => `Properties.${path.replaceAll('[]', '')}.`);
}

function isUnder(path: Mention['path'], inward: readonly string[]): boolean {
  if (inward.length === 0) return false;
  const named = `${path.filter((step) => typeof step === 'string').join('.')}.`;
  return inward.some((start) => named.startsWith(start));
}

/** Every place that a value names, however deep. */
export function mentionsIn(value: Value, path: readonly (string | number)[]): readonly Mention[] {
  const found: Mention[] = [];
  walk(value, path, found);
  return found;
}

/** Descriptions are for people: nothing goes where they point. */
const PROSE = /^(?:.*Description|Comments?)$/;

function walk(value: Value, path: readonly (string | number)[], found: Mention[]): void {
  if (typeof value === 'string') read(value, path, found);
  else if (value instanceof Text) read(value.toString(), path, found);
  else if (value instanceof Choice) {
    for (const option of alternatives(value)) walk(option, path, found);
  } else if (isList(value)) {
    for (let index = 0; index < value.length; index += 1) walk(value[index], [...path, index], found);
  } else if (isMap(value)) {
    const passed = passedOver(value);
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (passed.has(key) || (typeof member === 'string' && PROSE.test(key))) continue;
      if (MAY_NAME_PLACE.test(key)) read(key, [...path, key], found);
      if (key === 'Condition' && isMap(member) && typeof value['Effect'] === 'string')
        walkConditions(member, value['Effect'], [...path, key], found);
      else walk(member, [...path, key], found);
    }
  }
}

function read(text: string, path: readonly (string | number)[], found: Mention[]): void {
  const hidden = hiddenText(text);
  if (hidden !== undefined) walk(hidden, path, found);
  else for (const place of placeNames(text)) found.push({ ...place, path, text });
}

const NOTHING: ReadonlySet<string> = new Set();
const DENIED: ReadonlySet<string> = new Set(['Resource', 'Action', 'Principal']);
const EXEMPT: ReadonlySet<string> = new Set(['NotResource', 'NotAction', 'NotPrincipal']);

/** A statement that denies what is elsewhere, or allows all but that, keeps data inside: what it names there is no crossing. */
function passedOver(value: ValueMap): ReadonlySet<string> {
  if (value['Effect'] === 'Deny') return DENIED;
  return value['Effect'] === 'Allow' ? EXEMPT : NOTHING;
}

/** `Deny … StringEquals elsewhere` and `Allow … StringNotEquals elsewhere` close a way out; the other two open one. */
function walkConditions(
  conditions: ValueMap,
  effect: string,
  path: readonly (string | number)[],
  found: Mention[],
): void {
  for (const operator of Object.keys(conditions)) {
    const negative = /(?:^|:)(?:String|Arn)Not/.test(operator);
    if (negative === (effect === 'Deny')) walk(conditions[operator], [...path, operator], found);
  }
}
