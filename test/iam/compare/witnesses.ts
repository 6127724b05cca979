import type { PolicyDocuments } from '../../../lib/iam/authorize/policies';
import type { Request } from '../../../lib/iam/authorize/request';
import type {
  Condition,
  Endpoint,
  OutsidePrincipals,
  OwnPolicies,
  PrincipalClass,
  Question,
  Resource,
} from '../../../lib/iam/search/question';
import type { Grammar } from './grammar';
import { ACCOUNTS, HOME, KEYS, type Key } from './keys';
import { type Json, type NaiveCaller, type NaivePolicies, type NaiveRequest, naiveDecision } from './naive';
import { conditionHolds } from './naive-conditions';

/** A request that a question may be about, with the policies that meet it. */
export interface Witness {
  readonly request: NaiveRequest;
  readonly policies: NaivePolicies;
  /** The same for `authorize`. */
  readonly asked: Request;
}

interface Who {
  readonly caller: NaiveCaller;
  readonly principal: Request['principal'];
  readonly org?: string;
  readonly policies: OwnPolicies;
}

type Keys = Map<string, readonly string[]>;

const EVERYTHING = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

/** Requests that a question is about: every action, resource and caller that policies name or do not, with drawn keys. */
export function* witnesses(question: Question, grammar: Grammar, draws: number): Iterable<Witness> {
  const { actions, exceptActions = [], resources, exceptResources = [], principals, endpoints = [] } = question;
  const asked = [...new Set(actions.flatMap((action) => (action === 's3:Get*' ? GETS : [action])))].filter(
    (action) => !exceptActions.includes(action),
  );
  const mentioned = KEYS.filter(({ name }) => JSON.stringify(question).includes(name));
  for (const wanted of principals)
    for (const who of grammar.some(callersOf(wanted, grammar), 4))
      for (const resource of resources)
        for (const arn of grammar.some(
          arnsOf(resource).filter((one) => !exceptResources.some((text) => within(one, text))),
          2,
        ))
          for (const action of grammar.some(asked, 2))
            for (let draw = 0; draw < draws; draw += 1) {
              const found = witness({ who, resource, arn, action, mentioned, endpoints }, grammar);
              if (isAsked(question, found.request)) yield found;
            }
}

const GETS = ['s3:GetObject', 's3:GetObjectAcl', 's3:GetObjectTagging'];

function within(arn: string, pattern: string): boolean {
  return arn.startsWith(pattern.replace('*', ''));
}

/** Whether a request meets the conditions of a question itself. */
export function isAsked({ where = {}, unless = [] }: Question, { keys }: NaiveRequest): boolean {
  return meets(where, keys) && !unless.some((condition) => meets(condition, keys));
}

function meets(condition: Condition, keys: Keys | NaiveRequest['keys']): boolean {
  return Object.entries(condition).every(([operator, byKey]) =>
    Object.entries(byKey).every(([key, operands]) =>
      conditionHolds(operator, key.toLowerCase(), [operands].flat(), keys, false),
    ),
  );
}

function arnsOf({ arn }: Resource): readonly string[] {
  return arn.endsWith('*') ? ['x', 'a/x', 'b', 'a/b', 'ada/x', ''].map((rest) => arn.replace('*', rest)) : [arn];
}

function callersOf(wanted: PrincipalClass, grammar: Grammar): readonly Who[] {
  if (wanted.kind === 'named') {
    const account = wanted.account ?? HOME;
    const { principal, policies = {}, org } = wanted;
    if (typeof principal !== 'string') throw new Error('the grammar names principals by ARN');
    const [, type = '', name = ''] = /:(user|role|assumed-role|root)\/?([^/]*)/.exec(principal) ?? [];
    const one = (caller: NaiveCaller, arn: string): Who => ({
      ...{ caller, principal: arn, policies },
      ...(org && { org }),
    });
    if (type === 'user' || type === 'root') return [one({ kind: type, arn: principal, account }, principal)];
    if (type === 'assumed-role') return [one(session(account, name, 'ada'), principal)];
    return ['any', 'ada', 'bob'].map((own) => {
      const caller = session(account, name, own);
      return one(caller, caller.arn);
    });
  }
  if (wanted.kind !== 'anyone') return outsidersOf(wanted);
  const accounts =
    wanted.accounts === 'any' ? ACCOUNTS.filter((one) => !wanted.exceptAccounts?.includes(one)) : wanted.accounts;
  const org = typeof wanted.org === 'object' ? grammar.pick(['', 'o-away', 'o-homely']) || undefined : wanted.org;
  const policies = { ...wanted.policies, identity: wanted.policies?.identity ?? EVERYTHING };
  return accounts.flatMap((account) =>
    [
      ...['ada', 'zoe'].map(
        (name): NaiveCaller => ({ kind: 'user', arn: `arn:aws:iam::${account}:user/${name}`, account }),
      ),
      ...['reader', 'red', 'other'].flatMap((name) => ['any', 'ada'].map((own) => session(account, name, own))),
      { kind: 'root', arn: `arn:aws:iam::${account}:root`, account } as const,
    ].map(
      (caller): Who => ({ ...{ caller, principal: 'arn' in caller ? caller.arn : '', policies }, ...(org && { org }) }),
    ),
  );
}

