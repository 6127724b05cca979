import type { Lookup } from '../language/template';
import type { Truth } from '../language/truth';
import type { Caller } from './caller';
import { type PrincipalElement, principalReach, type Reach } from './principals';
import type { Request } from './request';
import { GATEWAY_SERVICES } from './service-logic';
import type { Negatable, Statement } from './statement';

/**
 * How the Principal element of a gateway endpoint's policy matches a caller other than a root user.
 *
 * "With gateway endpoints, the Principal element must be set to *"; an account that is named means "the AWS account
 * root user only, not all users and roles for the account" (AWS PrivateLink, Principals for gateway endpoints). The
 * page does not say what other principals do.
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

type AtGateway = NonNullable<Statement['atGateway']>;
const known = new WeakMap<readonly Statement[], Map<AtGateway, readonly Statement[]>>();

/** The statements of an endpoint policy as they are read at its type of endpoint; the same list each time. */
export function atEndpoint(
  statements: readonly Statement[],
  type: Request['endpointType'],
  service: string | undefined,
): readonly Statement[] {
  if (type === 'interface' || (service !== undefined && !GATEWAY_SERVICES.includes(service))) return statements;
  const atGateway = type === 'gateway' ? 'surely' : 'perhaps';
  const made = known.get(statements) ?? new Map<AtGateway, readonly Statement[]>();
  known.set(statements, made);
  const marked = made.get(atGateway) ?? statements.map((statement) => ({ ...statement, atGateway }));
  made.set(atGateway, marked);
  return marked;
}
