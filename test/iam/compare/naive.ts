import { arnsAlike, conditionHolds, like, plain, withVariables } from './naive-conditions';

/**
 * A second decider of IAM requests: as literally as possible from the pages of the IAM User Guide that it names, without
 * a line of lib/iam, so that a misreading there would not be one here. It knows true and false alone: what the pages
 * leave open is not asked of it.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Block = { readonly [name: string]: Json };

export interface NaiveRequest {
  /** An ARN of a user, role session or root, a service's name, a provider's ARN, or `anonymous`. */
  readonly caller: NaiveCaller;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
  /** Every key of the request, in lower case. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

export type NaiveCaller =
  | { readonly kind: 'root' | 'user' | 'federated-user'; readonly arn: string; readonly account: string }
  | { readonly kind: 'session'; readonly arn: string; readonly role: string; readonly account: string }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'provider'; readonly arn: string }
  | { readonly kind: 'anonymous' };

export interface NaivePolicies {
  readonly identity?: readonly Block[];
  readonly resource?: readonly Block[];
  readonly boundary?: readonly Block[];
  readonly session?: readonly Block[];
  readonly endpoint?: readonly Block[];
  readonly scp?: readonly (readonly Block[])[];
  readonly rcp?: readonly (readonly Block[])[];
}

type Verdict = 'allow' | 'explicit-deny' | 'implicit-deny';

/** "Policy evaluation logic" and "How AWS enforcement code logic evaluates requests". */
export function naiveDecision(request: NaiveRequest, policies: NaivePolicies): Verdict {
  const { caller, action } = request;
  const account = 'account' in caller ? caller.account : undefined;
  const bounded = policies.boundary !== undefined;
  const scp = account === undefined ? [] : (policies.scp ?? []);
  // "RCPs do not impact the kms:RetireGrant permission", and not every service is under them.
  const rcp =
    UNDER_RCP.includes(action.split(':')[0] ?? '') && action !== 'kms:RetireGrant' ? (policies.rcp ?? []) : [];
  const everything = [
    ...[policies.identity, policies.resource, policies.boundary, policies.session, policies.endpoint].map(
      (documents) => documents ?? [],
    ),
    ...scp,
    ...rcp,
  ];
  // "An explicit deny in any of these policies overrides the allow."
  for (const documents of everything)
    for (const one of statements(documents, 'Deny'))
      if (names(one, request, bounded) !== 'nobody') return 'explicit-deny';
  for (const level of scp) if (!allows(level, request)) return 'implicit-deny';
  if (policies.endpoint !== undefined && !allows(policies.endpoint, request)) return 'implicit-deny';

  const reached = new Set(statements(policies.resource ?? [], 'Allow').map((one) => names(one, request, bounded)));
  if (account === undefined) return reached.has('itself') ? 'allow' : 'implicit-deny';

  const limited =
    (policies.boundary === undefined || allows(policies.boundary, request)) &&
    (policies.session === undefined || allows(policies.session, request));
  const own =
    caller.kind === 'root' ||
    (!(caller.kind === 'federated-user' && policies.session === undefined) && allows(policies.identity ?? [], request));
  if (account !== request.resourceAccount) {
    // "Cross-account policy evaluation logic": both accounts have to allow.
    const theirs = reached.has('itself') || reached.has('role') || reached.has('account');
    return theirs && own && limited ? 'allow' : 'implicit-deny';
  }
  // A resource policy that names the user or the session is not limited by an implicit deny of boundary and session.
  if (reached.has('itself')) return 'allow';
  // One that names the role is.
  if (reached.has('role') && limited) return 'allow';
  // Key policies and trust policies are the primary way: IAM policies count where they name the account.
  if (isKeyOrRole(request) && !reached.has('account')) return 'implicit-deny';
  return own && limited ? 'allow' : 'implicit-deny';
}

const UNDER_RCP = ['s3', 'sts', 'kms', 'sqs', 'secretsmanager', 'dynamodb', 'logs', 'events', 'firehose'];

function isKeyOrRole({ action, resource }: NaiveRequest): boolean {
  const [, , service, , , name = ''] = resource.split(':');
  if (action.startsWith('kms:')) return service === 'kms' && name.startsWith('key/');
  return action.startsWith('sts:') && service === 'iam' && name.startsWith('role/');
}

interface Read {
  readonly statement: Block;
  readonly variables: boolean;
}

