import { literal, type Pattern } from '../language/pattern';
import { type Atom, charactersOf, distinct, run, type State, start } from './automaton';

const MOST_STATES = 50_000;

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
  const key = [within.rest(), ...tails, '', ...wide.keys()].join('\n');
  const cells = known.get(key) ?? { tails: cut([within, ...wide.values()], tails) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, cells);
  return cells.tails?.map((tail) => head + tail);
}

/** Questions about every site cut what follows different heads by the same atoms, many times over. */
const known = new Map<string, { readonly tails: readonly string[] | undefined }>();
const MOST_KNOWN = 2000;

/**
 * The states of atoms after the literal head of a language, with which every text of it begins.
 *
 * Of those that treat every continuation alike, one is left; none of those that no continuation meets, or every one.
 */
function ahead(atoms: readonly Atom[], head: string): ReadonlyMap<string, State> {
  const states = distinct(atoms).map((atom) => run(start(atom), head));
  const open = states.filter((state) => state.alive && !state.final);
  return new Map(open.map((state) => [state.rest(), state] as const).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function cut(states: readonly State[], singles: readonly string[]): readonly string[] | undefined {
  const apart = new Set(singles);
  const witnesses = new Map<string, string>();
  const complete = walk({ text: '', states }, singles, ({ text, states }) => {
    if (apart.has(text) || !states[0]?.accepts) return;
    const cell = states.map(({ accepts }) => (accepts ? '1' : '0')).join('');
    if (!witnesses.has(cell)) witnesses.set(cell, text);
  });
  return complete ? [...singles, ...witnesses.values()] : undefined;
}

/** A text of the language, or one that may become one, and what it means to the language and to each atom. */
interface Reached {
  readonly text: string;
  readonly states: readonly State[];
}

/** Walks every state that a text of the language can reach, by a shortest text. */
function walk(from: Reached, singles: readonly string[], visit: (reached: Reached) => void): boolean {
  // A text that may still become a single one is told apart from those that cannot, so that the cell of all the
  // others finds a witness even where its shortest text is a single one.
  const onwards = new Map<string, string[]>();
  for (const single of singles) {
    let text = '';
    for (const char of single) {
      onwards.set(text, [...(onwards.get(text) ?? []), char]);
      text += char;
    }
    if (!onwards.has(text)) onwards.set(text, []);
  }
  const seen = new Set<string>();
  let front: readonly Reached[] = [from];
  while (front.length > 0) {
    const next: Reached[] = [];
    for (const reached of front) {
      visit(reached);
      for (const { char, states } of stepsFrom(reached.states, onwards.get(reached.text))) {
        if (!states[0]?.alive) continue;
        const text = reached.text + char;
        const key = `${states.map(({ id }) => id).join()}|${onwards.has(text) ? text : ''}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ text, states });
      }
    }
    if (seen.size > MOST_STATES) return false;
    front = next;
  }
  return true;
}

/** What states become by one character more, for each way in which some of them go on. */
function* stepsFrom(
  states: readonly State[],
  also?: readonly string[],
): Iterable<{ char: string; states: readonly State[] }> {
  const [other = '', ...told] = charactersOf(states, also);
  const others = states.map((state) => state.next(other));
  yield { char: other, states: others };
  for (const char of told)
    yield {
      char,
      states: states.map((state, index) => (state.told.has(char) ? state.next(char) : (others[index] ?? state))),
    };
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
