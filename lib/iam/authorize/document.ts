import { isRecord, listOf } from './json';
import type { Place, PolicyKind } from './policies';
import { readStatement, type Statement } from './statement';

const ELEMENTS: readonly string[] = ['Version', 'Id', 'Statement'];
const VERSIONS: readonly unknown[] = [undefined, '2008-10-17', '2012-10-17'];

/** Which documents of which level are read. */
export interface Source {
  readonly policy: PolicyKind;
  readonly level?: number;
}

/** The statements of a list of documents; what cannot be read is a statement with flaws, never omitted. */
export function readDocuments(documents: readonly unknown[], source: Source): readonly Statement[] {
  return documents.flatMap((document, index) => readDocument(document, { ...source, document: index }));
}

function readDocument(document: unknown, source: Omit<Place, 'index'>): readonly Statement[] {
  if (!isRecord(document)) return [flawed(source, 'the policy is not a JSON object')];
  const strange = Object.keys(document).find((key) => !ELEMENTS.includes(key));
  const flaws = [
    ...(strange === undefined ? [] : [`policy element ${strange} is not known`]),
    ...(VERSIONS.includes(document['Version'])
      ? []
      : [`policy version ${versionText(document['Version'])} is not known`]),
  ];
  if (document['Statement'] === undefined) return [flawed(source, 'the policy has no Statement')];
  const variables = document['Version'] === '2012-10-17';
  return listOf(document['Statement']).map((raw, index) =>
    isRecord(raw)
      ? readStatement(raw, { ...source, index }, variables, flaws)
      : flawed({ ...source, index }, 'the statement is not a JSON object'),
  );
}

function flawed(place: Omit<Place, 'index'> & { readonly index?: number }, flaw: string): Statement {
  return { place: { ...place, index: place.index ?? 0 }, effects: ['Allow', 'Deny'], flaws: [flaw], tests: [] };
}

/** A version as text; maps of a template have no prototype, and `String` throws on them. */
function versionText(version: unknown): string {
  return typeof version === 'object' ? 'of that form' : String(version);
}
