import { callerOf } from './caller';
import { contextOf, lookupOf, resourceAccountOf } from './context';
import { type Case, type Decision, decide, decideWithNeeds, type SupportedDecision } from './decision';
import { readDocuments } from './document';
import { atEndpoint } from './gateway';
import type { Policies, PolicyKind } from './policies';
import type { Request } from './request';
import { serviceOf } from './service-logic';
import type { Statement } from './statement';
import type { Statements } from './statements';

/**
 * Decides, over plain policy documents, whether AWS allows a request: IAM's documented evaluation logic.
 *
 * An explicit deny in any policy that applies decides. Otherwise a principal needs an allow of its own policies or of
 * the resource's within one account, and of both across accounts; keys and roles need their own policy in any case, and
 * a service or an anonymous caller has no other. Boundary, session policy, endpoint policy and every level of the
 * service control policies must allow as well; a resource policy that names a user or a session itself, or everyone, is
 * not limited by its boundary and session policy within the account. Organization policies apply neither to
 * service-linked roles nor to the management account.
 *
 * What is not modelled is `undecided`, with the statement and why, and only where it could change whether the request
 * is allowed. Not modelled: KMS grants, access control lists, S3 Block Public Access and access points, other services'
 * own grants. It never throws, and has no side effects.
 */
export function authorize({ request, policies }: { readonly request: Request; readonly policies: Policies }): Decision {
  return authorizeStatements(readPolicies(policies), request);
}

/**
 * Decides a request over statements that were read before, for callers that decide many requests by the same policies.
 */
export function authorizeStatements(statements: Statements, request: Request): Decision {
  const read = caseOf(statements, request);
  return 'flaw' in read ? undecided(read.flaw) : decide(read.statements, read.asked);
}

/** The same, and which statements of the principal's and the resource's own policies it needs to be allowed. */
export function authorizeWithNeeds(statements: Statements, request: Request): SupportedDecision {
  const read = caseOf(statements, request);
  return 'flaw' in read ? { ...undecided(read.flaw), needs: [] } : decideWithNeeds(read.statements, read.asked);
}

function undecided(reason: string): Decision {
  return { decision: 'undecided', by: { reason } };
}

/** A request as the decision needs it, or what is wrong with it. */
function caseOf(
  statements: Statements,
  request: Request,
): { readonly statements: Statements; readonly asked: Case } | { readonly flaw: string } {
  const caller = callerOf(request);
  if (typeof caller === 'string') return { flaw: caller };
  const { endpoint } = statements;
  const read =
    endpoint === undefined
      ? statements
      : { ...statements, endpoint: atEndpoint(endpoint, request.endpointType, serviceOf(request.action)) };
  const asked = {
    caller,
    action: request.action,
    resource: request.resource,
    lookup: lookupOf(contextOf(request, caller), request.unknown),
    ...(request.resourceUnknown && { resourceUnknown: request.resourceUnknown }),
    resourceAccount: resourceAccountOf(request, caller),
    principalInManagementAccount: request.principalInManagementAccount,
    resourceInManagementAccount: request.resourceInManagementAccount,
  };
  return { statements: read, asked };
}

/** Reads policies into statements. */
export function readPolicies(policies: Policies): Statements {
  return {
    identity: optional(policies.identity, 'identity') ?? [],
    resource: optional(policies.resource, 'resource') ?? [],
    boundary: optional(policies.boundary, 'boundary'),
    session: optional(policies.session, 'session'),
    endpoint: optional(policies.endpoint, 'endpoint'),
    scp: levels(policies.scp, 'scp'),
    rcp: levels(policies.rcp, 'rcp'),
  };
}

function optional(documents: unknown, policy: PolicyKind): readonly Statement[] | undefined {
  const list = toList(documents);
  return list.length === 0 ? undefined : readDocuments(list, { policy });
}

function levels(documents: unknown, policy: PolicyKind): readonly (readonly Statement[])[] {
  const list = toList(documents);
  if (list.length === 0) return [];
  const nested = list.some(Array.isArray) ? list.map(toList) : [list];
  return nested.map((level, index) => readDocuments(level, { policy, level: index }));
}

function toList(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
