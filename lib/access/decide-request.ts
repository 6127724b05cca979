import { authorizeStatements, authorizeWithNeeds } from '../iam/authorize/authorize';
import type { Decision, SupportedDecision } from '../iam/authorize/decision';
import { readOnce } from '../iam/authorize/policy-reader';
import type { ContextValue, Request } from '../iam/authorize/request';
import type { Statements } from '../iam/authorize/statements';
import type { Endpoint, NamedPrincipal, Resource } from '../iam/search/question';

/** One request of somebody whose policies are known, on a resource of which the same holds. */
export interface AccessRequest {
  readonly who: Pick<NamedPrincipal, 'principal' | 'account' | 'org' | 'policies' | 'context'>;
  readonly action: string;
  readonly on: Resource;
  /** The endpoint that it goes through. @default none */
  readonly endpoint?: Endpoint;
  /** Condition keys beside those that follow from all this. */
  readonly context: Readonly<Record<string, ContextValue>>;
  /** Which other keys are not known. @default none: they are absent */
  readonly unknown?: (key: string) => boolean;
  /** Whether it is not known which resource it is; texts are patterns of the ARNs that it may have. @default false */
  readonly resourceUnknown?: boolean | readonly string[];
}

/** Decides a request by every policy that it meets; it comes over TLS, unless its context says otherwise. */
export function decideRequest(asked: AccessRequest): Decision {
  return authorizeStatements(statementsOf(asked), requestOf(asked));
}

/** The same, and which statements of the principal's and the resource's own policies it needs to be allowed. */
export function decideWithNeeds(asked: AccessRequest): SupportedDecision {
  return authorizeWithNeeds(statementsOf(asked), requestOf(asked));
}

function statementsOf({ who, on, endpoint }: AccessRequest): Statements {
  return readOnce({ ...who.policies, resource: on.policy, rcp: on.rcp, endpoint: endpoint?.policy });
}

function requestOf({ who, action, on, endpoint, context, unknown, resourceUnknown }: AccessRequest): Request {
  return {
    principal: who.principal,
    principalAccount: who.account,
    principalOrg: who.org,
    action,
    resource: on.arn,
    resourceAccount: on.account,
    ...(endpoint?.type && { endpointType: endpoint.type }),
    ...(unknown && { unknown }),
    ...(resourceUnknown && { resourceUnknown }),
    context: {
      'aws:SecureTransport': true,
      'aws:ViaAWSService': false,
      ...(endpoint && { 'aws:SourceVpce': endpoint.id, 'aws:SourceVpc': endpoint.vpc }),
      ...context,
      ...who.context,
    },
  };
}
