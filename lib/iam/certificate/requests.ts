import type { Statement } from '../authorize/statement';
import type { Test } from '../language/condition';
import { MANY, literal as text } from '../language/pattern';
import type { Lookup } from '../language/template';
import type { Endpoint } from '../search/question';
import { type CallerKind, callerDemand, ofAccount, type Reach } from './callers';
import { type Alternative, type Dimension, dimension } from './dimension';
import { dimensionOf, ENDPOINT, presenceOf, ROUTE_KEYS, routeOf } from './keys';
import {
  comparedWith,
  constantDemand,
  demandOf,
  exactly,
  keyLiteral,
  type Literal,
  literal,
  type Mode,
  union,
} from './literal';
import type { Shape } from './shapes';
import { textSet } from './text';
import { type Approximate, type Demand, isReadable, meets, OPEN } from './values';

const CALLER = 'caller';
const ROUTE = 'route';
/** Keys that follow from who calls. */
const OF_CALLERS: readonly string[] = [
  ...['aws:principalarn', 'aws:principalaccount', 'aws:principalorgid', 'aws:principaltype', 'aws:username'],
  ...['aws:principalisawsservice', 'aws:principalservicename', 'aws:principalservicenameslist', 'aws:userid'],
  'kms:calleraccount',
];
const TYPES: ReadonlyMap<CallerKind, string> = new Map([
  ['root', 'Account'],
  ['user', 'User'],
  ['session', 'AssumedRole'],
  ['federated-user', 'FederatedUser'],
]);

/** What requests are about, of one caller and one resource. */
export interface Setting {
  readonly shape: Shape;
  /** Condition keys that follow from the resource. */
  readonly resourceKeys: ReadonlyMap<string, readonly string[]>;
  readonly endpoints: readonly Pick<Endpoint, 'id' | 'vpc'>[];
  /** The service of the actions, where it is one. */
  readonly service: string | undefined;
  /** Keys that some statement compares as sets. */
  readonly sets: ReadonlySet<string>;
  readonly bounded: boolean;
}

/** The condition keys and callers of a set of requests, and what statements ask of them. */
export class Requests {
  private readonly dimensions = new Map<string, Dimension>();
  private readonly caller: Dimension;

  constructor(private readonly setting: Setting) {
    this.caller = dimension(setting.shape.kinds.map(({ names }): Alternative => new Map([[CALLER, names]])));
    this.dimensions.set(CALLER, this.caller);
    this.dimensions.set(
      ROUTE,
      routeOf(setting.shape, setting.endpoints, (key) => this.constant(key)),
    );
  }

  /** A dimension by its name. */
  dimension(name: string): Dimension {
    const known = this.dimensions.get(name) ?? dimensionOf(name, this.setting.shape, this.setting.sets);
    this.dimensions.set(name, known);
    return known;
  }

  /** What it means that a statement names the caller. */
  named(statement: Statement, reach: Reach, mode: Mode, denies: boolean): Literal {
    const { shape, bounded } = this.setting;
    const demands = shape.kinds.map(({ kind }) => callerDemand(statement, kind, { reach, mode, denies, bounded }));
    return this.ofCaller(demands);
  }

  /** What it means that a test holds: a literal, or that it does or does not. */
  tested(test: Test, mode: Mode): Literal | boolean {
    const { shape } = this.setting;
    const constant = this.constant(test.key);
    if (constant !== undefined && !ROUTE_KEYS.includes(test.key)) {
      const mirrored = this.mirrored(test, constant, mode);
      if (mirrored !== undefined) return mirrored;
      return this.ofConstant(test, constant, mode);
    }
    const compared = comparedWith(test, this.lookup);
    if (ROUTE_KEYS.includes(test.key)) return this.ofDimension(ROUTE, test, compared, mode);
    if (test.key === 'aws:principalorgid' && typeof shape.org === 'object')
      return this.ofDimension(test.key, test, compared, mode);
    const isAccount = test.key === 'aws:principalaccount' || test.key === 'kms:calleraccount';
    if (OF_CALLERS.includes(test.key)) {
      if (shape.isIdentity && test.key === 'aws:userid') return mode !== 'applies';
      if (shape.isIdentity && test.key === 'kms:calleraccount' && this.setting.service !== 'kms')
        return this.setting.service === undefined ? mode !== 'applies' : this.ofConstant(test, undefined, mode);
      if (shape.isIdentity && (isAccount || test.key === 'aws:principalarn'))
        return this.ofCaller([keyLiteral(test, isAccount ? inArn(compared) : compared, mode).demand]);
      if (shape.isIdentity && (test.key === 'aws:principaltype' || test.key === 'aws:username'))
        return this.byKind(test, mode);
      const isService = shape.kinds.every(({ kind }) => kind === 'service');
      if (isService && test.key.startsWith('aws:principalservicename'))
        return this.ofCaller([keyLiteral(test, compared, mode).demand]);
      return this.ofConstant(test, undefined, mode);
    }
    return this.ofDimension(test.key, test, compared, mode);
  }

