/** Where a text stops being JSON, and what was expected there. */
export interface JsonBreak {
  readonly offset: number;
  readonly expected: string;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** The first break of syntax of a text that `JSON.parse` refused: V8 does not tell where it is. */
export function jsonBreak(text: string): JsonBreak {
  const open: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const key = (): string | undefined => {
    if (!take(STRING)) return 'a key in double quotes';
    take(SPACE);
    if (text[at] !== ':') return 'a colon after the key';
    at++;
    return undefined;
  };
  for (;;) {
    take(SPACE);
    const opening = text[at];
    if (opening === '{' || opening === '[') {
      at++;
      take(SPACE);
      if (text[at] === (opening === '{' ? '}' : ']')) at++;
      else {
        open.push(opening);
        const missing = opening === '{' ? key() : undefined;
        if (missing) return { offset: at, expected: missing };
        continue;
      }
    } else if (!take(STRING) && !take(SCALAR))
      return { offset: at, expected: opening === '"' ? 'a string that is well formed and closed' : 'a value' };
    for (;;) {
      take(SPACE);
      const inside = open.at(-1);
      if (inside === undefined) return { offset: at, expected: 'nothing more' };
      if (text[at] === ',') {
        at++;
        take(SPACE);
        const missing = inside === '{' ? key() : undefined;
        if (missing) return { offset: at, expected: missing };
        break;
      }
      if (text[at] !== (inside === '{' ? '}' : ']'))
        return { offset: at, expected: inside === '{' ? 'a comma or }' : 'a comma or ]' };
      at++;
      open.pop();
    }
  }
}

/** A key that a map of a JSON text has twice. */
export interface RepeatedKey {
  readonly key: string;
  /** Where it stands the second time. */
  readonly offset: number;
}

/** The first key that a map has twice, of a text that `JSON.parse` accepted: that keeps the last value, others the first. */
export function repeatedKey(text: string): RepeatedKey | undefined {
  // The keys of each map that is open; a list has none.
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '{') {
      open.push(new Set());
      isKey = true;
    } else if (letter === '[') {
      open.push(undefined);
      isKey = false;
    } else if (letter === '}' || letter === ']') open.pop();
    else if (letter === ',') isKey = open.at(-1) !== undefined;
    else if (letter === '"') {
      const offset = at;
      at = endOfString(text, at);
      if (!isKey) continue;
      isKey = false;
      const raw = text.slice(offset, at + 1);
      const key: string = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, offset };
      keys?.add(key);
    }
  }
  return undefined;
}

/** Where the quote stands that closes a string. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
