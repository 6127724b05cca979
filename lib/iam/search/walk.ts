import { otherThan, type State } from './automaton';
import { Rows } from './rows';

const MOST_TEXTS = 50_000;

/**
 * Walks every state that a text of a language can reach, by a shortest text; false where there are too many.
 *
 * The first state is that of the language, the others are those of the atoms; `visit` is given each text of the
 * language, and a text for the atoms that it is in. A text that may still become one of `singles` is told apart from
 * those that cannot, so that the cell of all the others finds a witness even where its shortest text is a single one.
 */
export function walk(
  states: readonly State[],
  singles: readonly string[],
  visit: (text: string, cell: string | number) => void,
): boolean {
  const tree = treeOf(singles);
  const nodes = new Nodes();
  // Where each atom stands, and the place in the tree: one row for each text that is reached.
  const width = states.length + 1;
  const rows = new Rows(width);
  const texts: string[] = [''];
  const next = new Int32Array(width);
  states.forEach((state, atom) => {
    next[atom] = nodes.of(state);
  });
  next[states.length] = ROOT;
  rows.add(next);
  const told = new Set<number>();
  // Atoms that some continuation leaves: after a few characters, a few of them.
  const open: number[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    const row = rows.at(at);
    if (nodes.accepts(row[0])) visit(text, nodes.cell(row));
    const branch = tree[row[states.length] ?? 0];
    told.clear();
    for (const char of branch?.onwards.keys() ?? []) told.add(nodes.charOf(char));
    open.length = 0;
    for (let atom = 0; atom < states.length; atom += 1) if ((row[atom] ?? DEAD) > FINAL) open.push(atom);
    for (const atom of open) for (const char of nodes.told(row[atom])) told.add(char);
    const other = otherThan({ has: (char) => told.has(nodes.charOf(char)) });
    for (const char of [nodes.charOf(other), ...told]) {
      next.set(row);
      for (const atom of open) next[atom] = nodes.after(row[atom], char);
      if (next[0] === DEAD) continue;
      next[states.length] = branch?.onwards.get(nodes.chars[char] ?? '') ?? OUTSIDE;
      if (!rows.add(next)) continue;
      texts.push(text + nodes.chars[char]);
      if (texts.length > MOST_TEXTS) return false;
    }
  }
  return true;
}

/** A beginning of some single text; the places after it, by the character that leads there. */
interface Branch {
  readonly onwards: Map<string, number>;
}

/** The place of texts that become no single one. */
const OUTSIDE = 0;
const ROOT = 1;

function treeOf(singles: readonly string[]): readonly Branch[] {
  const tree: Branch[] = [{ onwards: new Map() }, { onwards: new Map() }];
  for (const single of singles) {
    let at = ROOT;
    for (const char of single) {
      const { onwards } = tree[at] ?? { onwards: new Map<string, number>() };
      const after = onwards.get(char) ?? tree.push({ onwards: new Map() }) - 1;
      onwards.set(char, after);
      at = after;
    }
  }
  return tree;
}

/** The state of an atom that no continuation is in. */
const DEAD = 0;
/** The state of one that every continuation is in. */
const FINAL = 1;
const NOT_YET = -1;
const NONE: readonly number[] = [];

/** States and characters as numbers: a walk takes millions of steps. */
class Nodes {
  readonly chars: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<State, number>();
  private readonly states: (State | undefined)[] = [undefined, undefined];
  private readonly accepted: boolean[] = [false, true];
  private readonly tells: (readonly number[])[] = [NONE, NONE];
  /** Of each state, the one after each character. */
  private readonly onwards: number[][] = [[], []];

  of(state: State): number {
    if (!state.alive) return DEAD;
    if (state.final) return FINAL;
    const before = this.known.get(state);
    if (before !== undefined) return before;
    const node = this.states.push(state) - 1;
    this.known.set(state, node);
    this.accepted.push(state.accepts);
    this.tells.push([...state.told].map((char) => this.charOf(char)));
    this.onwards.push([]);
    return node;
  }

  charOf(char: string): number {
    const before = this.numbers.get(char);
    if (before !== undefined) return before;
    const number = this.chars.push(char) - 1;
    this.numbers.set(char, number);
    return number;
  }

  accepts(node = DEAD): boolean {
    return this.accepted[node] === true;
  }

  /** The characters that a state tells apart. */
  told(node = DEAD): readonly number[] {
    return this.tells[node] ?? NONE;
  }

  after(node = DEAD, char: number): number {
    if (node <= FINAL) return node;
    const onwards = this.onwards[node];
    if (onwards === undefined) return DEAD;
    while (onwards.length <= char) onwards.push(NOT_YET);
    const before = onwards[char] ?? NOT_YET;
    if (before !== NOT_YET) return before;
    const state = this.states[node];
    const found = state === undefined ? DEAD : this.of(state.next(this.chars[char] ?? ''));
    onwards[char] = found;
    return found;
  }

  /** The atoms of a row that accept: as a number where it holds them all, otherwise as a text. */
  cell(row: Int32Array): string | number {
    let text = '';
    let bits = 0;
    for (let atom = 0; atom < row.length - 1; atom += 1) {
      bits = bits * 2 + (this.accepts(row[atom]) ? 1 : 0);
      if (atom % AT_ONCE < AT_ONCE - 1) continue;
      text += `${bits},`;
      bits = 0;
    }
    return text === '' ? bits : text + bits;
  }
}

/** Bits that a number holds exactly. */
const AT_ONCE = 50;
