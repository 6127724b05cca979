import { Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { FieldValue } from './fields';

/** An entry to add: into the list of a section, or under an id into its map. */
interface NewEntry {
  readonly section: string;
  /** Absent where the section is a list. */
  readonly id?: string;
  readonly entry: Readonly<Record<string, FieldValue>>;
}

/**
 * The text of a deployment file with one entry more; every other character of it stays what it was. Gives what is in
 * the way instead, as a sentence, where the entry is there already or its section is written in braces.
 */
export function insertEntry(text: string, added: NewEntry): { readonly text: string } | { readonly problem: string } {
  const { section, id } = added;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const root = parseDocument(text).contents;
  const pair = isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === section) : undefined;
  const value = pair?.value;
  const finish = (at: number, lines: string) => {
    const before = text.slice(0, at);
    const joint = before === '' || before.endsWith('\n') ? '' : newline;
    const block = lines.replaceAll('\n', newline);
    return { text: `${before}${joint}${block}${text.slice(at)}` };
  };
  if (!pair) return finish(text.length, `${text.trim() === '' ? '' : '\n'}${section}:\n${rendered(added, '  ')}`);
  if (value === null || (isScalar(value) && value.value === null))
    return finish(lineEnd(text, endOf(pair.key)), rendered(added, '  '));
  if (!isCollection(value)) return { problem: `${section}: expected entries, found a plain value` };
  if (id !== undefined && value.has(id)) return { problem: `${section}.${id}: it is there already` };
  if (value.flow && value.items.length === 0 && value.range) {
    const [from, to] = value.range;
    const head = text.slice(0, from).trimEnd();
    return { text: `${head}${newline}${rendered(added, '  ').trimEnd().replaceAll('\n', newline)}${text.slice(to)}` };
  }
  if (value.flow)
    return {
      problem: `${section}: expected each entry on lines of its own, found them in ${isSeq(value) ? '[ ]' : '{ }'}`,
    };
  return finish(lineEnd(text, endOf(value)), rendered(added, indentation(text, value.range?.[0] ?? 0)));
}

/** Where the last thing of a node ends. */
function endOf(node: unknown): number {
  if (isPair(node)) return node.value === null ? endOf(node.key) : endOf(node.value);
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  if (isScalar(node) || isCollection(node) || isAlias(node)) return node.range?.[1] ?? 0;
  return 0;
}

/** The end of the line in which an offset lies, its line break included. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The white space before the first thing of a section. */
function indentation(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return /^[ ]*/.exec(line)?.[0] ?? '';
}

/** An entry as people write it: its fields on lines of their own, what is within them on one line. */
function rendered({ id, entry }: NewEntry, indent: string): string {
  const document = new Document(id === undefined ? [entry] : { [id]: entry }, { compat: 'yaml-1.1' });
  visit(document, {
    Collection(_, node, path) {
      // The section, the entry, and for a map the pair between them are above a field.
      if (path.filter(isCollection).length > 1) node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  // As the reference has them: days without quotes, and no space within brackets.
  const plain = text.replace(/"(\d{4}-\d\d-\d\d)"/g, '$1').replace(/\[ (.*?) \]/g, '[$1]');
  return plain.replace(/^(?=.)/gm, indent);
}
