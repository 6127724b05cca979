import { readTest, type Test } from '../language/condition';
import { Interned } from '../language/interned';
import { glob, lowerCase, type Pattern } from '../language/pattern';
import { type Template, template } from '../language/template';
import { isRecord, listOf } from './json';
import type { Place, PolicyKind } from './policies';
import type { PrincipalElement } from './principals';

/** A statement as read: what could be read of each element, and the flaws that leave it unknown. */
export interface Statement {
  readonly place: Place;
  /** Allow, Deny, or both where the effect itself cannot be read. */
  readonly effects: readonly ('Allow' | 'Deny')[];
  readonly flaws: readonly string[];
  readonly principal?: Negatable<PrincipalElement>;
  /** Patterns in lower case. */
  readonly action?: Negatable<readonly Pattern[]>;
  readonly resource?: Negatable<readonly Template[]>;
  readonly tests: readonly Test[];
  /** In an endpoint policy, where the endpoint is or may be a gateway: that changes whom the statement names. */
  readonly atGateway?: 'surely' | 'perhaps';
}

/** An element, and whether it is the `Not…` form. */
export interface Negatable<Element> {
  readonly negated: boolean;
  readonly element: Element;
}

const ELEMENTS: readonly string[] = [
  ...['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
];
const ACTIONS = new Interned<Negatable<readonly Pattern[]>>();
const RESOURCES = new Interned<Negatable<readonly Template[]>>();
const PRINCIPALS = new Interned<Negatable<PrincipalElement>>();
const NAMES_PRINCIPALS: readonly PolicyKind[] = ['resource', 'endpoint', 'rcp'];

/** Reads one statement; `variables` says whether the policy's version knows them, `inherited` the document's flaws. */
export function readStatement(
  raw: Readonly<Record<string, unknown>>,
  place: Omit<Place, 'sid'>,
  variables: boolean,
  inherited: readonly string[],
): Statement {
  const flaws = [...inherited];
  for (const key of Object.keys(raw)) if (!ELEMENTS.includes(key)) flaws.push(`statement element ${key} is not known`);
  const effect = raw['Effect'] === 'Allow' || raw['Effect'] === 'Deny' ? raw['Effect'] : undefined;
  if (effect === undefined) flaws.push(`effect ${String(raw['Effect'])} is neither Allow nor Deny`);
  const sid = typeof raw['Sid'] === 'string' ? raw['Sid'] : undefined;
  const actions = texts(raw, 'Action', flaws);
  if (actions === undefined) flaws.push('the statement has no Action');
  const resources = texts(raw, 'Resource', flaws);
  // Trust policies and repository policies have no Resource: they apply to what they are attached to.
  if (resources === undefined && place.policy !== 'resource') flaws.push('the statement has no Resource');
  return {
    place: sid === undefined ? place : { ...place, sid },
    effects: effect === undefined ? ['Allow', 'Deny'] : [effect],
    principal: readPrincipal(raw, place.policy, flaws),
    action:
      actions &&
      ACTIONS.of(actions, () => ({ ...actions, element: actions.element.map((text) => lowerCase(glob(text))) })),
    resource:
      resources &&
      RESOURCES.of([resources, variables], () => ({
        ...resources,
        element: resources.element.map((text) => template(text, true, variables)),
      })),
    tests: readTests(raw['Condition'], variables, flaws),
    flaws,
  };
}

/** The texts of an element or of its `Not…` form. */
function texts(
  raw: Readonly<Record<string, unknown>>,
  name: string,
  flaws: string[],
): Negatable<readonly string[]> | undefined {
  const negated = raw[name] === undefined;
  const value = negated ? raw[`Not${name}`] : raw[name];
  if (value === undefined) return undefined;
  if (!negated && raw[`Not${name}`] !== undefined) flaws.push(`the statement has both ${name} and Not${name}`);
  const element = listOf(value).filter((text) => typeof text === 'string');
  if (element.length !== listOf(value).length || element.length === 0) {
    flaws.push(`${negated ? 'Not' : ''}${name} is not a text or a list of texts`);
    return undefined;
  }
  return { negated, element };
}

function readPrincipal(
  raw: Readonly<Record<string, unknown>>,
  policy: PolicyKind,
  flaws: string[],
): Negatable<PrincipalElement> | undefined {
  const negated = raw['Principal'] === undefined;
  const value = negated ? raw['NotPrincipal'] : raw['Principal'];
  if (!negated && raw['NotPrincipal'] !== undefined) flaws.push('the statement has both Principal and NotPrincipal');
  if (!NAMES_PRINCIPALS.includes(policy)) {
    if (value !== undefined) flaws.push(`a policy of kind ${policy} names no principals`);
    return undefined;
  }
  if (value === undefined) flaws.push('the statement has no Principal');
  else if (value === '*') return PRINCIPALS.of([negated, value], () => ({ negated, element: '*' }));
  else if (!isRecord(value) || Object.keys(value).length === 0)
    flaws.push('Principal is neither "*" nor texts by type');
  else return PRINCIPALS.of([negated, value], () => ({ negated, element: byType(value) }));
  return undefined;
}

/** Texts by type; an entry that is not a text becomes an unknown type, so that whom it names stays unknown. */
function byType(value: Readonly<Record<string, unknown>>): PrincipalElement {
  const types = new Map<string, readonly string[]>();
  for (const [type, entry] of Object.entries(value)) {
    const names = listOf(entry).filter((text) => typeof text === 'string');
    if (names.length === listOf(entry).length) types.set(type, names);
    else types.set(`${type} (not a text)`, ['']);
  }
  return types;
}

function readTests(condition: unknown, variables: boolean, flaws: string[]): readonly Test[] {
  if (condition === undefined) return [];
  if (!isRecord(condition)) {
    flaws.push('Condition is not a JSON object');
    return [];
  }
  const tests: Test[] = [];
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isRecord(keys)) flaws.push(`condition operator ${operator} has no keys`);
    else {
      for (const [key, value] of Object.entries(keys)) {
        const values = listOf(value);
        const test = values.every(isScalar)
          ? readTest(operator, key, values.map(String), variables)
          : `values of ${key} are not texts`;
        if (typeof test === 'string') flaws.push(test);
        else tests.push(test);
      }
    }
  }
  return tests;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
