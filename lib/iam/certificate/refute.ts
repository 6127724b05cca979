import type { Case, Part } from './case';
import { isConsistent } from './dimension';
import type { Literal, Mode } from './literal';

/**
 * A proof that no request of a case is allowed.
 *
 * A step names a statement that denies, or a choice of what has to allow, by its number; then, for each of its parts or
 * alternatives with which some request is left, a proof for these. With all others no request is left at once.
 */
export interface Step {
  readonly deny?: number;
  readonly choice?: number;
  readonly rest: readonly (readonly [number, Step])[];
}

/** One proof for each way of being granted; absent for one that nothing grants. */
export type Proof = readonly (Step | undefined)[];

/** Why there is no proof. */
export type Unproved = 'possible' | 'too large';

/** Proves that no request of a case is allowed, in at most so many steps. */
export function refute(one: Case, most: number): Proof | Unproved {
  const prover = new Prover(one, most);
  const proof: (Step | undefined)[] = [];
  for (const way of one.ways) {
    const found = prover.prove(way);
    if (found === 'possible' || found === 'too large') return found;
    proof.push(found);
  }
  return proof;
}

/** What is asked of one dimension so far; equal ones are the same object. */
interface Known {
  readonly dimension: string;
  readonly literals: readonly Literal[];
  readonly isConsistent: boolean;
}

type State = ReadonlyMap<string, Known>;

/** A proof, and the literals that it depends on; without a step where these alone contradict each other. */
interface Proved {
  readonly step?: Step;
  readonly because: ReadonlySet<Literal>;
}

/** A statement that denies, or a choice, that a proof can go by. */
interface Open {
  readonly isDeny: boolean;
  readonly index: number;
  /** For each part or alternative, what it adds; absent where it is impossible. */
  readonly branches: readonly (readonly Literal[] | undefined)[];
  /** What a request has to meet for a statement to deny it. */
  readonly applies: readonly Literal[];
}

class Prover {
  private steps = 0;
  private readonly literals = new Map<string, Literal>();
  private readonly known = new Map<string, Known>();
  private readonly reasons = new Map<Known, readonly Literal[]>();
  private readonly denies: readonly Open[];
  private readonly start: State | undefined;

  constructor(
    private readonly one: Case,
    private readonly most: number,
  ) {
    const asked = this.read(one.asked, 'may');
    const start = asked && this.added(new Map(), asked);
    this.start = start;
    this.denies = one.denies.flatMap((parts, index) => {
      // A statement that surely applies to nothing that is asked for proves nothing.
      const applies = start && this.appliesIn(start, parts);
      if (applies === undefined) return [];
      return [{ isDeny: true, index, applies, branches: parts.map((part) => this.read([part], 'fails')) }];
    });
  }

  /** A proof that no request is granted in one way; nothing where none is asked for. */
  prove(way: Case['ways'][number]): Step | undefined | Unproved {
    const { start } = this;
    if (start === undefined || [...start.values()].some((known) => !known.isConsistent)) return undefined;
    const choices = way.map(
      (choice, index): Open => ({
        ...{ isDeny: false, index, applies: [] },
        branches: choice.map(({ parts, mode }) => this.read(parts, mode)),
      }),
    );
    const found = this.visit(start, [...choices, ...this.denies]);
    return typeof found === 'string' ? found : found.step;
  }

  private visit(state: State, open: readonly Open[]): Proved | Unproved {
    this.steps += 1;
    if (this.steps > this.most) return 'too large';
    const left = open.filter(({ isDeny, applies }) => !isDeny || this.isPossible(state, applies));
    let best: { readonly open: Open; readonly alive: readonly number[] } | undefined;
    for (const one of left) {
      const alive = one.branches.flatMap((branch, index) => (branch && this.isPossible(state, branch) ? [index] : []));
      if (best === undefined || alive.length < best.alive.length) best = { open: one, alive };
      if (alive.length === 0) break;
    }
    if (best === undefined) return 'possible';
    return this.split(state, best.open, {
      alive: best.alive,
      others: left.filter((one) => one !== best.open),
    });
  }

