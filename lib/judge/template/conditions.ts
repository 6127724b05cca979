import { isRawMap, type RawMap, rawMap, type Template } from './template';
import { alternatives, Text, Unknown, type Value } from './value';

/** Inputs of the conditions of a template, by name: what a parameter is in one case. */
export type Case = ReadonlyMap<string, Value>;

/** How often the conditions of a template are gone through at most, values times cases; more cases are not told apart. */
const MOST_WORK = 200_000;
const MOST_CASES = 1024;
/** Conditions may name each other: what goes deeper is not followed. */
const DEEPEST = 200;

/** The fold, as far as conditions need it. */
export interface Folding {
  /** The value of `raw`, with the inputs as `inputs` has them. */
  valueIn(raw: unknown, template: Template, inputs: Case): Value;
  /** Whether a parameter can be given another value than the one that its declaration leads to. */
  isOpen(name: string, template: Template): boolean;
}

/** Sets of cases are the bits of a number. */
export type Cases = bigint;

/**
 * In which cases each condition of a template holds: a case for every combination of values of the parameters that
 * conditions compare. What a parameter may be that nobody gives is each value that it is compared with, and another one.
 */
export class Conditions {
  /** Every case there is. */
  readonly all: Cases;
  private readonly cases: readonly Case[];
  private readonly holding = new Map<string, { readonly true: Cases; readonly false: Cases }>();
  private readonly declared: RawMap;
  private readonly truths = new Map<string, (boolean | undefined)[]>();

  constructor(
    private readonly template: Template,
    private readonly folding: Folding,
  ) {
    this.declared = rawMap(template.body['Conditions']);
    this.cases = this.casesOf();
    this.all = (1n << BigInt(this.cases.length)) - 1n;
  }

  /** The cases in which a condition can come out so; all of them for one that the template does not declare. */
  where(name: string, truth: boolean): Cases {
    if (!Object.hasOwn(this.declared, name)) return this.all;
    let known = this.holding.get(name);
    if (!known) {
      const found = this.cases.map((_, at) => this.named(name, at, 0));
      const bits = (fits: (truth: boolean | undefined) => boolean) =>
        found.reduce<Cases>((sum, each, at) => (fits(each) ? sum | (1n << BigInt(at)) : sum), 0n);
      known = { true: bits((each) => each !== false), false: bits((each) => each !== true) };
      this.holding.set(name, known);
    }
    return truth ? known.true : known.false;
  }

  /** The cases in which an input is this value; all of them for what conditions do not compare. */
  casesWith(name: string, value: Value): Cases {
    return this.cases.reduce<Cases>(
      (sum, each, at) => (!each.has(name) || each.get(name) === value ? sum | (1n << BigInt(at)) : sum),
      0n,
    );
  }

  private casesOf(): readonly Case[] {
    const reading = new Reading();
    for (const raw of Object.values(this.declared)) reading.read(raw);
    const most = Math.min(MOST_CASES, Math.max(1, Math.floor(MOST_WORK / (reading.size + 1))));
    let cases: readonly Map<string, Value>[] = [new Map()];
    for (const [name, compared] of reading.inputs) {
      const options = this.optionsOf(name, compared);
      if (options.length < 2 || cases.length * options.length > most) continue;
      cases = cases.flatMap((each) => options.map((option) => new Map([...each, [name, option]])));
    }
    return cases;
  }

  private optionsOf(name: string, compared: ReadonlySet<string>): readonly Value[] {
    const value = this.folding.valueIn({ Ref: name }, this.template, new Map());
    const options = alternatives(value);
    if (options.length > 1) return options.every(isPlain) ? options : [];
    if (!(value instanceof Unknown) && !this.folding.isOpen(name, this.template)) return [];
    const own = isPlain(value) ? [String(value)] : [];
    const texts = new Set([...own, ...[...compared].filter((text) => isPlain(value) || couldBe(value, text))]);
    return [...texts, new Unknown(`${name} is given at deployment`, undefined, [], { label: name, noneOf: texts })];
  }

  /** Whether a condition of the template holds in a case: found out once, because conditions are made of conditions. */
  private named(name: string, at: number, depth: number): boolean | undefined {
    const known = this.truths.get(name) ?? [];
    this.truths.set(name, known);
    if (!(at in known)) {
      // One that is made of itself is not known.
      known[at] = undefined;
      if (Object.hasOwn(this.declared, name)) known[at] = this.truth(this.declared[name], at, depth + 1);
    }
    return known[at];
  }

  private truth(raw: unknown, at: number, depth: number): boolean | undefined {
    if (!isRawMap(raw) || depth > DEEPEST) return undefined;
    const [[name, argument] = ['', undefined]] = Object.entries(raw);
    const list: readonly unknown[] = Array.isArray(argument) ? argument : [];
    const each = () => list.map((part) => this.truth(part, at, depth + 1));
    switch (name) {
      case 'Condition':
        return typeof argument === 'string' ? this.named(argument, at, depth) : undefined;
      case 'Fn::Not': {
        const [truth] = each();
        return truth === undefined ? undefined : !truth;
      }
      case 'Fn::And':
        return allOf(each());
      case 'Fn::Or':
        return negated(allOf(each().map(negated)));
      case 'Fn::Equals': {
        const inputs = this.cases[at] ?? new Map();
        const [one, other] = list.map((part) => this.folding.valueIn(part, this.template, inputs));
        return list.length === 2 ? equal(one, other) : undefined;
      }
      default:
        return undefined;
    }
  }
}

/** What conditions compare: the inputs by name, each with the texts that it is compared with; and how much there is to read. */
class Reading {
  readonly inputs = new Map<string, Set<string>>();
  size = 0;

  read(raw: unknown): void {
    this.size++;
    if (Array.isArray(raw)) for (const part of raw) this.read(part);
    if (!isRawMap(raw)) return;
    const { Ref, 'Fn::Equals': pair } = raw;
    if (typeof Ref === 'string') this.input(Ref);
    if (Array.isArray(pair)) this.compare(pair);
    for (const part of Object.values(raw)) this.read(part);
  }

  private compare(pair: readonly unknown[]): void {
    for (const part of pair)
      if (isRawMap(part) && typeof part['Ref'] === 'string')
        for (const other of pair)
          if (typeof other === 'string' || typeof other === 'number' || typeof other === 'boolean')
            this.input(part['Ref']).add(String(other));
  }

  private input(name: string): Set<string> {
    const known = this.inputs.get(name) ?? new Set();
    this.inputs.set(name, known);
    return known;
  }
}

function isPlain(value: Value): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function allOf(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) || truths.length === 0 ? undefined : true;
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

/** CloudFormation compares texts; an input that is another value than all that it is compared with is equal to itself alone. */
function equal(one: Value, other: Value): boolean | undefined {
  if (isPlain(one) && isPlain(other)) return String(one) === String(other);
  if (one instanceof Unknown && one === other) return true;
  if (isPlain(other)) return couldBe(one, String(other)) ? undefined : false;
  return isPlain(one) && !couldBe(other, String(one)) ? false : undefined;
}

function couldBe(value: Value, whole: string): boolean {
  if (value instanceof Unknown) return !value.known.noneOf?.has(whole) && whole.startsWith(value.known.beginning ?? '');
  if (!(value instanceof Text)) return true;
  const [first] = value.parts;
  const last = value.parts.at(-1);
  return (typeof first !== 'string' || whole.startsWith(first)) && (typeof last !== 'string' || whole.endsWith(last));
}