function outsidersOf({ kind, except = [] }: OutsidePrincipals): readonly Who[] {
  if (kind === 'anonymous') return [{ caller: { kind }, principal: { anonymous: true }, policies: {} }];
  if (kind === 'providers')
    return [`arn:aws:iam::${HOME}:saml-provider/corp`, 'accounts.google.com'].map(
      (federated): Who => ({ caller: { kind: 'provider', arn: federated }, principal: { federated }, policies: {} }),
    );
  return ['sns.amazonaws.com', 'backup.amazonaws.com', 'other.amazonaws.com']
    .filter((name) => !except.includes(name))
    .map((service): Who => ({ caller: { kind: 'service', name: service }, principal: { service }, policies: {} }));
}

function session(account: string, name: string, own: string): NaiveCaller & { readonly arn: string } {
  const arn = `arn:aws:sts::${account}:assumed-role/${name}/${own}`;
  return { kind: 'session', arn, role: `arn:aws:iam::${account}:role/${name}`, account };
}

interface Drawn {
  readonly who: Who;
  readonly resource: Resource;
  readonly arn: string;
  readonly action: string;
  readonly mentioned: readonly Key[];
  readonly endpoints: readonly Endpoint[];
}

function witness({ who, resource, arn, action, mentioned, endpoints }: Drawn, grammar: Grammar): Witness {
  const drawn: Keys = new Map();
  for (const key of mentioned) draw(key, who.caller, drawn, grammar);
  const endpoint = route(who.caller, drawn, endpoints, action, grammar);
  const keys: Keys = new Map([...drawn, ...impliedKeys(who, action, resource.account)]);
  const policies = policiesOf(who.policies, resource, endpoint);
  return {
    request: { caller: who.caller, action, resource: arn, resourceAccount: resource.account, keys },
    policies: toNaive(policies),
    asked: {
      ...{ principal: who.principal, action, resource: arn, resourceAccount: resource.account },
      ...('account' in who.caller && { principalAccount: who.caller.account }),
      ...(who.org && { principalOrg: who.org }),
      ...{ context: Object.fromEntries(drawn), endpointType: 'interface' },
    },
  };
}

/** The policies of a witness as `authorize` takes them. */
export function policiesOf(own: OwnPolicies, { policy, rcp }: Resource, endpoint: Endpoint | undefined) {
  return {
    ...own,
    ...(policy && { resource: policy }),
    ...(rcp && { rcp }),
    ...(endpoint?.policy && { endpoint: endpoint.policy }),
  };
}

function draw({ name, there, kind, operands, values }: Key, caller: NaiveCaller, keys: Keys, grammar: Grammar): void {
  const isSigned = 'account' in caller;
  if (kind === 'caller' || kind === 'address') return;
  if (there === 'signed' && !isSigned) return;
  if (there === 'services' && caller.kind !== 'service') return;
  if (there !== 'always' && grammar.chance(0.3)) return;
  const plain = operands
    .filter((one) => !one.includes('${'))
    .map((one) => one.replaceAll('*', grammar.pick(['', 'x'])).replaceAll('?', 'f'));
  const all = kind === 'boolean' ? ['true', 'false'] : [...plain, ...values];
  keys.set(name.toLowerCase(), kind === 'set' ? grammar.some(all, 3) : [grammar.pick(all)]);
}

