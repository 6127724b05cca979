import { type Glyph, MANY, ONE, type Pattern } from '../language/pattern';

/** A set of texts that a policy tells from all others: those that a pattern matches. */
export interface Atom {
  readonly pattern: Pattern;
  /** Letters match in either case. */
  readonly fold?: boolean;
  /** Wildcards before this position do not match a colon: the components of an ARN. @default 0 */
  readonly confined?: number;
}

/** For each atom, the positions of its pattern that a text read so far can have reached, in order. */
export type State = readonly (readonly number[])[];

/** The state of atoms before anything is read. */
export function start(atoms: readonly Atom[]): State {
  return atoms.map((atom) => close(atom, [0]));
}

/** The state after one more character. */
export function step(atoms: readonly Atom[], state: State, char: string): State {
  return atoms.map((atom, index) => stepOne(atom, state[index] ?? [], char));
}

/** The state after a whole text. */
export function run(atoms: readonly Atom[], state: State, text: string): State {
  return [...text].reduce((reached, char) => step(atoms, reached, char), state);
}

/** Whether the text read so far is in the atom of an index. */
export function accepts(atoms: readonly Atom[], state: State, index: number): boolean {
  return state[index]?.includes(atoms[index]?.pattern.length ?? -1) ?? false;
}

/** Whether some continuation of the text read so far is in the atom of an index. */
export function alive(state: State, index: number): boolean {
  return (state[index]?.length ?? 0) > 0;
}

/** A text for a state: equal texts mean that every continuation has the same fate. */
export function keyOf(state: State): string {
  return state.map((positions) => positions.join('.')).join(' ');
}

/** The characters that atoms tell apart, and one that stands for all others and is none of those to avoid. */
export function alphabetOf(atoms: readonly Atom[], avoid: string): readonly string[] {
  const chars = new Set<string>();
  for (const { pattern, fold, confined } of atoms) {
    if ((confined ?? 0) > 0) chars.add(':');
    for (const glyph of pattern) {
      if (typeof glyph !== 'string') continue;
      chars.add(glyph);
      if (fold) chars.add(glyph.toLowerCase()).add(glyph.toUpperCase());
    }
  }
  const other = [...OTHERS].find((char) => !chars.has(char) && !avoid.includes(char)) ?? '\u00e6';
  return [other, ...chars];
}

const OTHERS = 'xyzqjkvw0987abcdefghilmnoprstuXYZ_';

function stepOne(atom: Atom, positions: readonly number[], char: string): readonly number[] {
  if (positions.length === 0) return positions;
  const reached: number[] = [];
  for (const position of positions) {
    const glyph = atom.pattern[position];
    if (glyph === undefined || !takes(atom, position, glyph, char)) continue;
    const next = glyph === MANY ? position : position + 1;
    // Positions are in order, and so is what they reach: a double can only be the last.
    if (reached.at(-1) !== next) reached.push(next);
  }
  return close(atom, reached);
}

function takes({ fold, confined = 0 }: Atom, position: number, glyph: Glyph, char: string): boolean {
  if (glyph === MANY || glyph === ONE) return char !== ':' || position >= confined;
  return glyph === char || (fold === true && glyph.toLowerCase() === char.toLowerCase());
}

/** Adds what a run reaches by matching nothing. */
function close({ pattern }: Atom, positions: readonly number[]): readonly number[] {
  if (positions.every((position) => pattern[position] !== MANY)) return positions;
  const closed = new Set(positions);
  for (const position of positions) {
    for (let next = position; pattern[next] === MANY; next += 1) closed.add(next + 1);
  }
  return [...closed].sort((one, other) => one - other);
}
