import type { Principal } from '../../iam/authorize/request';
import { partitionOf } from '../../world/partition';
import { type Event, objectAt, textAt } from './json';

/** Who made a request, as far as the event says. */
export interface Identity {
  readonly principal: Principal;
  readonly account?: string;
  /** The ARN of the user or role, with its path, which policies are attached to. */
  readonly arn?: string;
  /** Whether only the account is known, and not who in it: `principal` stands for anybody there. */
  readonly isAnybody?: true;
  /** The person as far as the event names one: source identity, session name, or name of the user. */
  readonly person: string;
  /** The role of a session. */
  readonly role?: string;
}

/** Who made the request of an event; a text says what of it is not recorded. */
export function identityOf(event: Event): Identity | string {
  const who = objectAt(event, 'userIdentity');
  const type = textAt(who, 'type') ?? 'none';
  const arn = textAt(who, 'arn');
  const account = textAt(who, 'accountId');
  const session = objectAt(who, 'sessionContext');
  const invoker = textAt(who, 'invokedBy');
  if (type === 'AWSService')
    return isService(invoker)
      ? { principal: { service: invoker }, person: invoker }
      : `which service it was (userIdentity.invokedBy is ${invoker === undefined ? 'not there' : `"${invoker}"`})`;
  if (type === 'AWSAccount' || type === 'Unknown') {
    if (
      account === 'ANONYMOUS_PRINCIPAL' ||
      account === 'anonymous' ||
      textAt(who, 'principalId') === 'ANONYMOUS_PRINCIPAL'
    )
      return { principal: { anonymous: true }, person: 'anonymous' };
    if (account === undefined) return 'userIdentity.accountId';
    const principal = `${partition(event)}:iam::${account}:role/somebody`;
    return { principal, account, isAnybody: true, person: textAt(who, 'principalId')?.split(':')[1] ?? 'somebody' };
  }
  if (type === 'SAMLUser' || type === 'WebIdentityUser') {
    const provider = textAt(objectAt(event, 'requestParameters'), 'principalArn') ?? textAt(who, 'identityProvider');
    if (provider === undefined) return 'userIdentity.identityProvider';
    return { principal: { federated: provider }, person: textAt(who, 'userName') ?? 'federated user' };
  }
  if (arn === undefined || account === undefined) return `userIdentity of type ${type}`;
  if (type === 'Root')
    return { principal: `${partition(event)}:iam::${account}:root`, account, arn, person: 'root user' };
  if (type === 'IAMUser') return { principal: arn, account, arn, person: textAt(who, 'userName') ?? arn };
  if (type === 'AssumedRole') {
    const issuer = objectAt(session, 'sessionIssuer');
    const role = textAt(issuer, 'arn');
    if (role === undefined) return 'userIdentity.sessionContext.sessionIssuer.arn';
    const person = textAt(session, 'sourceIdentity') ?? arn.split('/').slice(2).join('/');
    return { principal: arn, account, arn: role, person, role: textAt(issuer, 'userName') ?? role.split('/').at(-1) };
  }
  if (type === 'FederatedUser') return 'the session policy of the federated user';
  return `userIdentity of type ${type}`;
}

function isService(name: string | undefined): name is string {
  return name !== undefined && /^[a-z0-9.-]+\.amazonaws\.(?:com(?:\.cn)?|eu)$/.test(name);
}

/** The beginning of ARNs in the partition of an event's Region. */
function partition(event: Event): string {
  const region = textAt(event, 'awsRegion') ?? '';
  return `arn:${partitionOf(region)}`;
}
