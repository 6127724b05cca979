import type { Conditions, Reaching } from '../authorize/conditions';
import type { Policies } from '../authorize/policies';
import type { Request } from '../authorize/request';
import type { Statement } from '../authorize/statement';
import type { Test } from '../language/condition';
import type { Endpoint, PrincipalClass, Resource } from './question';
import type { Cells, Demand } from './solve';
import { ACTION, ARN, CALLER, type Place, type Reading, type Space } from './space';
import { EVERY_CELL } from './table';

/** Everything that decides requests of one kind. */
export interface Evaluation {
  readonly conditions: Conditions;
  /** The policies of endpoints, each with the routes through it. */
  readonly endpoints: readonly { readonly routes: Cells; readonly statements: readonly Statement[] }[];
}

/** Requests that are decided by the same statements and by the same logic. */
export interface Kind {
  readonly space: Space;
  readonly evaluation: Evaluation;
  /** How the same requests are decided by the policies of another principal and resource, alike in all else. */
  by(other: Holders): Evaluation;
  /** The request that a point of the space stands for, and the policies that meet it: its own, or those of others. */
  at(point: readonly number[], other?: Holders): { readonly request: Request; readonly policies: Policies };
}

/** Whose policies decide: a principal, a resource, and the endpoints between them. */
export interface Holders {
  readonly wanted: PrincipalClass;
  readonly resource: Resource;
  readonly endpoints: readonly Endpoint[];
}

/** Which requests of a kind a question is about. */
export interface Selection {
  readonly resource: Resource;
  readonly callers: Cells;
  readonly actions: Cells;
  readonly arns: Cells;
}

/** What a question asks of its requests. */
export interface Asked {
  /** Only requests that meet these are asked for. */
  readonly where: readonly Test[];
  /** Requests that meet one of these blocks are not. */
  readonly unless: readonly (readonly Test[])[];
}

/** One kind of requests as one question sees it: those that it asks for. */
export class View {
  /** Why something is not known, in the order in which it was met. */
  readonly unknowns = new Set<string>();
  readonly resource: Resource;
  /** The cells that it asks for in the dimensions in which it may ask for fewer than there are. */
  private readonly callers: Cells;
  private readonly actions: Cells;
  readonly arns: Cells;

  constructor(
    readonly kind: Kind,
    private readonly selection: Selection,
    readonly asked: Asked,
  ) {
    const { domains } = kind.space;
    this.resource = selection.resource;
    this.callers = (domains[CALLER] ?? 0n) & selection.callers;
    this.actions = (domains[ACTION] ?? 0n) & selection.actions;
    this.arns = (domains[ARN] ?? 0n) & selection.arns;
  }

  /** The same for each of its actions alone. */
  *byAction(): Iterable<View> {
    for (let one = 1n; one <= this.actions; one <<= 1n)
      if ((this.actions & one) !== 0n) yield new View(this.kind, { ...this.selection, actions: one }, this.asked);
  }

  /** The same for the actions of others, too. */
  withActionsOf(others: readonly View[]): View {
    const actions = others.reduce((all, one) => all | one.selection.actions, this.selection.actions);
    return new View(this.kind, { ...this.selection, actions }, this.asked);
  }

  /** For each dimension that was met so far, the cells that requests may be in. */
  get domains(): readonly Cells[] {
    const domains = [...this.kind.space.domains];
    domains[CALLER] = this.callers;
    domains[ACTION] = this.actions;
    domains[ARN] = this.arns;
    return domains;
  }

  /** Where a statement applies, or reaches the caller in one way; undefined where it nowhere does. */
  demand(statement: Statement, reaching: Reaching, reading: Reading): Demand | undefined {
    return this.seen(this.kind.space.placeOf(statement, reaching, reading));
  }

  /** Where each of some statements applies that anywhere does. */
  demandsOf(statements: readonly Statement[], reading: Reading): readonly Demand[] {
    return this.kind.space.placesOf(statements, reading).flatMap((place) => this.seen(place) ?? []);
  }

  /** Where every test holds; undefined where they nowhere do. */
  demandOf(tests: readonly Test[], reading: Reading): Demand | undefined {
    return this.seen(this.kind.space.placeOfAll(tests, reading));
  }

  private seen(place: Place | undefined): Demand | undefined {
    if (place === undefined || !this.meets(place.demand)) return undefined;
    for (const unknown of place.unknowns) this.unknowns.add(unknown);
    return place.demand;
  }

  private meets(demand: Demand): boolean {
    return (
      (this.callers & (demand.get(CALLER) ?? EVERY_CELL)) !== 0n &&
      (this.actions & (demand.get(ACTION) ?? EVERY_CELL)) !== 0n &&
      (this.arns & (demand.get(ARN) ?? EVERY_CELL)) !== 0n
    );
  }
}
