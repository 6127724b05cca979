import { isSeq, parseDocument } from 'yaml';

/** A list of names on one line: adds one to it, of a list at `path`. Gives undefined where there is no such list. */
export function appendName(text: string, path: readonly string[], name: string): string | undefined {
  const list = parseDocument(text).getIn(path, true);
  if (!isSeq(list) || !list.flow || !list.range) return undefined;
  const close = list.range[1] - 1;
  const inner = text.slice(list.range[0] + 1, close).trimEnd();
  const joint = inner === '' || inner.endsWith(',') ? '' : ', ';
  return `${text.slice(0, list.range[0] + 1)}${inner}${joint}${name}${text.slice(close)}`;
}
