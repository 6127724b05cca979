import { authorizeStatements } from '../iam/authorize/authorize';
import type { Decision } from '../iam/authorize/decision';
import type { Place } from '../iam/authorize/policies';
import { readOnce } from '../iam/authorize/policy-reader';
import type { ContextValue } from '../iam/authorize/request';
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

/** One statement of the principal's or the resource's own policies. */
export type OwnStatement = Pick<Place, 'document' | 'index'> & { readonly policy: 'identity' | 'resource' };

/** Decides a request by every policy that it meets, or all of them but one statement; it comes over TLS, unless its context says otherwise. */
export function decideRequest(
  { who, action, on, endpoint, context, unknown, resourceUnknown }: AccessRequest,
  without?: OwnStatement,
): Decision {
  const read = readOnce({ ...who.policies, resource: on.policy, rcp: on.rcp, endpoint: endpoint?.policy });
  const statements = without ? withoutStatement(read, without) : read;
  return authorizeStatements(statements, {
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
  });
}

function withoutStatement(statements: Statements, { policy, document, index }: OwnStatement): Statements {
  const left = statements[policy].filter(({ place }) => place.document !== document || place.index !== index);
  return { ...statements, [policy]: left };
}
