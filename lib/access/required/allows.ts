import { isRecord, listOf } from '../../iam/authorize/json';
import type { Place, PolicyDocument, PolicyDocuments } from '../../iam/authorize/policies';
import { matchesAction } from '../../iam/language/actions';

/** One statement that allows. */
export interface Allow extends Pick<Place, 'index' | 'sid'> {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly (readonly [type: string, name: string])[];
  /** Of actions that were asked before, those written here that match them. */
  readonly matched: Map<string, readonly string[]>;
}

/** The actions of a statement, as they are written, that match one. */
export function matchedBy({ actions, matched }: Allow, asked: string): readonly string[] {
  const found = matched.get(asked) ?? actions.filter((action) => matchesAction(action, asked));
  matched.set(asked, found);
  return found;
}

const read = new WeakMap<PolicyDocument, readonly Allow[]>();

/** The statements of a document that allow, read once. */
export function allowsIn(document: PolicyDocument): readonly Allow[] {
  const known = read.get(document) ?? listOf(document['Statement']).flatMap(allowIn);
  read.set(document, known);
  return known;
}

function allowIn(statement: unknown, index: number): readonly Allow[] {
  if (!isRecord(statement) || statement['Effect'] !== 'Allow') return [];
  const sid = typeof statement['Sid'] === 'string' ? statement['Sid'] : undefined;
  const { Principal } = statement;
  const principals = isRecord(Principal)
    ? Object.entries(Principal).flatMap(([type, names]) => textsIn(names).map((name) => [type, name] as const))
    : textsIn(Principal).map((name) => ['*', name] as const);
  const [actions, resources] = [textsIn(statement['Action']), textsIn(statement['Resource'])];
  return [{ index, sid, actions, resources, principals, matched: new Map() }];
}

const textsIn = (value: unknown) => listOf(value).filter((text) => typeof text === 'string');

/** Policy documents, of which there may be none. */
export const documentsOf = (documents: PolicyDocuments | undefined): readonly PolicyDocument[] =>
  documents === undefined ? [] : [documents].flat();
