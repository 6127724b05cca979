import { authorizeStatements } from '../../iam/authorize/authorize';
import { isRecord, listOf } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { readOnce } from '../../iam/authorize/policy-reader';
import type { Counterexample, Question } from '../../iam/search/question';

/** A statement that allows: named principals of accounts, and services, something without a condition. */
interface Plain {
  readonly principals: readonly string[];
  readonly actions: readonly string[];
}

const ELEMENTS: ReadonlySet<string> = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource']);
const ACTION = /^[a-z\d-]+:[A-Za-z\d]+$/;
const ARN = /^arn:(aws[a-z-]*):[^*?${}]+$/;
const NAMED = /^(?:\d{12}|arn:aws[a-z-]*:iam::\d{12}:(?:root|role\/[\w+=,.@-]+))$/;
const EVERYTHING = [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }];

const read = new WeakMap<PolicyDocument, readonly Plain[] | undefined>();

/**
 * The request that a search finds where a statement allows it to the only principal of an account that the document names: the first
 * action by that principal. Undefined where more than that has to be looked at.
 *
 * Most policies that name another account are as plain as this, and a search costs twenty times as much. Whether the request is
 * allowed is decided as for every one that a search finds.
 */
export function plainlyAllowed(
  account: string,
  statement: Readonly<Record<string, unknown>>,
  document: PolicyDocument,
  { actions, resources }: Question,
): Counterexample | undefined {
  const [resource] = resources;
  const [action = ''] = actions;
  const [, partition] = ARN.exec(resource?.arn ?? '') ?? [];
  const named = ACTION.test(action) ? onlyOf(account, statement, document) : undefined;
  if (named === undefined || resource === undefined || partition === undefined) return undefined;
  const [, role] = /:role\/(.+)$/.exec(named) ?? [];
  const principal =
    role === undefined
      ? `arn:${partition}:iam::${account}:root`
      : `arn:${named.split(':')[1]}:sts::${account}:assumed-role/${role}/any-session`;
  const policies = { identity: EVERYTHING, resource: resource.policy };
  const request = {
    ...{ principal, principalAccount: account, action, resource: resource.arn, resourceAccount: resource.account },
    context: role === undefined ? {} : { 'aws:PrincipalArn': named },
  };
  const decision = authorizeStatements(readOnce(policies), request);
  return decision.decision === 'allow' ? { request, policies, decision } : undefined;
}

/** The principal of an account that a statement names, if every statement of the document is plain and none that shares an action names another, or comes before it. */
function onlyOf(
  account: string,
  statement: Readonly<Record<string, unknown>>,
  document: PolicyDocument,
): string | undefined {
  const all = plainOf(document);
  const place = listOf(document['Statement']).indexOf(statement);
  const own = all?.[place];
  if (all === undefined || own === undefined) return undefined;
  const named = new Set<string>();
  for (const [at, one] of all.entries()) {
    const ofAccount = one.principals.filter((each) => each === account || each.includes(`::${account}:`));
    if (ofAccount.length === 0 || !sharesAction(one, own)) continue;
    // What is allowed first is found first, unless there is no choice.
    if (at < place && own.actions.length > 1) return undefined;
    for (const each of ofAccount) named.add(each);
  }
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** The statements of a document, if all are plain; read once. */
function plainOf(document: PolicyDocument): readonly Plain[] | undefined {
  if (read.has(document)) return read.get(document);
  const all = listOf(document['Statement']);
  const plainOnes = all.flatMap((statement) => plain(statement) ?? []);
  const found = plainOnes.length === all.length ? plainOnes : undefined;
  read.set(document, found);
  return found;
}

function plain(statement: unknown): Plain | undefined {
  if (!isRecord(statement) || statement['Effect'] !== 'Allow') return undefined;
  if (!Object.keys(statement).every((key) => ELEMENTS.has(key)) || !isRecord(statement['Principal'])) return undefined;
  const { AWS = [], Service = [], ...others } = statement['Principal'];
  const principals = textsOf(AWS);
  const actions = textsOf(statement['Action']);
  const isPlain =
    Object.keys(others).length === 0 &&
    principals?.every((one) => NAMED.test(one)) &&
    textsOf(Service) !== undefined &&
    textsOf(statement['Resource'] ?? '*')?.every((one) => !one.includes('$'));
  return isPlain && principals && actions && actions.length > 0 ? { principals, actions } : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  const all = listOf(value);
  return all.every((one) => typeof one === 'string') ? all : undefined;
}

/** Whether two statements may be about the same action: what they write before a wildcard does not tell all of them apart. */
function sharesAction(one: Plain, other: Plain): boolean {
  if (one === other) return true;
  const heads = other.actions.map(headOf);
  return one.actions.map(headOf).some((head) => heads.some((each) => each.startsWith(head) || head.startsWith(each)));
}

function headOf(action: string): string {
  return (action.split(/[*?$]/)[0] ?? '').toLowerCase();
}
