import { authorizeStatements } from '../iam/authorize/authorize';
import type { Decision } from '../iam/authorize/decision';
import { readOnce } from '../iam/authorize/policy-reader';
import type { ContextValue } from '../iam/authorize/request';
import type { Endpoint, NamedPrincipal, Resource } from '../iam/search/question';

/** One request of somebody whose policies are known, on a resource of which the same holds. */
interface AccessRequest {
  readonly who: Pick<NamedPrincipal, 'principal' | 'account' | 'org' | 'policies' | 'context'>;
  readonly action: string;
  readonly on: Resource;
  /** The endpoint that it goes through. @default none */
  readonly endpoint?: Endpoint;
  /** Condition keys beside those that follow from all this. */
  readonly context: Readonly<Record<string, ContextValue>>;
}

/** Decides a request by every policy that it meets; it comes over TLS, unless its context says otherwise. */
export function decideRequest({ who, action, on, endpoint, context }: AccessRequest): Decision {
  const statements = readOnce({ ...who.policies, resource: on.policy, rcp: on.rcp, endpoint: endpoint?.policy });
  return authorizeStatements(statements, {
    principal: who.principal,
    principalAccount: who.account,
    principalOrg: who.org,
    action,
    resource: on.arn,
    resourceAccount: on.account,
    ...(endpoint?.type && { endpointType: endpoint.type }),
    context: {
      'aws:SecureTransport': true,
      'aws:ViaAWSService': false,
      ...(endpoint && { 'aws:SourceVpce': endpoint.id, 'aws:SourceVpc': endpoint.vpc }),
      ...context,
      ...who.context,
    },
  });
}
