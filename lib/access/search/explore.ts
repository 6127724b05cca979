import { type Caller, callerOf } from '../caller';
import { contextOf, resourceAccountOf } from '../context';
import { type Decision, decide, type Statements } from '../decision';
import { holds, type Test } from '../language/condition';
import { glob } from '../language/pattern';
import type { Lookup } from '../language/template';
import type { Request } from '../request';
import { every, not, some, type Truth } from '../truth';
import { hasVariables, mapStatements, narrow } from './narrow';
import { type Presence, prerequisiteOf, presenceOf } from './presence';
import { settleVariables } from './settle';
import { statementsOf, type Use, usesOf } from './uses';
import { presentValues } from './values';

const MOST_CELLS = 100_000;
const ENDPOINT = 'aws:sourcevpce';

/** One request whose open condition keys are to be settled in every way that policies tell apart. */
export interface Setting {
  readonly request: Request;
  /** The statements in play, by the VPC endpoint of the request; undefined for none that is known. */
  readonly statements: (endpoint: string | undefined) => Statements;
  readonly endpoints: readonly { readonly id: string; readonly vpc: string }[];
  readonly uses: ReadonlyMap<string, Use>;
  readonly where: readonly Test[];
  readonly unless: readonly (readonly Test[])[];
  /** Whether the caller, and the resource, stand for others that policies do not tell from them. */
  readonly callerIsCell: boolean;
  readonly resourceIsCell: boolean;
  /** The condition keys that follow from the resource, in lower case. */
  readonly resourceKeys: ReadonlySet<string>;
}

/** What was found: how many cells were settled, a request that is allowed, and the first that cannot be decided. */
export interface Exploration {
  readonly cells: number;
  readonly found?: Witness;
  readonly undecided?: Witness | string;
}

/** A request with its keys settled, the endpoint it goes through, and the decision. */
export interface Witness {
  readonly request: Request;
  readonly endpoint?: string;
  readonly decision: Decision;
}

type Values = readonly string[] | 'absent';
type Settled = ReadonlyMap<string, Values>;

/**
 * Settles the open keys of a request one after another, and only as far as the decision needs them.
 *
 * A key that is not settled makes conditions on it unknown, and the decision over unknown conditions is already the
 * decision of every request that settles them: a branch that is denied stands for all its cells. Where the decision
 * hangs on an open key, each cell of that key is a branch.
 */
export function explore(setting: Setting): Exploration {
  const caller = callerOf(setting.request);
  return typeof caller === 'string' ? { cells: 0, undecided: caller } : new Walk(setting, caller).explore();
}

/** One walk over the cells of a request. */
class Walk {
  private readonly base: ReadonlyMap<string, readonly string[]>;
  private readonly statements: ReadonlyMap<string | undefined, Statements>;
  private readonly uses: ReadonlyMap<string, Use>;
  private readonly values = new Map<string, readonly Values[] | string>();
  private cells = 0;
  private undecided: Witness | string | undefined;

  constructor(
    private readonly setting: Setting,
    private readonly caller: Caller,
  ) {
    const { request, endpoints } = setting;
    this.base = contextOf(request, caller);
    const routes = [undefined, ...endpoints.map(({ id }) => id)];
    const settled = routes.map((route) => [route, this.settle(setting.statements(route))] as const);
    this.statements = new Map(settled.map(([route, statements]) => [route, this.cut(statements)]));
    this.uses = usesWith(
      setting,
      settled.map(([, statements]) => statements),
    );
  }

  explore(): Exploration {
    const route = this.base.get(ENDPOINT);
    // The endpoint decides which policies are in play, and so comes first.
    const start = this.setting.endpoints.length > 0 && route === undefined;
    const found = start ? this.branch(ENDPOINT, new Map()) : this.visit(new Map(route && [[ENDPOINT, route]]));
    return { cells: this.cells, found, undecided: this.undecided };
  }

  private visit(settled: Settled): Witness | undefined {
    const open: string[] = [];
    const lookup: Lookup = (key) => {
      const value = this.base.get(key) ?? settled.get(key) ?? (this.isAbsent(key, settled) ? 'absent' : 'open');
      if (value === 'open') open.push(key);
      return value;
    };
    const asked = this.isAsked(lookup);
    const endpoint = endpointOf(settled);
    const decision = asked === false ? undefined : this.decide(endpoint, lookup);
    const hangs = asked !== true || decision?.decision === 'undecided';
    const [next] = open;
    if (decision !== undefined && !decision.decision.endsWith('deny')) {
      if (hangs && next !== undefined) return this.branch(this.firstOf(next, settled), settled);
      const request = { ...this.setting.request, context: completed(this.setting.request, settled) };
      const witness = { request, endpoint, decision };
      if (!hangs) return witness;
      this.undecided ??= witness;
    }
    this.cells += 1;
    return undefined;
  }