  private split(
    state: State,
    { isDeny, index, branches }: Open,
    { alive, others }: { readonly alive: readonly number[]; readonly others: readonly Open[] },
  ): Proved | Unproved {
    const because = new Set<Literal>();
    const rest: [number, Step][] = [];
    for (const [place, branch] of branches.entries()) {
      if (branch === undefined) continue;
      const after = this.added(state, branch);
      const fresh = new Set(branch.filter((literal) => !state.get(literal.dimension)?.literals.includes(literal)));
      const isAlive = alive.includes(place);
      const found = isAlive ? this.visit(after, others) : this.contradiction(after);
      if (typeof found === 'string') return found;
      // What does not depend on the branch proves everything without it.
      if (isAlive && ![...found.because].some((literal) => fresh.has(literal))) return found;
      for (const literal of found.because) if (!fresh.has(literal)) because.add(literal);
      if (found.step) rest.push([place, found.step]);
    }
    return { step: { ...(isDeny ? { deny: index } : { choice: index }), rest }, because };
  }

  private contradiction(state: State): Proved {
    const known = [...state.values()].find(({ isConsistent }) => !isConsistent);
    return { because: new Set(known && this.reasonOf(known)) };
  }

  /** As few literals as contradict each other already. */
  private reasonOf(known: Known): readonly Literal[] {
    const before = this.reasons.get(known);
    if (before !== undefined) return before;
    let reason = known.literals;
    for (const literal of known.literals) {
      const fewer = reason.filter((one) => one !== literal);
      if (!this.knownOf(known.dimension, fewer).isConsistent) reason = fewer;
    }
    this.reasons.set(known, reason);
    return reason;
  }

  /** What parts ask for together, where that is possible: read one by one, since most fail at the first. */
  private appliesIn(start: State, parts: readonly Part[]): readonly Literal[] | undefined {
    const all: Literal[] = [];
    for (const part of parts) {
      const own = this.read([part], 'applies');
      if (own === undefined || !this.isPossible(start, own)) return undefined;
      all.push(...own);
    }
    return all;
  }

  private isPossible(state: State, literals: readonly Literal[]): boolean {
    const dimensions = new Set(literals.map(({ dimension }) => dimension));
    return [...dimensions].every((dimension) => {
      const before = state.get(dimension)?.literals ?? [];
      const own = literals.filter((literal) => literal.dimension === dimension && !before.includes(literal));
      return this.knownOf(dimension, [...before, ...own]).isConsistent;
    });
  }

  private added(state: State, literals: readonly Literal[]): State {
    const after = new Map(state);
    for (const literal of literals) {
      const before = after.get(literal.dimension)?.literals ?? [];
      if (!before.includes(literal))
        after.set(literal.dimension, this.knownOf(literal.dimension, [...before, literal]));
    }
    return after;
  }

  private knownOf(dimension: string, literals: readonly Literal[]): Known {
    const space = this.one.dimension(dimension);
    const key = `${numberOf(space.name)} ${literals
      .map(({ name }) => numberOf(name))
      .sort((one, other) => one - other)
      .join()}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const isPossible = consistent.get(key) ?? isConsistent(space, literals);
    consistent.set(key, isPossible);
    const made = { dimension, literals, isConsistent: isPossible };
    this.known.set(key, made);
    return made;
  }

  /** The literals of parts; undefined where one of them is impossible. */
  private read(parts: readonly Part[], mode: Mode): readonly Literal[] | undefined {
    const all = parts.map((part) => part(mode));
    if (all.includes(false)) return undefined;
    return all
      .filter((one) => typeof one === 'object')
      .map((one) => {
        const same = this.literals.get(one.name) ?? one;
        this.literals.set(one.name, same);
        return same;
      });
  }
}

/** The same few literals meet in case after case. */
const consistent = new Map<string, boolean>();
const numbers = new Map<string, number>();

/** A number for a name, which is long. */
function numberOf(name: string): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}