  /** What it means that a request comes through an endpoint, or not. */
  through(id: string, mode: Mode): Literal {
    const set = exactly(textSet(text(id)));
    return literal(ROUTE, ENDPOINT, { absent: mode === 'fails', count: 'every' }, [demandOf(set, false, mode)]);
  }

  /** The values of keys as variables take them. */
  readonly lookup: Lookup = (key) => {
    const constant = this.constant(key);
    if (constant !== undefined) return constant;
    return this.isAbsent(key) ? 'absent' : 'open';
  };

  private constant(key: string): readonly string[] | undefined {
    const { shape, resourceKeys, service } = this.setting;
    if (key === 'kms:calleraccount' && service === 'kms') return shape.constants.get('aws:principalaccount');
    return shape.constants.get(key) ?? (OF_CALLERS.includes(key) ? undefined : resourceKeys.get(key));
  }

  private isAbsent(key: string): boolean {
    const { shape } = this.setting;
    if (!OF_CALLERS.includes(key)) return presenceOf(key, this.setting.shape) === 'never';
    if (key === 'aws:principalorgid') return shape.org === undefined;
    if (key === 'kms:calleraccount' && this.setting.service === undefined) return !shape.isIdentity;
    if (key === 'aws:username') return !shape.kinds.some(({ kind }) => kind === 'user');
    if (key.startsWith('aws:principalservicename')) return !shape.kinds.some(({ kind }) => kind === 'service');
    return !shape.isIdentity || key === 'kms:calleraccount';
  }

  private ofDimension(name: string, test: Test, compared: Approximate, mode: Mode): Literal {
    const { demand, ...asked } = keyLiteral(test, compared, mode);
    return literal(name, test.key, asked, [demand]);
  }

  /** A literal of the caller's name; the same demand of each kind, or one for each. */
  private ofCaller(demands: readonly Demand[]): Literal {
    const { length } = this.setting.shape.kinds;
    const each = demands.length === 1 ? Array.from({ length }, () => demands[0] ?? constantDemand(true)) : demands;
    return literal(CALLER, CALLER, { absent: false, count: 'every' }, each);
  }

  private ofConstant(test: Test, values: readonly string[] | undefined, mode: Mode): boolean {
    const { absent, count, demand } = keyLiteral(test, comparedWith(test, this.lookup), mode);
    if (values === undefined || values.length === 0) return absent;
    if (values.length > 1 && (count === 'one' || count === 'unless-one')) return count === 'unless-one';
    // What cannot be compared is not known to hold, nor not to.
    if (values.some((value) => !isReadable(value, demand))) return mode !== 'applies';
    const truths = values.map((value) => meets(value, demand));
    return count === 'some' ? truths.includes(true) : !truths.includes(false);
  }

  /** A test of a constant that is compared with the account of callers which is not. */
  private mirrored(test: Test, values: readonly string[], mode: Mode): Literal | undefined {
    const { operator, operands, quantifier, name } = test;
    const [value, ...more] = values;
    if (operator === 'null' || operator.family !== 'string' || quantifier !== undefined || name.includes('IgnoreCase'))
      return undefined;
    if (value === undefined || more.length > 0 || !this.setting.shape.isIdentity) return undefined;
    const waiting = operands.filter(({ template }) => template.some((part) => typeof part === 'object'));
    const isWhole = waiting.every(
      ({ template }) =>
        template.length === 1 &&
        template.every((part) => typeof part === 'object' && part.key === 'aws:principalaccount'),
    );
    if (waiting.length === 0 || !isWhole || this.constant('aws:principalaccount') !== undefined) return undefined;
    const rest = comparedWith(
      { ...test, operands: operands.filter((one) => !waiting.includes(one)), variables: [] },
      this.lookup,
    );
    const isMet = rest.sure.some((set) => meets(value, { inside: true, sets: [set] }));
    const compared = union([exactly(ofAccount(text(value))), ...(isMet ? [exactly(textSet([MANY]))] : [])]);
    return this.ofCaller([keyLiteral(test, compared, mode).demand]);
  }

  /** Keys that depend on the kind of the caller. */
  private byKind(test: Test, mode: Mode): Literal {
    const compared = comparedWith(test, this.lookup);
    return this.ofCaller(
      this.setting.shape.kinds.map(({ kind }) => {
        const { absent, demand } = keyLiteral(test, compared, mode);
        if (test.key === 'aws:username') return constantDemand(kind === 'user' ? mode !== 'applies' : absent);
        return constantDemand(meets(TYPES.get(kind) ?? '', demand));
      }),
    );
  }
}

/** Comparisons of an account as comparisons of the ARNs in which it is. */
function inArn({ sure, possible, isOpen }: Approximate): Approximate {
  const lifted = (sets: Approximate['sure']) => sets.map((set) => (set.kind === 'text' ? ofAccount(set.pattern) : set));
  return [...sure, ...possible].every(({ kind }) => kind === 'text')
    ? { sure: lifted(sure), possible: lifted(possible), isOpen }
    : OPEN;
}
