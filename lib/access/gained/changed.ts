import { isRecord, listOf } from '../../iam/authorize/json';
import { coversAction, matchesAction } from '../../iam/language/actions';
import { glob, lowerCase, meet } from '../../iam/language/pattern';
import type { Endpoint, PrincipalClass, Resource } from '../../iam/search/question';

/** Everything that decides on requests of one principal on one resource. */
export interface Deciding {
  readonly principal: PrincipalClass;
  readonly resource: Resource;
  readonly endpoints: readonly Endpoint[];
}

/** A statement of a policy as it is written. */
export type Written = Readonly<Record<string, unknown>>;

/** Statements that changed, policy by policy: the same list for the same two policies. */
export type Changed = readonly (readonly Written[])[];

/**
 * The statements by which a request can become allowed: what denied before and is gone, and what allows now and is new.
 * Undefined where a whole policy is gone that allowed no more than it said.
 *
 * A request that none of them applies to is decided as before: evaluation has more allowed by an allow more, and by a
 * deny less, and by nothing else.
 */
export function changedBetween(before: Deciding, after: Deciding): Changed | undefined {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  // Without such a policy, nothing is confined by it.
  if (names.some((name) => CONFINING.test(name) && now.has(name) && !isEmpty(old.get(name)) && isEmpty(now.get(name))))
    return undefined;
  return names.map((name) => changedIn(old.get(name), now.get(name))).filter((list) => list.length > 0);
}

/** Every statement by which somebody whom a change adds is allowed something. */
export function allowing({ principal, resource }: Deciding): Changed {
  const own = 'policies' in principal ? principal.policies?.identity : undefined;
  return [changedIn(undefined, own), changedIn(undefined, resource.policy)].filter((list) => list.length > 0);
}

/** Policies that allow no more than they say; one that is omitted, or empty, allows everything. */
const CONFINING = /^(?:boundary|session|scp|endpoint )/;

function isEmpty(policy: unknown): boolean {
  return policy === undefined || (Array.isArray(policy) && policy.length === 0);
}

/** The actions of a list that one of these statements may be about, as narrow as they tell. */
export function concernedActions(actions: readonly string[], changed: Changed): readonly string[] {
  return [...new Set(changed.flatMap((list) => concerned(actions, list)))];
}

const concerning = new WeakMap<readonly Written[], Map<string, readonly string[]>>();

function concerned(actions: readonly string[], changed: readonly Written[]): readonly string[] {
  const known = concerning.get(changed) ?? new Map<string, readonly string[]>();
  concerning.set(changed, known);
  const before = known.get(actions.join());
  if (before !== undefined) return before;
  const patterns = changed.some((one) => one['Action'] === undefined)
    ? ['*']
    : [...new Set(changed.flatMap((one) => textsIn(one['Action'])))];
  const found = actions.flatMap((action) => {
    const met = patterns.filter((pattern) => mayMeet(action, pattern));
    return met.every((pattern) => coversAction(action, pattern)) ? met : [action];
  });
  known.set(actions.join(), found);
  return found;
}

/** Whether there may be an action of both patterns. */
function mayMeet(one: string, other: string): boolean {
  if (!/[*?]/.test(one)) return matchesAction(other, one);
  if (!/[*?]/.test(other)) return matchesAction(one, other);
  const services = [one, other].map((text) => text.slice(0, text.indexOf(':')).toLowerCase());
  if (services[0] !== services[1] && !services.some((service) => /^$|[*?]/.test(service))) return false;
  return meet(lowerCase(glob(one)), lowerCase(glob(other)));
}

/** Whether one of these statements may be about a resource, or about something of a pattern of them. */
export function concernsResource(arn: string, changed: Changed): boolean {
  return changed.some((list) =>
    list.some(
      (one) =>
        one['Resource'] === undefined ||
        textsIn(one['Resource']).some(
          (text) => text === '*' || meet(glob(arn), glob(text.replaceAll(/\$\{[^}]*\}/g, '*'))),
        ),
    ),
  );
}

/** The policies by what they are; those of endpoints one by one. */
function partsOf({ principal, resource, endpoints }: Deciding): ReadonlyMap<string, unknown> {
  const own = 'policies' in principal ? principal.policies : undefined;
  return new Map<string, unknown>([
    ['identity', own?.identity],
    ['boundary', own?.boundary],
    ['session', own?.session],
    ['scp', own?.scp],
    ['resource', resource.policy],
    ['rcp', resource.rcp],
    ...endpoints.map(({ id, policy }): [string, unknown] => [`endpoint ${id}`, policy]),
  ]);
}

const differences = new WeakMap<object, WeakMap<object, readonly Written[]>>();
const NOTHING = {};

function changedIn(before: unknown, after: unknown): readonly Written[] {
  if (before === after) return [];
  // An endpoint that is gone, or is new, is no way that was there before.
  const [one, other] = [before ?? NOTHING, after ?? NOTHING].map(Object);
  const known = differences.get(one) ?? new WeakMap<object, readonly Written[]>();
  differences.set(one, known);
  const found = known.get(other) ?? [
    ...without(statementsIn(before, 'Deny'), statementsIn(after, 'Deny')),
    ...without(statementsIn(after, 'Allow'), statementsIn(before, 'Allow')),
  ];
  known.set(other, found);
  return found;
}

function without(some: readonly Written[], others: readonly Written[]): readonly Written[] {
  const known = new Set(others.map(textOf));
  return some.filter((one) => !known.has(textOf(one)));
}

/** A statement without its name, which decides nothing. */
function textOf({ Sid: _, ...statement }: Written): string {
  return JSON.stringify(statement);
}

/** The statements of an effect in documents; those that cannot be read have either. */
function statementsIn(documents: unknown, effect: string): readonly Written[] {
  if (Array.isArray(documents)) return documents.flatMap((one) => statementsIn(one, effect));
  if (!isRecord(documents)) return [];
  return listOf(documents['Statement']).flatMap((one) => {
    if (!isRecord(one)) return [{}];
    return one['Effect'] === effect || (one['Effect'] !== 'Allow' && one['Effect'] !== 'Deny') ? apart(one) : [];
  });
}

/** A statement as one for each of its actions and resources: together they say the same. */
function apart(one: Written): readonly Written[] {
  const each = (element: string) =>
    Array.isArray(one[element]) ? one[element].map((value): Written => ({ [element]: value })) : [{}];
  return each('Action').flatMap((action) => each('Resource').map((resource) => ({ ...one, ...action, ...resource })));
}

const textsIn = (value: unknown) => listOf(value).map((text) => (typeof text === 'string' ? text : '*'));
