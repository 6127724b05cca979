import { isRecord, listOf } from '../../iam/authorize/json';
import type { Place, PolicyDocument, PolicyDocuments } from '../../iam/authorize/policies';
import { matchesAction } from '../../iam/language/actions';

/** One statement that allows. */
export interface Allow extends Pick<Place, 'index' | 'sid'> {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly (readonly [type: string, name: string])[];
}

/** A statement that allows an action, by which of those that are written there. */
export interface AllowOf {
  readonly allow: Allow;
  readonly matched: readonly string[];
}

const byAction = new WeakMap<PolicyDocument, Map<string, readonly AllowOf[]>>();

/** The statements of a document that allow an action, found once for each. */
export function allowsOf(document: PolicyDocument, asked: string): readonly AllowOf[] {
  const known = byAction.get(document) ?? new Map<string, readonly AllowOf[]>();
  byAction.set(document, known);
  const before = known.get(asked);
  if (before !== undefined) return before;
  const found = allowsIn(document)
    .map((allow) => ({ allow, matched: allow.actions.filter((action) => matchesAction(action, asked)) }))
    .filter(({ matched }) => matched.length > 0);
  known.set(asked, found);
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
  return [{ index, sid, actions, resources, principals }];
}

const textsIn = (value: unknown) => listOf(value).filter((text) => typeof text === 'string');

/** Policy documents, of which there may be none. */
export const documentsOf = (documents: PolicyDocuments | undefined): readonly PolicyDocument[] =>
  documents === undefined ? [] : [documents].flat();
