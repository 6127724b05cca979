import { readPolicies } from './authorize';
import type { Policies, PolicyKind } from './policies';
import type { Statements } from './statements';

const NOTHING = readPolicies({});
const known = new WeakMap<object, Map<PolicyKind, Statements>>();

/**
 * Reads policies into statements, each document or list of documents once.
 *
 * Documents count as the same when they are the same object: they must not change afterwards.
 */
export function readOnce(policies: Policies): Statements {
  const { identity, resource, boundary, session, endpoint, scp, rcp } = policies;
  return {
    identity: part('identity', identity).identity,
    resource: part('resource', resource).resource,
    boundary: part('boundary', boundary).boundary,
    session: part('session', session).session,
    endpoint: part('endpoint', endpoint).endpoint,
    scp: part('scp', scp).scp,
    rcp: part('rcp', rcp).rcp,
  };
}

function part(kind: PolicyKind, documents: object | undefined): Statements {
  if (documents === undefined) return NOTHING;
  let kinds = known.get(documents);
  if (kinds === undefined) {
    kinds = new Map<PolicyKind, Statements>();
    known.set(documents, kinds);
  }
  let read = kinds.get(kind);
  if (read === undefined) {
    read = readPolicies({ [kind]: documents });
    kinds.set(kind, read);
  }
  return read;
}
