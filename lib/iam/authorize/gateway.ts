import type { Lookup } from '../language/template';
import type { Caller } from './caller';
import { type PrincipalElement, principalReach, type Reach } from './principals';
import { GATEWAY_SERVICES, serviceOf } from './reached';
import type { Request } from './request';
import type { Negatable, Statement } from './statement';
import type { Truth } from './truth';

/**
 * How far a statement of the policy of a gateway reaches a caller that is no root user.
 *
 * "With gateway endpoints, the Principal element must be set to *"; an account that is named means "the AWS account root
 * user only, not all users and roles for the account" (AWS PrivateLink, Principals for gateway endpoints). What it does
 * with other principals the page does not say.
 */
export function gatewayReach(
  { element, negated }: Negatable<PrincipalElement>,
  caller: Caller,
  lookup: Lookup,
  atGateway: NonNullable<Statement['atGateway']>,
): Reach {
  const nobody: Reach = { direct: false, role: false, account: false };
  const everyone = element === '*' || (element.get('AWS') ?? []).includes('*');
  if (everyone) return negated ? nobody : { ...nobody, direct: true };
  if (negated) return { ...nobody, direct: { unknown: 'NotPrincipal at a gateway is not documented' } };
  const { direct, role, account } = principalReach(element, caller, lookup);
  const open = (truth: Truth): Truth =>
    truth === false ? false : { unknown: 'a principal that a gateway names is documented to be * only' };
  return {
    direct: open(direct),
    role: open(role),
    account:
      account !== false && atGateway === 'perhaps'
        ? { unknown: 'an account that a gateway names is its root user, and whether this is a gateway is not known' }
        : false,
  };
}

const known = new Map<NonNullable<Statement['atGateway']>, WeakMap<Statement, Statement>>();

/** The statements of an endpoint policy as they are read at its type of endpoint; the same ones each time. */
export function atEndpoint(
  statements: readonly Statement[],
  type: Request['endpointType'],
  service: string | undefined,
): readonly Statement[] {
  if (type === 'interface' || (service !== undefined && !GATEWAY_SERVICES.includes(service))) return statements;
  const atGateway = type === 'gateway' ? 'surely' : 'perhaps';
  const made = known.get(atGateway) ?? new WeakMap<Statement, Statement>();
  known.set(atGateway, made);
  return statements.map((statement) => {
    const marked = made.get(statement) ?? { ...statement, atGateway };
    made.set(statement, marked);
    return marked;
  });
}

/** The type of the endpoint of a request, where it says so, and the service that it leads to. */
export function endpointOf({ endpointType, action }: Request): readonly [Request['endpointType'], string] {
  return [endpointType, serviceOf(action)];
}
