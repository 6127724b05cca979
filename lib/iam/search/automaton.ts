import { type Glyph, MANY, ONE, type Pattern } from '../language/pattern';

/** A set of texts that a policy tells from all others: those that a pattern matches. */
export interface Atom {
  readonly pattern: Pattern;
  /** Letters match in either case. */
  readonly fold?: boolean;
  /** Wildcards before this position do not match a colon: the components of an ARN. @default 0 */
  readonly confined?: number;
}

/** What an automaton knows of the text read so far: equal states treat every continuation alike. */
export interface State {
  readonly id: number;
  /** Whether the text read so far is in the atom. */
  readonly accepts: boolean;
  /** Whether some continuation of it is. */
  readonly alive: boolean;
  /** Whether every continuation of it is. */
  readonly final: boolean;
  /** The characters that are told apart here; all others are alike. */
  readonly told: ReadonlySet<string>;
  /** The state after one more character. */
  next(char: string): State;
  /**
   * A text for what is still to come: states with equal texts, also of different atoms, treat every continuation alike.
   */
  rest(): string;
}

/** The state of an atom before anything is read. */
export function start(atom: Atom): State {
  const name = nameOf(atom);
  const found = known.get(name) ?? new Automaton(atom).start;
  known.set(name, found);
  return found;
}

/** The state after a whole text. */
export function run(state: State, text: string): State {
  let reached = state;
  for (const char of text) {
    // No continuation changes these.
    if (!reached.alive || reached.final) return reached;
    reached = reached.next(char);
  }
  return reached;
}

/** Whether some continuation, of the texts that led to two states, is in both of their atoms. */
export function haveCommon(one: State, other: State): boolean {
  const front: [State, State][] = [[one, other]];
  const seen = new Set<string>();
  for (const [here, there] of front) {
    if (here.accepts && there.accepts) return true;
    for (const char of charactersOf([here, there])) {
      const after: [State, State] = [here.next(char), there.next(char)];
      const key = `${after[0].id} ${after[1].id}`;
      if (!after[0].alive || !after[1].alive || seen.has(key)) continue;
      seen.add(key);
      front.push(after);
    }
  }
  return false;
}

/** A text for an atom: equal texts mean equal atoms. */
export function nameOf(atom: Atom): string {
  const before = names.get(atom);
  if (before !== undefined) return before;
  const { pattern, fold, confined } = atom;
  // What stands for any text is no character, so that a literal asterisk is not taken for it.
  const glyphs = pattern.map((glyph) => (typeof glyph === 'string' ? `'${glyph}` : glyph === MANY ? '*' : '?'));
  const name = `${fold === true ? 'i' : ''}${confined ?? 0}${glyphs.join('')}`;
  names.set(atom, name);
  return name;
}

const names = new WeakMap<Atom, string>();

/** Each atom once: policies repeat themselves, and every atom costs at every step. */
export function distinct(atoms: readonly Atom[]): readonly Atom[] {
  return [...new Map(atoms.map((atom) => [nameOf(atom), atom])).values()];
}

/** One character for each way in which some of these states go on: those told apart, and one for all others. */
export function charactersOf(states: readonly State[], also: readonly string[] = []): readonly string[] {
  const told = new Set(also);
  for (const state of states) for (const char of state.told) told.add(char);
  return [otherThan(told), ...told];
}

/** A character that stands for all that are not told apart. */
export function otherThan(told: { has(char: string): boolean }): string {
  for (const char of OTHERS) if (!told.has(char)) return char;
  return '\u00e6';
}

const OTHERS = 'xyzqjkvw0987abcdefghilmnoprstuXYZ_';

/** Automata grow as they are walked, and the same atoms come again and again. */
const known = new Map<string, State>();

/** The positions of a pattern that texts reach, set by set as they are met. */
class Automaton {
  readonly start: State;
  private readonly states = new Map<string, State>();
  private readonly pattern: Pattern;

  constructor(private readonly atom: Atom) {
    this.pattern = atom.pattern;
    this.start = this.stateOf(this.close([0]));
  }

  private stateOf(positions: readonly number[]): State {
    const key = positions.join();
    const before = this.states.get(key);
    if (before !== undefined) return before;
    const told = this.toldAt(positions);
    const reached = new Map<string, State>();
    let rest: string | undefined;
    const state: State = {
      id: this.states.size,
      accepts: positions.includes(this.pattern.length),
      alive: positions.length > 0,
      final: positions.some((position) => this.isFinal(position)),
      told,
      next: (char) => {
        const kind = told.has(char) ? char : '';
        const before = reached.get(kind);
        if (before !== undefined) return before;
        const after = this.stateOf(this.step(positions, char));
        reached.set(kind, after);
        return after;
      },
      rest: () => {
        rest ??= positions.map((position) => this.suffix(position)).join(' ');
        return rest;
      },
    };
    this.states.set(key, state);
    return state;
  }

  private isFinal(position: number): boolean {
    const rest = this.pattern.slice(position);
    return position >= (this.atom.confined ?? 0) && rest.length > 0 && rest.every((glyph) => glyph === MANY);
  }

  private suffix(position: number): string {
    const { fold, confined = 0 } = this.atom;
    return nameOf({ pattern: this.pattern.slice(position), fold, confined: Math.max(confined - position, 0) });
  }

  private toldAt(positions: readonly number[]): ReadonlySet<string> {
    const told = new Set<string>();
    for (const position of positions) {
      const glyph = this.pattern[position];
      if (typeof glyph === 'string') {
        told.add(glyph);
        if (this.atom.fold) told.add(glyph.toLowerCase()).add(glyph.toUpperCase());
      } else if (glyph !== undefined && position < (this.atom.confined ?? 0)) told.add(':');
    }
    return told;
  }

  private step(positions: readonly number[], char: string): readonly number[] {
    const reached: number[] = [];
    for (const position of positions) {
      const glyph = this.pattern[position];
      if (glyph === undefined || !this.takes(position, glyph, char)) continue;
      reached.push(glyph === MANY ? position : position + 1);
    }
    return this.close(reached);
  }

  private takes(position: number, glyph: Glyph, char: string): boolean {
    const { fold, confined = 0 } = this.atom;
    if (glyph === MANY || glyph === ONE) return char !== ':' || position >= confined;
    return glyph === char || (fold === true && glyph.toLowerCase() === char.toLowerCase());
  }

  /** Adds what a run reaches by matching nothing. */
  private close(positions: readonly number[]): readonly number[] {
    const closed = new Set(positions);
    for (const position of positions) {
      for (let next = position; this.pattern[next] === MANY; next += 1) closed.add(next + 1);
    }
    return [...closed].sort((one, other) => one - other);
  }
}
