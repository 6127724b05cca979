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
