import { literal, type Pattern } from '../language/pattern';
import { type Atom, distinct, run, type State, start } from './automaton';
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
  const texts = atoms.filter(isSingle).map(({ pattern }) => pattern.join(''));
  const singles = [...new Set(texts)].filter((text) => run(inside, text).accepts).sort();
  const head = headOf(language);
  const wide = ahead(
    atoms.filter((atom) => !isSingle(atom)),
    head,
  );
  const within = run(inside, head);
  const tails = singles.map((single) => single.slice(head.length));
  const key = `${[within, ...wide].map((state) => numberOf(state.rest())).join()}\n${tails.join('\n')}`;
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
 * Of those that treat every continuation alike, one is left; none of those that no continuation meets, or every one.
 */
function ahead(atoms: readonly Atom[], head: string): readonly State[] {
  const states = distinct(atoms).map((atom) => run(start(atom), head));
  const open = new Map(states.flatMap((state) => (state.alive && !state.final ? [[state.rest(), state]] : [])));
  return [...open].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, state]) => state);
}

function cut(states: readonly State[], singles: readonly string[]): readonly string[] | undefined {
  const apart = new Set(singles);
  const witnesses = new Map<string, string>();
  const isComplete = walk(states, singles, (text, cell) => {
    if (!apart.has(text) && !witnesses.has(cell)) witnesses.set(cell, text);
  });
  return isComplete ? [...singles, ...witnesses.values()] : undefined;
}

function headOf(language: Pattern): string {
  const end = language.findIndex((glyph) => typeof glyph !== 'string');
  return (end < 0 ? language : language.slice(0, end)).map(String).join('');
}

function isSingle({ pattern, fold }: Atom): boolean {
  return fold !== true && pattern.every((glyph) => typeof glyph === 'string');
}

/** An atom of one text. */
export function only(text: string): Atom {
  return { pattern: literal(text) };
}
