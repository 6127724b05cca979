import { headOf, literal, type Pattern } from '../language/pattern';
import { type Atom, distinct, haveCommon, run, type State, start } from './automaton';
import { walk } from './walk';

/**
 * One shortest text of each cell that atoms cut a language into, or undefined where the automaton grows too large.
 *
 * Two texts are in one cell when they are in the same atoms. The product of the atoms' automata is walked breadth
 * first, so that a cell without texts gives none, and the first text that reaches a cell is a shortest one. Texts
 * that stand for themselves alone are walked as one tree, not as one automaton each.
 */
export function cellsOf(atoms: readonly Atom[], language: Pattern): readonly string[] | undefined {
  const inside = start({ pattern: language });
  const texts = new Set<string>();
  const others: Atom[] = [];
  for (const atom of atoms) {
    const text = singleOf(atom);
    if (text === undefined) others.push(atom);
    else texts.add(text);
  }
  const singles = [...texts].filter((text) => run(inside, text).accepts).sort();
  const head = headOf(language);
  const within = run(inside, head);
  const wide = ahead(others, head, within);
  const tails = singles.map((single) => single.slice(head.length));
  const key = `${[within, ...wide].map((state) => numberOf(state.rest())).join()} ${JSON.stringify(tails)}`;
  const cells = known.get(key) ?? { tails: cut([within, ...wide], tails) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, cells);
  return cells.tails?.map((tail) => head + tail);
}

/** Questions about every site cut what follows different heads by the same atoms, many times over. */
const known = new Map<string, { readonly tails: readonly string[] | undefined }>();
const MOST_KNOWN = 2000;

/** A number for what is still to come, much shorter than its text. */
function numberOf(rest: string): number {
  const before = numbers.get(rest);
  if (before !== undefined) return before;
  const number = numbers.size;
  numbers.set(rest, number);
  return number;
}

const numbers = new Map<string, number>();

/**
 * The states of atoms after the literal head of a language, with which every text of it begins.
 *
 * Of those that treat every continuation alike, one is left; none of those that no continuation within the language
 * meets, or that every one does.
 */
function ahead(atoms: readonly Atom[], head: string, within: State): readonly State[] {
  const states = distinct(atoms).map((atom) => run(start(atom), head));
  const open = new Map(states.flatMap((state) => (state.alive && !state.final ? [[state.rest(), state]] : [])));
  return [...open]
    .filter(([, state]) => meetOnce(state, within))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, state]) => state);
}

/** Whether some continuation is in both: each state that is walked costs at every step, and most meet few languages. */
function meetOnce(one: State, other: State): boolean {
  const key = `${numberOf(one.rest())} ${numberOf(other.rest())}`;
  const found = met.get(key) ?? haveCommon(one, other);
  if (met.size >= MOST_MET) met.clear();
  met.set(key, found);
  return found;
}

const met = new Map<string, boolean>();
const MOST_MET = 50_000;

function cut(states: readonly State[], singles: readonly string[]): readonly string[] | undefined {
  const apart = new Set(singles);
  const witnesses = new Map<string | number, string>();
  const isComplete = walk(states, singles, (text, cell) => {
    if (!apart.has(text) && !witnesses.has(cell)) witnesses.set(cell, text);
  });
  return isComplete ? [...singles, ...witnesses.values()] : undefined;
}

const soles = new WeakMap<Atom, { readonly text: string | undefined }>();

/** The one text of an atom that has only one. */
function singleOf(atom: Atom): string | undefined {
  const before = soles.get(atom);
  if (before !== undefined) return before.text;
  const isSingle = atom.fold !== true && atom.pattern.every((glyph) => typeof glyph === 'string');
  const text = isSingle ? atom.pattern.map(String).join('') : undefined;
  soles.set(atom, { text });
  return text;
}

/** An atom of one text. */
export function only(text: string): Atom {
  return { pattern: literal(text) };
}
