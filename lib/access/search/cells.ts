import { literal, MANY, type Pattern } from '../language/pattern';
import { type Atom, accepts, alive, alphabetOf, keyOf, run, type State, start, step } from './automaton';

const MOST_STATES = 50_000;

/**
 * One shortest text of each cell that atoms cut a language into, or undefined where the automaton grows too large.
 *
 * Two texts are in one cell when they are in the same atoms. The product of the atoms' automata is walked breadth
 * first, so that a cell without texts gives none, and the first text that reaches a cell is a shortest one. Texts
 * that stand for themselves alone are walked as one tree, not as one automaton each.
 */
export function cellsOf(atoms: readonly Atom[], language: Pattern): readonly string[] | undefined {
  const distinct = [...new Map(atoms.map((atom) => [nameOf(atom), atom])).entries()].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const key = `${nameOf({ pattern: language })}\n${distinct.map(([name]) => name).join('\n')}`;
  const before = known.get(key);
  if (before !== undefined) return before.cells;
  const cells = cut(
    distinct.map(([, atom]) => atom),
    language,
  );
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { cells });
  return cells;
}

/** Questions of one deployment cut the same languages by the same atoms many times over. */
const known = new Map<string, { readonly cells: readonly string[] | undefined }>();
const MOST_KNOWN = 2000;

function nameOf({ pattern, fold, confined }: Atom): string {
  // What stands for any text is no character, so that a literal asterisk is not taken for it.
  const glyphs = pattern.map((glyph) => (typeof glyph === 'string' ? `'${glyph}` : glyph === MANY ? '*' : '?'));
  return `${fold === true ? 'i' : ''}${confined ?? 0}${glyphs.join('')}`;
}

function cut(atoms: readonly Atom[], language: Pattern): readonly string[] | undefined {
  const single = atoms.filter(isSingle).map(({ pattern }) => pattern.join(''));
  const wide = [{ pattern: language }, ...atoms.filter((atom) => !isSingle(atom))];
  const inLanguage = (text: string) => accepts(wide, run(wide, start(wide), text), 0);
  const own = [...new Set(single)].filter(inLanguage);
  const apart = new Set(own);
  const witnesses = new Map<string, string>();
  const complete = walk(wide, own, (text, state) => {
    if (apart.has(text) || !accepts(wide, state, 0)) return;
    const cell = wide.map((_, index) => (accepts(wide, state, index) ? '1' : '0')).join('');
    if (!witnesses.has(cell)) witnesses.set(cell, text);
  });
  return complete ? [...own, ...witnesses.values()] : undefined;
}

/** Walks every state that a text of the language can reach, by a shortest text. */
function walk(wide: readonly Atom[], singles: readonly string[], visit: (text: string, state: State) => void): boolean {
  const alphabet = alphabetOf(wide, singles.join(''));
  // A text that may still become a single one is told apart from those that cannot, so that the cell of all the
  // others finds a witness even where its shortest text is a single one.
  const prefixes = new Set(
    singles.flatMap((text) => [...text].map((_, end, chars) => chars.slice(0, end + 1).join(''))),
  );
  const seen = new Set<string>();
  // Every text of the language begins with its literal head: what branches off before that is not in it.
  const head = headOf(wide[0]?.pattern ?? []);
  let front: readonly Reached[] = [{ text: head, state: run(wide, start(wide), head) }];
  while (front.length > 0) {
    const next: Reached[] = [];
    for (const { text, state } of front) {
      visit(text, state);
      for (const char of alphabet) {
        const reached = step(wide, state, char);
        if (!alive(reached, 0)) continue;
        const longer = text + char;
        const key = `${keyOf(reached)}|${prefixes.has(longer) ? longer : ''}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ text: longer, state: reached });
      }
    }
    if (seen.size > MOST_STATES) return false;
    front = next;
  }
  return true;
}

interface Reached {
  readonly text: string;
  readonly state: State;
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
