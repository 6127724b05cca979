/** A text that is exchanged for another wherever it stands as whole words. */
interface Token {
  readonly text: string;
  readonly words: readonly string[];
  readonly partner: string;
}

/** What stands on a side of a part of a pattern: its end, a wildcard, or a variable. */
type Side = 'end' | 'wildcard' | 'variable';

/**
 * Exchanges pairs of names, such as the accounts and ids of two sites, in every text there can be.
 *
 * A name is exchanged where it stands as whole words: letters and digits beside it make it another name. No name of a
 * renaming overlaps another or itself, so that exchanging twice gives the text again: each text has one image, and each
 * image comes from one text.
 */
export class Renaming {
  private readonly byFirstWord = new Map<string, Token[]>();
  private readonly tokens: readonly Token[];
  private readonly shortest: number;
  /** Every beginning and every end of a name, whole names included. */
  private readonly beginnings = new Set<string>();
  private readonly ends = new Set<string>();
  private readonly known = new Map<string, string>();
  private readonly kept = new Map<string, boolean>();

  private constructor(
    /** The pairs of names that are exchanged. */
    readonly pairs: readonly (readonly [string, string])[],
  ) {
    const both = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
    this.tokens = both.map(([text, partner]) => ({ text, words: wordsOf(text), partner }));
    this.shortest = Math.min(...this.tokens.map(({ text }) => text.length));
    for (const token of this.tokens) {
      const first = token.words[0] ?? '';
      this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), token]);
      for (let length = 1; length <= token.text.length; length++) {
        this.beginnings.add(token.text.slice(0, length));
        this.ends.add(token.text.slice(-length));
      }
    }
  }

  /** The renaming that exchanges these pairs, or undefined where they overlap or one has two partners. */
  static of(pairs: readonly (readonly [string, string])[]): Renaming | undefined {
    const partners = new Map<string, string>();
    for (const [one, other] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
      if ((partners.get(one) ?? other) !== other) return undefined;
      partners.set(one, other);
    }
    const distinct = [...new Map(pairs.map((pair) => [[...pair].sort().join(' '), pair])).values()].filter(
      ([one, other]) => one !== other,
    );
    const renaming = new Renaming(distinct);
    const words = renaming.tokens.map((token) => token.words);
    const isWellFormed =
      distinct.every(([one, other]) => isReadAlike(one, other) && haveSameSeparators(one, other)) &&
      words.every((one) => isWholeWords(one) && words.every((other) => !overlap(one, other)));
    return isWellFormed ? renaming : undefined;
  }

  /** A text with every name exchanged. */
  text(written: string): string {
    const before = this.known.get(written);
    if (before !== undefined) return before;
    const words = wordsOf(written);
    let image = '';
    for (let at = 0; at < words.length; ) {
      const token = this.byFirstWord.get(words[at] ?? '')?.find((one) => startsAt(words, at, one.words));
      image += token?.partner ?? words[at];
      at += token?.words.length ?? 1;
    }
    this.known.set(written, image);
    return image;
  }

  /**
   * Whether the image of every text that a pattern matches is matched by the image of the pattern.
   *
   * So it is where no name can begin in one part of the pattern and end in another: what a wildcard or a variable stands
   * for then has its names exchanged by itself. "No" is said of some patterns of which it would be true.
   */
  keeps(pattern: string): boolean {
    const before = this.kept.get(pattern);
    if (before !== undefined) return before;
    const found = this.keepsParts(pattern);
    this.kept.set(pattern, found);
    return found;
  }

  private keepsParts(pattern: string): boolean {
    const pieces = pattern.split(/(\$\{[^}]*\}|[*?]+)/);
    return pieces.every((piece, index) => {
      if (index % 2 === 0) return this.keepsPart(piece, sideOf(pieces, index - 1), sideOf(pieces, index + 1));
      // A text of at least as many characters: one with a name in it has as many as the shortest name, whichever it is.
      if (!piece.startsWith('$')) return piece.includes('*') && piece.split('?').length - 1 <= this.shortest;
      return /^\$\{[^*?$,]+\}$/.test(piece) && this.text(piece) === piece;
    });
  }

  private keepsPart(part: string, left: Side, right: Side): boolean {
    // A variable beside nothing: what stands for it is not delimited.
    if (part === '') return !(left !== 'end' && right !== 'end');
    if (left === 'variable' && isWordChar(part.charAt(0))) return false;
    if (right === 'variable' && isWordChar(part.charAt(part.length - 1))) return false;
    if (right !== 'end' && tailsOf(part).some((tail) => this.beginnings.has(tail))) return false;
    if (left !== 'end' && headsOf(part).some((head) => this.ends.has(head))) return false;
    if (left === 'end' || right === 'end' || !this.tokens.some(({ text }) => text.includes(part))) return true;
    // Within a name: both names have the same separators, so a wildcard on either side takes the rest.
    return left === 'wildcard' && right === 'wildcard' && ![...part].some(isWordChar);
  }
}

function sideOf(pieces: readonly string[], index: number): Side {
  const piece = pieces[index];
  if (piece === undefined) return 'end';
  return piece.startsWith('$') ? 'variable' : 'wildcard';
}

/** Runs of letters and digits, and what is between them, in their order. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9]+|[^A-Za-z0-9]+/g) ?? [];
}

function isWordChar(char: string): boolean {
  return /^[A-Za-z0-9]$/.test(char);
}

function isWholeWords(words: readonly string[]): boolean {
  return [words[0], words.at(-1)].every((word) => word !== undefined && isWordChar(word.charAt(0)));
}

/** Words by which IAM reads ARNs and principals: a text in which one is exchanged is of another kind. */
const READ: ReadonlySet<string> = new Set([
  ...['arn', 'iam', 'sts', 'kms', 'key', 'root', 'user', 'role', 'assumed-role', 'federated-user', 'aws-service-role'],
  ...['saml-provider', 'oidc-provider', 'amazonaws', 'com', 'cn', 'eu', 'anonymous'],
]);

/** Whether IAM reads a text the same with either name in it: an account is told by its twelve digits, wherever it stands. */
function isReadAlike(one: string, other: string): boolean {
  return isAccount(one) === isAccount(other) && !READ.has(one) && !READ.has(other);
}

function isAccount(name: string): boolean {
  return /^\d{12}$/.test(name);
}

function haveSameSeparators(one: string, other: string): boolean {
  const separators = (text: string) => wordsOf(text).filter((word) => !isWordChar(word.charAt(0)));
  return separators(one).join(' ') === separators(other).join(' ');
}

function startsAt(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, index) => words[at + index] === word);
}

/** Whether a name can begin within another, or is the beginning of another. */
function overlap(one: readonly string[], other: readonly string[]): boolean {
  return one.some((_, at) => {
    if (at === 0 && one.length === other.length) return false;
    const shared = Math.min(one.length - at, other.length);
    return startsAt(one, at, other.slice(0, shared));
  });
}

/** The ends of a part that begin where a word may begin. */
function tailsOf(part: string): readonly string[] {
  return [...part].flatMap((char, at) =>
    isWordChar(char) && (at === 0 || !isWordChar(part.charAt(at - 1))) ? [part.slice(at)] : [],
  );
}

/** The beginnings of a part that end where a word may end. */
function headsOf(part: string): readonly string[] {
  return [...part].flatMap((char, at) =>
    isWordChar(char) && !isWordChar(part.charAt(at + 1)) ? [part.slice(0, at + 1)] : [],
  );
}
