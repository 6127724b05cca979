import { isMap, type Value, type ValueMap } from './value';

const BASE64 = /^[A-Za-z0-9+/\s]{24,}={0,2}$/;
const BINARY = /[^\t\n\r\x20-\x7e\u00a0-\uffff]/;

/** What a string carries in another form: the value of a JSON text, or the text behind base64; `undefined` where it is plain. */
export function hiddenText(text: string): Value {
  const first = text.trimStart()[0];
  if (first === '{' || first === '[') return deep(text) ? undefined : json(text);
  if (text.length < 24 || !BASE64.test(text.trimEnd())) return undefined;
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return decoded.length > 8 && !BINARY.test(decoded) ? decoded : undefined;
}

function json(text: string): Value {
  try {
    const parsed: unknown = JSON.parse(text);
    return isValue(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a JSON text nests deeper than a policy or a definition would: then it is read as plain text. */
function deep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > 100) return true;
  }
  return false;
}

function isValue(parsed: unknown): parsed is ValueMap | readonly Value[] {
  return Array.isArray(parsed) || isMap(parsed);
}
