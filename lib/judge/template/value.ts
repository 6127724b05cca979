/** What CloudFormation would put at a place of a template, as far as the templates say. */
export type Value = Scalar | readonly Value[] | ValueMap | Reference | Text | Unknown | Choice | undefined;
export type Scalar = string | number | boolean | null;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** A value that the templates do not settle, and why not. */
export class Unknown {
  /**
   * `name` says what it is where that matters: a pseudo parameter, `missing` for what CloudFormation will refuse as undefined,
   * or `unread` for what the templates settle at a length that is not followed.
   * `within` are values that it is made of, as far as they are known. `known` is what the templates do say of it.
   */
  constructor(
    readonly reason: string,
    readonly name?: string,
    readonly within: readonly Value[] = [],
    readonly known: KnownOf = {},
  ) {}
}

/** What templates say of a value that they do not settle. */
export interface KnownOf {
  /** By which name the template refers to it, such as that of a parameter. */
  readonly label?: string;
  /** How the value begins, whatever it is: ids of security groups begin with `sg-`. */
  readonly beginning?: string;
  /** Texts that it is none of. */
  readonly noneOf?: ReadonlySet<string>;
}

/** A resource of the assembly, or one attribute of it: `Ref` has none. */
export class Reference {
  /** `template` is the index of the template in the assembly. */
  constructor(
    readonly template: number,
    readonly logicalId: string,
    readonly attribute?: string,
  ) {}
}

/** A string of which some parts are not known, in order. */
export class Text {
  constructor(readonly parts: readonly (string | Reference | Unknown)[]) {}

  /** The string with `${?}` for each unknown part, to be taken apart: names of pseudo parameters would hold colons. */
  toString(): string {
    return this.parts
      .map((part) => (typeof part === 'string' ? part : part instanceof Reference ? `\${${part.logicalId}}` : '${?}'))
      .join('');
  }

  /** The string as a reader of the template knows it: each unknown part by its name, where it has one. */
  shown(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : `\${${nameOf(part)}}`)).join('');
  }
}

function nameOf(part: Reference | Unknown): string {
  if (part instanceof Unknown) return part.known.label ?? (part.name?.startsWith('AWS::') ? part.name : '?');
  return part.attribute === undefined ? part.logicalId : `${part.logicalId}.${part.attribute}`;
}

/** Cases of the parameters of a template, as bits, in which a value is what it is. */
export interface When {
  readonly template: number;
  readonly cases: bigint;
}

/** One of several values, by a condition or an allowed value of a parameter: each has to hold; `undefined` is absence. */
export class Choice {
  /** `whens` says of each option when it is chosen, where that is known. */
  constructor(
    readonly options: readonly Value[],
    readonly whens: readonly (When | undefined)[] = [],
  ) {}
}

/** The prototype of folded maps: it has nothing, as null has, but V8 keeps an object without a prototype as a hash table of its own. */
export const BARE: object = Object.freeze(Object.create(null));

/** Whether `value` is a plain map of properties. */
export function isMap(value: unknown): value is ValueMap {
  if (typeof value !== 'object' || value === null) return false;
  // Maps of JSON have the prototype of objects, those of loops and macros none; the kinds of values have their own.
  const prototype = Object.getPrototypeOf(value);
  return prototype === BARE || prototype === Object.prototype || prototype === null;
}

/** Whether `value` is a list. */
export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** The values that `value` can have: itself, or the options of a choice. */
export function alternatives(value: Value): readonly Value[] {
  return value instanceof Choice ? value.options : [value];
}

/** A value, and when it is that. */
export interface Option {
  readonly value: Value;
  readonly when?: When | undefined;
}

/** The values that `value` can have, each with when it has it. */
export function optionsOf(value: Value): readonly Option[] {
  return value instanceof Choice
    ? value.options.map((option, at) => ({ value: option, when: value.whens[at] }))
    : [{ value }];
}

/** When both are so: `never` where they exclude each other, `undefined` where nothing is known of either. */
export function both(one: When | undefined, other: When | undefined): When | 'never' | undefined {
  if (!one || !other || one.template !== other.template) return one ?? other;
  const cases = one.cases & other.cases;
  return cases === 0n ? 'never' : { template: one.template, cases };
}

/** One of some options, flat; those that can never be are omitted. A scalar that several options share is one. */
export function choiceOf(options: readonly Option[]): Value {
  const flat = new Map<Value, When | undefined>();
  for (const { value, when } of options)
    for (const inner of optionsOf(value)) {
      const joint = both(when, inner.when);
      if (joint === 'never') continue;
      const before = flat.get(inner.value);
      const known = flat.has(inner.value);
      if (!known) flat.set(inner.value, joint);
      else if (!before || !joint || before.template !== joint.template) flat.set(inner.value, undefined);
      else flat.set(inner.value, { template: joint.template, cases: before.cases | joint.cases });
    }
  const [only] = flat.keys();
  return flat.size === 1 ? only : new Choice([...flat.keys()], [...flat.values()]);
}

/** One of `values`, flat and without repeated scalars; a single one is itself. */
export function choice(values: readonly Value[]): Value {
  const flat = [...new Set(values.flatMap((value) => alternatives(value)))];
  return flat.length === 1 ? flat[0] : new Choice(flat);
}