function statements(documents: readonly Block[], effect: string): readonly Read[] {
  return documents.flatMap((document) =>
    list(document['Statement'])
      .filter(isBlock)
      .filter((statement) => statement['Effect'] === effect)
      // "Policy variables were introduced in version 2012-10-17."
      .map((statement) => ({ statement, variables: document['Version'] === '2012-10-17' })),
  );
}

function allows(documents: readonly Block[], request: NaiveRequest): boolean {
  return statements(documents, 'Allow').some((one) => names(one, request, false) !== 'nobody');
}

type Reach = 'itself' | 'role' | 'account' | 'nobody';

/** Whether a statement is about a request, and how its Principal names the caller. */
function names({ statement, variables }: Read, request: NaiveRequest, bounded: boolean): Reach {
  if (!aboutAction(statement, request.action)) return 'nobody';
  if (!aboutResource(statement, request, variables)) return 'nobody';
  for (const [operator, keys] of Object.entries(block(statement['Condition'])))
    for (const [key, operands] of Object.entries(block(keys)))
      if (!conditionHolds(operator, key.toLowerCase(), list(operands).map(String), request.keys, variables))
        return 'nobody';
  if (statement['Principal'] !== undefined) return reachOf(statement['Principal'], request.caller);
  if (statement['NotPrincipal'] === undefined) return 'itself';
  // NotPrincipal with Deny always denies a principal that has a permissions boundary.
  if (bounded && statement['Effect'] === 'Deny') return 'itself';
  return isExempt(statement['NotPrincipal'], request.caller) ? 'nobody' : 'itself';
}

function aboutAction(statement: Block, action: string): boolean {
  const written = statement['Action'] ?? statement['NotAction'];
  const found = list(written).some((one) => like(plain(String(one).toLowerCase()), action.toLowerCase()));
  return statement['Action'] !== undefined ? found : !found;
}

function aboutResource(statement: Block, { resource, keys }: NaiveRequest, variables: boolean): boolean {
  const written = statement['Resource'] ?? statement['NotResource'];
  if (written === undefined) return true;
  const found = list(written).some((one) => {
    if (one === '*') return true;
    const pattern = variables ? withVariables(String(one), keys) : plain(String(one));
    return pattern !== undefined && arnsAlike(pattern, resource);
  });
  return statement['NotResource'] === undefined ? found : !found;
}

/** "AWS JSON policy elements: Principal". */
function reachOf(principal: Json, caller: NaiveCaller): Reach {
  if (principal === '*') return 'itself';
  const found = new Set<Reach>();
  for (const [type, texts] of Object.entries(block(principal)))
    for (const text of list(texts).map(String)) found.add(reachOfOne(type, text, caller));
  for (const reach of ['itself', 'role', 'account'] as const) if (found.has(reach)) return reach;
  return 'nobody';
}

function reachOfOne(type: string, text: string, caller: NaiveCaller): Reach {
  if (type === 'Service') return caller.kind === 'service' && caller.name === text ? 'itself' : 'nobody';
  if (type === 'Federated') return caller.kind === 'provider' && caller.arn === text ? 'itself' : 'nobody';
  if (text === '*') return 'itself';
  if (!('account' in caller)) return 'nobody';
  const isAccount = text === caller.account || text === `arn:aws:iam::${caller.account}:root`;
  if (isAccount) return caller.kind === 'root' ? 'itself' : 'account';
  if (text === caller.arn) return 'itself';
  return caller.kind === 'session' && text === caller.role ? 'role' : 'nobody';
}

/** "NotPrincipal": who is named with the account, and a session with its role, too, is exempt. */
function isExempt(principal: Json, caller: NaiveCaller): boolean {
  if (principal === '*') return true;
  const texts = Object.values(block(principal)).flatMap((one) => list(one).map(String));
  if (!('account' in caller)) return reachOf(principal, caller) !== 'nobody';
  const account = texts.includes(caller.account) || texts.includes(`arn:aws:iam::${caller.account}:root`);
  if (caller.kind === 'root') return account;
  if (caller.kind === 'session') return account && texts.includes(caller.role) && texts.includes(caller.arn);
  return account && texts.includes(caller.arn);
}

function list(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as Json];
}

function isBlock(value: Json | undefined): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function block(value: Json | undefined): Block {
  return isBlock(value) ? value : {};
}
