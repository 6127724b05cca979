import type { Reaching } from '../authorize/conditions';
import type { Statement } from '../authorize/statement';
import { holds, type Test } from '../language/condition';
import type { Lookup } from '../language/template';
import type { Seen } from './alike';
import type { Callers } from './callers';
import type { Dimension } from './dimension';
import { type Constants, comparesWhole } from './fill';
import { isOfCaller, presenceOf } from './presence';
import { ROUTE_KEYS, type Route } from './route';
import type { Cells, Demand } from './solve';
import type { Subjects } from './subjects';
import { cellsWhere, EVERY_CELL, type Table, tableOf } from './table';
import type { Universe } from './universe';

/** The dimensions that every request has; those of single condition keys follow. */
export const CALLER = 0;
export const ACTION = 1;
export const ARN = 2;
export const ROUTE = 4;
/** What is the same in every request: a dimension of one cell. */
const CONSTANT = 3;

/** What a space is made of: callers that are alike, and what they ask for. */
export interface Bounds {
  readonly universe: Universe;
  readonly callers: Callers;
  /** Which of the callers, and one of them for all that they have in common. */
  readonly alike: Cells;
  readonly example: Seen;
  readonly subjects: Subjects;
  /** What follows from the resource. */
  readonly constants: Constants;
  readonly route: Route;
  /** Whether the callers have a permissions boundary. */
  readonly bounded: boolean;
}

/** How what is not known is read: as if it did not hold, or as if it did. */
export type Reading = 'yes' | 'maybe';

type Places = Partial<Record<Reaching, Place | undefined>>;

interface Part {
  readonly dimension: number;
  readonly table: Table;
}

/** Where something holds, and why some of that is not known. */
export interface Place {
  readonly demand: Demand;
  readonly unknowns: readonly string[];
}

/** The space of all requests within bounds, and where in it statements apply. */
export class Space {
  readonly domains: Cells[];
  /** The keys of the dimensions after the first ones. */
  readonly keys: { readonly key: string; readonly dimension: Dimension }[] = [];
  private readonly parts = new Map<Statement, readonly Part[] | undefined>();
  private readonly lists = {
    yes: new WeakMap<readonly Statement[], readonly Place[]>(),
    maybe: new WeakMap<readonly Statement[], readonly Place[]>(),
  };
  private readonly places = { yes: new Map<Statement, Places>(), maybe: new Map<Statement, Places>() };

  /** What a variable is filled with: a key that varies too is open, since no cell tells the two apart. */
  private readonly others: Lookup = (key) => (this.isAbsent(key) ? 'absent' : 'open');

  constructor(private readonly bounds: Bounds) {
    const { alike, subjects, route, example } = bounds;
    const all = (cells: readonly unknown[]) => cellsWhere(cells, () => true);
    const open = example.caller.kind === 'service' ? route.outside() : all(route.dimension.cells);
    this.domains = [alike, all(subjects.actions), all(subjects.arns), 1n, open];
  }

  /** Where a statement applies, or reaches the caller in one way; undefined where it nowhere does. */
  placeOf(statement: Statement, reaching: Reaching, reading: Reading): Place | undefined {
    const known = this.places[reading].get(statement) ?? {};
    this.places[reading].set(statement, known);
    if (!(reaching in known)) known[reaching] = this.place(statement, reaching, reading);
    return known[reaching];
  }

  /** Where each of some statements applies that anywhere does. */
  placesOf(statements: readonly Statement[], reading: Reading): readonly Place[] {
    const before = this.lists[reading].get(statements);
    if (before !== undefined) return before;
    const found = statements.flatMap((one) => this.placeOf(one, 'applies', reading) ?? []);
    this.lists[reading].set(statements, found);
    return found;
  }

  /** Where every test holds; undefined where they nowhere do. */
  placeOfAll(tests: readonly Test[], reading: Reading): Place | undefined {
    return this.joined(
      tests.map((test) => this.partOf(test)),
      reading,
    );
  }

  private place(statement: Statement, reaching: Reaching, reading: Reading): Place | undefined {
    if (!this.parts.has(statement)) this.parts.set(statement, this.partsOf(statement));
    const parts = this.parts.get(statement);
    if (parts === undefined) return undefined;
    const table = this.bounds.callers.reach(statement, reaching, this.bounds.bounded);
    return this.joined([...parts, { dimension: CALLER, table }], reading);
  }

