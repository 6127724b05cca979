import { literal, type Pattern } from '../language/pattern';
import { type Atom, charactersOf, distinct, nameOf, run, type State, start } from './automaton';

const MOST_STATES = 50_000;

/**
 * One shortest text of each cell that atoms cut a language into, or undefined where the automaton grows too large.
 *
 * Two texts are in one cell when they are in the same atoms. The product of the atoms' automata is walked breadth
 * first, so that a cell without texts gives none, and the first text that reaches a cell is a shortest one. Texts
 * that stand for themselves alone are walked as one tree, not as one automaton each.
 */
export function cellsOf(atoms: readonly Atom[], language: Pattern): readonly string[] | undefined {
  const named = distinct(atoms)
    .map((atom) => [nameOf(atom), atom] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const key = `${nameOf({ pattern: language })}\n${named.map(([name]) => name).join('\n')}`;
  const before = known.get(key);
  if (before !== undefined) return before.cells;
  const cells = cut(
    named.map(([, atom]) => atom),
    language,
  );
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { cells });
  return cells;
}

/** Questions of one deployment cut the same languages by the same atoms many times over. */
const known = new Map<string, { readonly cells: readonly string[] | undefined }>();
const MOST_KNOWN = 2000;

function cut(atoms: readonly Atom[], language: Pattern): readonly string[] | undefined {
  const texts = atoms.filter(isSingle).map(({ pattern }) => pattern.join(''));
  // Every text of the language begins with its literal head: what that leaves no continuation tells nothing apart.
  const head = headOf(language);
  const wide = [{ pattern: language }, ...atoms.filter((atom) => !isSingle(atom))]
    .map((atom) => run(start(atom), head))
    .filter((state, index) => index === 0 || state.alive);
  const singles = [...new Set(texts)].filter((text) => run(start({ pattern: language }), text).accepts);
  const apart = new Set(singles);
  const witnesses = new Map<string, string>();
  const complete = walk({ text: head, states: wide }, singles, ({ text, states }) => {
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
      for (const char of charactersOf(reached.states, onwards.get(reached.text))) {
        const states = reached.states.map((state) => state.next(char));
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
