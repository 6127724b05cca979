import { isRecord } from '../authorize/json';
import { readTest } from '../language/condition';
import type { Renaming } from './renaming';

const ACTIONS: readonly string[] = ['actions', 'exceptActions', 'action', 'Action', 'NotAction'];

/** Condition keys whose values follow from who asks for what, through which endpoint, and so are renamed with these. */
const FOLLOWING: readonly string[] = [
  ...['aws:principalarn', 'aws:principalaccount', 'aws:principalorgid', 'aws:principalservicename'],
  ...['aws:principalservicenameslist', 'aws:username', 'aws:resourceaccount', 'kms:calleraccount'],
  ...['aws:sourcevpc', 'aws:sourcevpce'],
];

/** What a walk through questions notes of the texts in them. */
interface Notes {
  readonly renaming: Renaming;
  /** The forms of images of texts: of those that name actions, and of all others. */
  readonly images: {
    readonly actions: Map<string, number | undefined>;
    readonly others: Map<string, number | undefined>;
  };
  isKept: boolean;
  /** Condition keys with a text that the renaming changes, or a variable. */
  readonly renamed: Set<string>;
  /** Condition keys whose values are not compared letter by letter. */
  readonly notTextual: Set<string>;
}

/** What is known of objects that were read before. */
interface Forms {
  get(value: object): number | undefined;
  set(value: object, form: number): unknown;
}

/** Lists of texts in which order says nothing, but for those that are taken one by one. */
const ONE_BY_ONE: readonly string[] = ['actions', 'accounts'];

/**
 * Tells whether what is asked of one set of policies is, but for names, what is asked of another.
 *
 * Order is nothing in policies and questions: no answer depends on it. What counts statements by their place does: with
 * `inOrder`, the same has to stand in the same places, but for the texts of an element or a condition. Forms of objects
 * are kept as long as this is, so that what many questions share is read once.
 */
export class SameShape {
  private readonly ids = new Map<string, number>();
  private readonly own = new WeakMap<object, number>();
  private readonly inOrder: boolean;

  constructor({ inOrder = false } = {}) {
    this.inOrder = inOrder;
  }

  /**
   * Whether `other` is the image of `one` under a renaming that keeps every comparison in them.
   *
   * Then each request that `one` is about is decided as its image is decided for `other`, and the answer to the one is
   * the answer to the other. Requests are renamed with the questions: their ARNs, accounts and the condition keys that
   * policies compare as texts; actions, addresses, numbers and dates stay. A single request is decided as its image is, too;
   * `inOrder`, by the statement in the same place.
   */
  isImage(one: object, other: object, renaming: Renaming): boolean {
    const images: Notes['images'] = { actions: new Map(), others: new Map() };
    const notes: Notes = { renaming, images, isKept: true, renamed: new Set(FOLLOWING), notTextual: new Set() };
    // With this first, whatever of the image is not in it is a difference at which the walk ends.
    const wanted = this.form(other, this.own);
    if (this.form(one, new Map(), notes) !== wanted) return false;
    return notes.isKept && [...notes.renamed].every((key) => !notes.notTextual.has(key));
  }

  /** A number for what a value is; undefined where its image is like nothing that was read before. */
  private form(value: unknown, known: Forms, notes?: Notes, name = ''): number | undefined {
    if (typeof value === 'string') return notes ? this.formOfImage(value, name, notes) : this.id(`'${value}`, notes);
    if (typeof value !== 'object' || value === null) return this.id(`${value}`, notes);
    const before = known.get(value);
    if (before !== undefined) return before;
    if (!Array.isArray(value) && !isPlain(value)) throw new Error('a question is plain data, and this is not');
    if (notes && isRecord(value)) note(value, name, notes);
    const text = Array.isArray(value)
      ? this.formOfList(value, known, notes, name)
      : this.formOfMembers(value, known, notes);
    const made = text === undefined ? undefined : this.id(text, notes);
    if (made !== undefined) known.set(value, made);
    return made;
  }

  private formOfImage(text: string, name: string, notes: Notes): number | undefined {
    const known = ACTIONS.includes(name) ? notes.images.actions : notes.images.others;
    if (known.has(text)) return known.get(text);
    const made = this.id(`'${imageOf(text, name, notes)}`, notes);
    known.set(text, made);
    return made;
  }

  private formOfList(value: readonly unknown[], known: Forms, notes: Notes | undefined, name: string) {
    const forms: number[] = [];
    for (const one of value) {
      const form = this.form(one, known, notes, name);
      if (form === undefined) return undefined;
      forms.push(form);
    }
    if (!this.inOrder || (!ONE_BY_ONE.includes(name) && value.every((one) => typeof one === 'string')))
      forms.sort((a, b) => a - b);
    return `[${forms.join()}`;
  }

  private formOfMembers(value: object, known: Forms, notes: Notes | undefined) {
    const forms: string[] = [];
    for (const [key, one] of Object.entries(value)) {
      if (one === undefined) continue;
      const [member, form] = [this.id(key, notes), this.form(one, known, notes, key)];
      if (member === undefined || form === undefined) return undefined;
      forms.push(`${member}:${form}`);
    }
    return `{${(this.inOrder ? forms : forms.sort()).join()}`;
  }

  private id(text: string, notes: Notes | undefined): number | undefined {
    const before = this.ids.get(text);
    if (before !== undefined || notes !== undefined) return before;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The image of a text, noting where a comparison with it may not be kept. */
function imageOf(text: string, name: string, notes: Notes): string {
  const image = notes.renaming.text(text);
  if (ACTIONS.includes(name)) notes.isKept &&= image === text;
  else if (/[*?]|\$\{/.test(text)) notes.isKept &&= notes.renaming.keeps(text) && notes.renaming.keeps(image);
  return image;
}

/** Notes names of members that would be renamed, and how condition keys are compared. */
function note(value: Readonly<Record<string, unknown>>, name: string, notes: Notes): void {
  for (const key of Object.keys(value)) notes.isKept &&= notes.renaming.text(key) === key;
  if (name === 'context') for (const [key, one] of Object.entries(value)) noteValues(key, [one].flat(), notes);
  const comparison = comparisonOf(name);
  if (comparison === 'none') return;
  for (const [key, one] of Object.entries(value)) {
    noteValues(key, [one].flat(), notes);
    if (comparison === 'otherwise') notes.notTextual.add(key.toLowerCase());
  }
}

type Comparison = 'letter by letter' | 'otherwise' | 'none';

const comparisons = new Map<string, Comparison>();
const MOST_COMPARISONS = 10_000;

/** How a condition operator compares values, where a name is one that does. */
function comparisonOf(name: string): Comparison {
  const before = comparisons.get(name);
  if (before !== undefined) return before;
  const found = readComparison(name);
  if (comparisons.size >= MOST_COMPARISONS) comparisons.clear();
  comparisons.set(name, found);
  return found;
}

function readComparison(name: string): Comparison {
  const test = readTest(name, '', [], false);
  if (typeof test === 'string' || test.operator === 'null') return 'none';
  const { family } = test.operator;
  const isTextual = (family === 'string' || family === 'arn') && !name.includes('IgnoreCase');
  return isTextual ? 'letter by letter' : 'otherwise';
}

function noteValues(key: string, values: readonly unknown[], { renaming, renamed }: Notes): void {
  for (const value of values) {
    if (typeof value !== 'string') continue;
    if (renaming.text(value) !== value) renamed.add(key.toLowerCase());
    for (const [, variable] of value.matchAll(/\$\{([^},]*)/g)) renamed.add(`${variable}`.trim().toLowerCase());
  }
}