  private joined(parts: readonly Part[], reading: Reading): Place | undefined {
    const demand = new Map<number, Cells>();
    const unknowns: string[] = [];
    for (const { dimension, table } of parts) {
      if (table.unknown !== undefined) unknowns.push(table.unknown);
      const cells = (demand.get(dimension) ?? EVERY_CELL) & table[reading];
      if (((this.domains[dimension] ?? 0n) & cells) === 0n) return undefined;
      demand.set(dimension, cells);
    }
    return { demand, unknowns };
  }

  /** What a statement asks of a request, its Principal element apart; undefined where that nowhere holds. */
  private partsOf(statement: Statement): readonly Part[] | undefined {
    const { subjects } = this.bounds;
    const about = { dimension: ACTION, table: subjects.ofActions(statement) };
    if ((about.table.maybe & (this.domains[ACTION] ?? 0n)) === 0n) return undefined;
    const on = { dimension: ARN, table: subjects.ofArns(statement, this.others) };
    if (on.table.maybe === 0n) return undefined;
    const tests = statement.tests.map((test) => this.partOf(test));
    const flaws = statement.flaws.map((flaw) => unknownPart(CONSTANT, flaw));
    return [about, on, ...tests, ...flaws];
  }

  private partOf(test: Test): Part {
    const { callers, constants, route } = this.bounds;
    const place = this.kindOf(test.key);
    const waits = test.variables.some((key) => !this.isAbsent(key));
    // What is compared with one value of the resource is told apart by it.
    const byCaller = test.variables.every((key) => this.isAbsent(key) || this.kindOf(key) === 'caller');
    if (waits && place === 'constant' && comparesWhole(test) && byCaller)
      return { dimension: CALLER, table: callers.compared(test, constants) };
    if (place === 'caller') return { dimension: CALLER, table: callers.table(test, this.others) };
    if (place === 'constant') {
      const lookup: Lookup = (key) => (key === test.key ? (constants.get(key) ?? 'absent') : this.others(key));
      return { dimension: CONSTANT, table: tableOf([holds(test, lookup)]) };
    }
    if (place === 'route') return { dimension: ROUTE, table: route.dimension.table(test, this.others) };
    const index = this.indexOf(test.key);
    const table = this.keys[index - ROUTE - 1]?.dimension.table(test, this.others);
    return table ? { dimension: index, table } : unknownPart(CONSTANT, `${test.key} has no cells`);
  }

  /** The dimension of a key of its own, made when it is first asked for. */
  private indexOf(key: string): number {
    const before = this.keys.findIndex((one) => one.key === key);
    if (before >= 0) return ROUTE + 1 + before;
    const organization = this.bounds.example.candidate.request.principalOrg ?? '';
    const dimension = this.bounds.universe.dimension(key, organization);
    const presence = this.presence(key);
    // The first cell is the absence of the key.
    this.domains.push(
      cellsWhere([...dimension.cells.keys()], (cell) => (cell === 0 ? presence !== 'always' : presence !== 'never')),
    );
    this.keys.push({ key, dimension });
    return ROUTE + this.keys.length;
  }

  private kindOf(key: string): 'caller' | 'constant' | 'route' | 'own' {
    if (isOfCaller(key) || this.bounds.callers.bring(key)) return 'caller';
    if (this.bounds.constants.has(key)) return 'constant';
    return ROUTE_KEYS.includes(key) ? 'route' : 'own';
  }

  /** Whether no request has a key. */
  private isAbsent(key: string): boolean {
    const place = this.kindOf(key);
    // Every signed request has a user id, but only where policies ask for it are there cells of it.
    if (key === 'aws:userid') return !('arn' in this.bounds.example.caller);
    if (place === 'caller') return !this.bounds.callers.bring(key);
    return place === 'own' && this.presence(key) === 'never';
  }

  private presence(key: string) {
    const { caller, candidate } = this.bounds.example;
    return presenceOf(key, caller, candidate.request.principalOrg !== undefined);
  }
}

function unknownPart(dimension: number, reason: string): Part {
  return { dimension, table: { yes: 0n, maybe: EVERY_CELL, unknown: reason } };
}
