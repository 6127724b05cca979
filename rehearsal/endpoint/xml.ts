/** What becomes an XML element: text, members, or a list of `member` elements. */
export type Xml = string | number | boolean | undefined | readonly Xml[] | { readonly [name: string]: Xml };

/** Writes elements; members without value are omitted. */
export function xml(value: Xml, element = 'member'): string {
  if (value === undefined) return '';
  if (isElements(value)) return value.map((each) => `<${element}>${xml(each, element)}</${element}>`).join('');
  if (typeof value !== 'object') return escapeText(String(value));
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `<${name}>${xml(member, element)}</${name}>`)
    .join('');
}

function isElements(value: Xml): value is readonly Xml[] {
  return Array.isArray(value);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