/** By which network path a request comes: no address, a public one, or through an endpoint of a VPC. */
function route(
  caller: NaiveCaller,
  keys: Keys,
  endpoints: readonly Endpoint[],
  action: string,
  grammar: Grammar,
): Endpoint | undefined {
  const address = (name: string) => {
    const { operands = [], values = [] } = KEYS.find((key) => key.name === name) ?? {};
    return [grammar.pick([...values, ...operands.map((one) => one.split('/')[0] ?? '')])];
  };
  const way = grammar.pick(['none', 'public', 'endpoint'] as const);
  if (way === 'public') keys.set('aws:sourceip', address('aws:SourceIp'));
  if (way !== 'endpoint' || caller.kind === 'service') return undefined;
  const known = endpoints.find(({ service }) => service === undefined || service === action.split(':')[0]);
  keys.set('aws:vpcsourceip', address('aws:VpcSourceIp'));
  const through = known !== undefined && grammar.chance(0.7) ? known : undefined;
  keys.set('aws:sourcevpce', [through?.id ?? 'vpce-9']);
  keys.set('aws:sourcevpc', [through?.vpc ?? 'vpc-9']);
  return through;
}

/** Keys that AWS fills in from who calls and what is called ("AWS global condition context keys"). */
export function impliedKeys(
  { caller, org }: Pick<Who, 'caller' | 'org'>,
  action: string,
  resourceAccount: string,
): Keys {
  const keys: Keys = new Map([['aws:resourceaccount', [resourceAccount]]]);
  if (caller.kind === 'service')
    return keys
      .set('aws:principalisawsservice', ['true'])
      .set('aws:principalservicename', [caller.name])
      .set('aws:principalservicenameslist', [caller.name]);
  if (!('account' in caller)) return keys;
  keys.set('aws:principalarn', [caller.kind === 'session' ? caller.role : caller.arn]);
  keys.set('aws:principalaccount', [caller.account]).set('aws:principalisawsservice', ['false']);
  if (org !== undefined) keys.set('aws:principalorgid', [org]);
  if (caller.kind === 'user') keys.set('aws:username', [caller.arn.split('/').at(-1) ?? '']);
  if (action.startsWith('kms:')) keys.set('kms:calleraccount', [caller.account]);
  return keys;
}

/** A request that the search found, as the second decider takes it. */
export function naiveRequest(request: Request): NaiveRequest {
  const { principal, action, resource, context = {}, principalOrg } = request;
  const caller = callerOf(request);
  const drawn = Object.entries(context)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => [key.toLowerCase(), [value].flat().map(String)] as const);
  const owner = request.resourceAccount ?? resource.split(':')[4] ?? '';
  if (typeof principal === 'undefined') throw new Error('a request has a principal');
  const implied = impliedKeys({ caller, ...(principalOrg !== undefined && { org: principalOrg }) }, action, owner);
  return { caller, action, resource, resourceAccount: owner, keys: new Map([...implied, ...drawn]) };
}

function callerOf({ principal, principalAccount }: Request): NaiveCaller {
  if (typeof principal === 'object') {
    if ('service' in principal) return { kind: 'service', name: principal.service };
    if ('federated' in principal) return { kind: 'provider', arn: principal.federated };
    return { kind: 'anonymous' };
  }
  const [, , , , own = '', rest = ''] = principal.split(':');
  const account = principalAccount ?? own;
  const [type = '', name = '', last = ''] = rest.split('/');
  if (type === 'assumed-role') return session(account, name, last);
  if (type === 'federated-user') return { kind: 'federated-user', arn: principal, account };
  return { kind: type === 'root' ? 'root' : 'user', arn: principal, account };
}

/** Policies as plain lists of documents. */
export function toNaive(policies: object): NaivePolicies {
  const { scp, rcp, ...rest } = JSON.parse(JSON.stringify(policies));
  const levels = (all: PolicyDocuments | undefined) =>
    all === undefined ? {} : [all].flat().some(Array.isArray) ? all : [[all].flat()];
  return {
    ...Object.fromEntries(Object.entries(rest).map(([kind, documents]) => [kind, [documents as Json].flat()])),
    ...(scp && { scp: levels(scp) }),
    ...(rcp && { rcp: levels(rcp) }),
  };
}

/** What the second decider says. */
export function decide({ request, policies }: Pick<Witness, 'request' | 'policies'>): string {
  return naiveDecision(request, policies);
}