  private branch(key: string, settled: Settled): Witness | undefined {
    const values = this.valuesOf(key, settled);
    if (typeof values === 'string') {
      this.undecided ??= values;
      return undefined;
    }
    for (const value of values) {
      if (this.cells > MOST_CELLS) {
        this.undecided ??= `the question has more than ${MOST_CELLS} cells`;
        return undefined;
      }
      const found = this.visit(new Map([...settled, [key, value]]));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The values that stand for the cells of a key, as far as the keys settled so far leave it any. */
  private valuesOf(key: string, settled: Settled): readonly Values[] | string {
    const endpoint = endpointOf(settled);
    const vpc = this.setting.endpoints.find(({ id }) => id === endpoint)?.vpc;
    if (key === 'aws:sourcevpc' && vpc !== undefined) return [[vpc]];
    const presence = this.presence(key, endpoint !== undefined);
    if (presence === 'never') return ['absent'];
    const present = this.values.get(key) ?? valuesFor(key, this.setting, this.uses);
    this.values.set(key, present);
    return typeof present === 'string' || presence === 'always' ? present : ['absent', ...present];
  }

  private decide(endpoint: string | undefined, lookup: Lookup): Decision {
    const { request } = this.setting;
    const statements = this.statements.get(endpoint) ?? this.statements.get(undefined);
    return decide(statements ?? { identity: [], resource: [], scp: [], rcp: [] }, {
      caller: this.caller,
      action: request.action,
      resource: request.resource,
      lookup,
      resourceAccount: resourceAccountOf(request, this.caller),
      principalInManagementAccount: request.principalInManagementAccount,
      resourceInManagementAccount: request.resourceInManagementAccount,
    });
  }

  private isAsked(lookup: Lookup): Truth {
    const met = (tests: readonly Test[]) => every(tests.map((test) => holds(test, lookup)));
    return every([met(this.setting.where), not(some(this.setting.unless.map(met)))]);
  }

  /** Fills the variables whose keys every cell of this request has the same value for. */
  private settle(statements: Statements): Statements {
    const { callerIsCell, resourceIsCell, resourceKeys } = this.setting;
    const lookup: Lookup = (key) => this.base.get(key) ?? (this.isAbsent(key, new Map()) ? 'absent' : 'open');
    const ofResource = (key: string) => resourceKeys.has(key) && this.base.get(key) !== undefined;
    const known = { lookup, ofResource, callerIsCell, resourceIsCell };
    if (!statementsOf(statements).some(hasVariables)) return statements;
    return mapStatements(statements, (one) => (hasVariables(one) ? settleVariables(one, known) : one));
  }

  /** Cuts statements to what this request can still meet. */
  private cut(statements: Statements): Statements {
    const { action, resource } = this.setting.request;
    const lookup: Lookup = (key) => this.base.get(key) ?? 'open';
    return narrow(statements, {
      caller: this.caller,
      action,
      resource,
      lookup,
      bounded: statements.boundary !== undefined,
    });
  }

  /** Whether no request of this caller has a key, given the keys settled so far. */
  private isAbsent(key: string, settled: Settled): boolean {
    return this.firstOf(key, settled) === key && this.presence(key, endpointOf(settled) !== undefined) === 'never';
  }

  /** The key itself, or the one that must be settled before it. */
  private firstOf(key: string, settled: Settled): string {
    const first = prerequisiteOf(key);
    return first === undefined || settled.has(first) ? key : first;
  }

  private presence(key: string, endpoint: boolean): Presence {
    return presenceOf(key, this.caller, this.setting.request.principalOrg !== undefined, endpoint);
  }
}

function endpointOf(settled: Settled): string | undefined {
  const value = settled.get(ENDPOINT);
  return value === undefined || value === 'absent' ? undefined : value[0];
}

/** The uses of keys, those of values that only this request settles included. */
function usesWith({ uses, where, unless }: Setting, settled: readonly Statements[]): ReadonlyMap<string, Use> {
  const statements = settled.flatMap(statementsOf);
  if (!statements.some((one) => one.settled)) return uses;
  return usesOf([...statements.flatMap(({ tests }) => tests), ...where, ...unless.flat()]);
}

function valuesFor(key: string, setting: Setting, uses: ReadonlyMap<string, Use>): readonly Values[] | string {
  const { endpoints, request } = setting;
  if (key === 'aws:principalorgpaths') {
    return presentValues(key, uses.get(key), glob(`${request.principalOrg ?? ''}/?*`));
  }
  const found = presentValues(key, uses.get(key));
  if (key !== ENDPOINT || typeof found === 'string') return found;
  const known = new Set(endpoints.map(({ id }) => id));
  return [...[...known].map((id) => [id]), ...found.filter(([id = '']) => !known.has(id))];
}

function completed(request: Request, settled: Settled): Request['context'] {
  const values = [...settled].flatMap(([key, value]) => (value === 'absent' ? [] : [[key, value] as const]));
  return { ...request.context, ...Object.fromEntries(values) };
}
