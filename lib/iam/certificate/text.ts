import { patternComponents } from '../language/arn';
import { MANY, matches, ONE, type Pattern } from '../language/pattern';

/** A set of texts: those that a pattern matches. */
export interface TextSet {
  readonly kind: 'text';
  readonly pattern: Pattern;
  /** Letters match in either case. */
  readonly fold: boolean;
  /** Wildcards before this position match no colon. */
  readonly confined: number;
  /** Equal for equal sets. */
  readonly name: string;
}

/** What is asked of a text: to be in one of these sets, or in none of them. */
export interface TextDemand {
  readonly inside: boolean;
  readonly sets: readonly TextSet[];
}

/** The texts that a pattern matches. */
export function textSet(pattern: Pattern, { fold = false, confined = 0 } = {}): TextSet {
  const glyphs = pattern.map((glyph) => (typeof glyph === 'string' ? `'${glyph}` : glyph === MANY ? '*' : '?'));
  return { kind: 'text', pattern, fold, confined, name: `${fold ? 'i' : ''}${confined}${glyphs.join('')}` };
}

/** The texts that a pattern matches component by component, as ARNs are compared. */
export function arnSet(pattern: Pattern): TextSet {
  const head = patternComponents(pattern).slice(0, 5);
  return textSet(pattern, { confined: head.reduce((length, component) => length + component.length + 1, 0) });
}

/** Whether some text meets every demand. */
export function isPossibleText(demands: readonly TextDemand[]): boolean {
  const exact = demands.find(({ inside, sets }) => inside && sets.every(isSingle));
  if (exact !== undefined)
    return exact.sets.some(({ pattern }) => {
      const text = pattern.join('');
      return demands.every(({ inside, sets }) => sets.some((set) => contains(set, text)) === inside);
    });
  return reaches(demands);
}

/** Whether a set contains a text. */
export function contains(set: TextSet, text: string): boolean {
  if (isSingle(set)) return set.pattern.join('') === text;
  if (!set.fold && set.confined === 0) return matches(set.pattern, text);
  const automaton = automatonOf(set);
  let state = automaton.start;
  for (const char of text) state = automaton.next(state, char);
  return state.accepts;
}

/** Whether a set has one text only. */
export function isSingle({ pattern, fold }: TextSet): boolean {
  return !fold && pattern.every((glyph) => typeof glyph === 'string');
}

/** Walks the product of the automata of all sets, until a text meets every demand or none is left. */
function reaches(demands: readonly TextDemand[]): boolean {
  const automata = [...new Set(demands.flatMap(({ sets }) => sets.map(automatonOf)))];
  const wanted = demands.map(({ inside, sets }) => ({
    inside,
    places: [...new Set(sets.map((set) => automata.indexOf(automatonOf(set))))],
  }));
  const isHopeless = (states: readonly State[]) =>
    wanted.some(({ inside, places }) =>
      inside ? places.every((place) => !states[place]?.alive) : places.some((place) => states[place]?.final),
    );
  const isMet = (states: readonly State[]) =>
    wanted.every(({ inside, places }) => places.some((place) => states[place]?.accepts) === inside);
  const start = automata.map((automaton) => automaton.start);
  const seen = new Set<string>([start.map(({ id }) => id).join()]);
  const open = isHopeless(start) ? [] : [start];
  for (let states = open.pop(); states !== undefined; states = open.pop()) {
    if (isMet(states)) return true;
    for (const char of charactersAt(states)) {
      const after = states.map((state, place) => automata[place]?.next(state, char) ?? state);
      const key = after.map(({ id }) => id).join();
      if (seen.has(key) || isHopeless(after)) continue;
      seen.add(key);
      // What cannot be shown to be impossible counts as possible.
      if (seen.size > MOST_STATES) return true;
      open.push(after);
    }
  }
  return false;
}

const MOST_STATES = 20_000;

/** The characters that some state tells apart, and one for all others. */
function charactersAt(states: readonly State[]): readonly string[] {
  const told = new Set(states.flatMap(({ told }) => [...told]));
  return [...told, [...OTHERS].find((char) => !told.has(char)) ?? '\u00e6'];
}

const OTHERS = 'xyzqjkvw0987abcdefghilmnoprstuXYZ_';

interface State {
  readonly id: number;
  readonly positions: readonly number[];
  readonly accepts: boolean;
  readonly alive: boolean;
  /** Whether every continuation is accepted. */
  readonly final: boolean;
  readonly told: ReadonlySet<string>;
}

const known = new Map<string, Automaton>();

function automatonOf(set: TextSet): Automaton {
  const automaton = known.get(set.name) ?? new Automaton(set);
  known.set(set.name, automaton);
  return automaton;
}

/** The positions of a pattern that a text may have reached, set by set. */
class Automaton {
  readonly start: State;
  private readonly states = new Map<string, State>();
  private readonly steps = new Map<State, Map<string, State>>();

  constructor(private readonly set: TextSet) {
    this.start = this.stateOf([0]);
  }

  next(state: State, char: string): State {
    const steps = this.steps.get(state) ?? new Map<string, State>();
    this.steps.set(state, steps);
    const kind = state.told.has(char) ? char : '';
    const after = steps.get(kind) ?? this.stateOf(this.step(state, char));
    steps.set(kind, after);
    return after;
  }

  private step({ positions }: State, char: string): readonly number[] {
    const { pattern, fold, confined } = this.set;
    return positions.flatMap((position) => {
      const glyph = pattern[position];
      if (glyph === undefined) return [];
      if (glyph === MANY || glyph === ONE) {
        if (char === ':' && position < confined) return [];
        return glyph === MANY ? [position] : [position + 1];
      }
      const isSame = glyph === char || (fold && glyph.toLowerCase() === char.toLowerCase());
      return isSame ? [position + 1] : [];
    });
  }

  private stateOf(reached: readonly number[]): State {
    const { pattern, fold, confined } = this.set;
    const positions = new Set(reached);
    for (const position of positions) if (pattern[position] === MANY) positions.add(position + 1);
    const sorted = [...positions].sort((one, other) => one - other);
    const key = sorted.join();
    const before = this.states.get(key);
    if (before !== undefined) return before;
    const told = new Set<string>();
    for (const position of sorted) {
      const glyph = pattern[position];
      if (typeof glyph === 'string') {
        told.add(glyph);
        if (fold) told.add(glyph.toLowerCase()).add(glyph.toUpperCase());
      } else if (glyph !== undefined && position < confined) told.add(':');
    }
    const isFinal = (position: number) =>
      position >= confined && position < pattern.length && pattern.slice(position).every((glyph) => glyph === MANY);
    const state: State = {
      id: this.states.size,
      positions: sorted,
      accepts: positions.has(pattern.length),
      alive: sorted.length > 0,
      final: sorted.some(isFinal),
      told,
    };
    this.states.set(key, state);
    return state;
  }
}
