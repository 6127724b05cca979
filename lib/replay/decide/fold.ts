import type { ContextValue } from '../../iam/authorize/request';
import type { Statement } from '../../iam/authorize/statement';
import { arnComponents, patternComponents, resourceLike } from '../../iam/language/arn';
import type { Test } from '../../iam/language/condition';
import { readDate } from '../../iam/language/date';
import type { Comparison } from '../../iam/language/operators';
import { covers, glob, meet, type Pattern, textOf } from '../../iam/language/pattern';
import { constantOf, type Template, variablesOf, widened } from '../../iam/language/template';
import type { Truth } from '../../iam/language/truth';

/** How the values of one condition key are told apart by the policies. */
interface Told {
  /** The comparisons that policies make; absent where a variable takes the value itself. */
  readonly comparisons?: readonly Comparison[];
  readonly known: Map<string, string>;
}

/** A pattern of a Resource element that tells apart what lies in a store. */
interface Within {
  /** How the part after the account begins in what it matches, unless a wildcard of it reaches over a colon. */
  readonly begins: string;
  readonly comparison: (resource: string) => Truth;
}

/** Memories of values that are seen again and again: so many of each at most. */
const MOST = 20_000;

/**
 * Turns requests into texts that are equal only where no statement of some policies tells the requests apart, so that
 * equal ones are decided once.
 */
export class Fold {
  private readonly tests = new Map<string, Told>();
  private readonly moments: readonly number[];
  private readonly resources: readonly Template[];
  private readonly within = new Map<string, readonly Within[] | 'itself'>();
  private readonly named: ReadonlySet<string>;
  private readonly byId: boolean;

  constructor(statements: readonly Statement[]) {
    const tests = [...new Set(statements.flatMap((one) => one.tests))];
    this.resources = [...new Set(statements.flatMap(({ resource }) => resource?.element ?? []))];
    const filled = new Set([...tests.flatMap(({ variables }) => variables), ...this.resources.flatMap(variablesOf)]);
    const byKey = new Map<string, Test[]>();
    for (const test of tests) byKey.set(test.key, [...(byKey.get(test.key) ?? []), test]);
    for (const key of [...new Set([...byKey.keys(), ...filled])].sort()) {
      const own = byKey.get(key) ?? [];
      const isRaw = filled.has(key) || own.some(({ variables }) => variables.length > 0);
      this.tests.set(key, { known: new Map(), ...(!isRaw && { comparisons: comparisonsOf(own) }) });
    }
    this.moments = [
      ...new Set((byKey.get(NOW) ?? []).flatMap((test) => operandsOf(test).flatMap((text) => readDate(text) ?? []))),
    ].sort((a, b) => a - b);
    const principals = statements.flatMap(({ principal }) =>
      principal === undefined || principal.element === '*' ? [] : [...principal.element.values()].flat(),
    );
    this.named = new Set(principals);
    this.byId = principals.some((text) => /^A[A-Z]{3}[A-Z0-9]{12,}$/.test(text));
    if (this.byId && !this.tests.has('aws:userid')) this.tests.set('aws:userid', { known: new Map() });
  }

  /** The session where a policy names it itself, and its role otherwise. */
  principal(session: string, role: string | undefined): string {
    return role === undefined || this.named.has(session) ? session : role;
  }

  /** Whether a policy names a principal itself. */
  names(principal: string): boolean {
    return this.named.has(principal);
  }

  /** Whether a policy asks for a condition key, in lower case. */
  reads(key: string): boolean {
    return this.tests.has(key);
  }

  /** What policies tell apart of a value of a condition key, in lower case. */
  told(key: string, value: string): string {
    const told = this.tests.get(key);
    return told === undefined ? '' : this.value(key, told, value);
  }

  /** What policies tell apart of the condition keys of a request: of its own, and before them those of `known`. */
  context(
    own: Readonly<Record<string, ContextValue>>,
    known: Readonly<Record<string, ContextValue>>,
    unknown: (key: string) => boolean,
  ): string {
    let text = '';
    for (const [key, told] of this.tests) {
      const value = key in known ? known[key] : own[key];
      if (value === undefined || value === null) text += unknown(key) ? '?' : '-';
      else if (Array.isArray(value)) text += `[${value.map((one) => this.value(key, told, String(one))).join()}]`;
      else text += this.value(key, told, String(value));
      text += '|';
    }
    return text;
  }

  /** A resource where policies name it, or what they tell apart of what lies in a store. */
  resource(arn: string, store: string | undefined): string {
    if (store === undefined || arn.length <= store.length || !arn.startsWith(store)) return arn;
    // An object comes after a slash, a stream of a log group after a colon.
    const comparisons = this.comparisonsWithin(`${store}${arn[store.length]}`);
    if (comparisons === 'itself') return arn;
    let text = `${store}/`;
    const tail = arn.slice(store.length - (arnComponents(store)?.[5]?.length ?? 0));
    const isPlain = !tail.includes(':');
    for (const { begins, comparison } of comparisons)
      text += isPlain && !tail.startsWith(begins) ? '0' : sign(comparison(arn));
    return text;
  }

  private value(key: string, { comparisons, known }: Told, value: string): string {
    if (key === NOW && comparisons) return this.moment(value);
    if (comparisons === undefined) return `=${value}`;
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = value === '' ? "''" : comparisons.map((comparison) => sign(comparison(value))).join('');
    if (known.size >= MOST) known.clear();
    known.set(value, text);
    return text;
  }

  /** Between which of the dates of policies a moment is, or on which. */
  moment(value: string): string {
    if (this.moments.length === 0) return '';
    const at = Date.parse(value);
    let index = 0;
    while (index < this.moments.length && (this.moments[index] ?? 0) < at) index += 1;
    return this.moments[index] === at ? `${index}=` : `${index}`;
  }

  private comparisonsWithin(head: string): readonly Within[] | 'itself' {
    const before = this.within.get(head);
    if (before !== undefined) return before;
    const inside = glob(`${head}*`);
    // What is about everything in a store tells nothing in it apart.
    const near = this.resources.filter((written) => {
      const pattern = constantOf(written);
      return meet(widened(written), inside) && (pattern === undefined || !covers(pattern, inside));
    });
    const constant = near.map(constantOf);
    const found = constant.every((one) => one !== undefined)
      ? constant.map((one) => ({ begins: beginningOf(one), comparison: resourceLike(one) }))
      : ('itself' as const);
    if (this.within.size >= MOST) this.within.clear();
    this.within.set(head, found);
    return found;
  }
}

const NOW = 'aws:currenttime';

function sign(truth: Truth): string {
  return truth === true ? '1' : truth === false ? '0' : 'u';
}

function comparisonsOf(tests: readonly Test[]): readonly Comparison[] {
  return [...new Set(tests.flatMap(({ operands }) => operands.flatMap(({ comparison }) => comparison ?? [])))];
}

function operandsOf({ operands }: Test): readonly string[] {
  return operands.map(({ template }) => template.map((part) => (typeof part === 'string' ? part : '')).join(''));
}

/** The last component of a pattern of ARNs up to its first wildcard. */
function beginningOf(pattern: Pattern): string {
  const last = patternComponents(pattern)[5] ?? [];
  const end = last.findIndex((glyph) => typeof glyph !== 'string');
  return textOf(end === -1 ? last : last.slice(0, end));
}
