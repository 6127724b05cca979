import type { Statement } from '../authorize/statement';
import type { Statements } from '../authorize/statements';
import { isEverything, patternComponents } from '../language/arn';
import type { Test } from '../language/condition';
import { isSingleValued } from '../language/multivalued';
import type { Operator } from '../language/operators';
import { MANY, type Pattern, textOf } from '../language/pattern';
import { constantOf, type Template } from '../language/template';
import { type Atom, distinct } from './automaton';

/** How policies use one condition key: with what it is compared, and how. */
export interface Use {
  readonly families: ReadonlySet<Operator['family']>;
  readonly atoms: readonly Atom[];
  /** Operands that are compared as numbers, dates, booleans, binary values or addresses. */
  readonly values: readonly string[];
  /** Whether requests may have several values of it that a set operator tells apart. */
  readonly multivalued: boolean;
}

/** Every statement of a set of policies. */
export function statementsOf(statements: Statements): readonly Statement[] {
  const { identity, resource, boundary = [], session = [], endpoint = [], scp, rcp } = statements;
  return [...identity, ...resource, ...boundary, ...session, ...endpoint, ...scp.flat(), ...rcp.flat()];
}

/** How tests use each condition key, by key in lower case. */
export function usesOf(tests: readonly Test[]): ReadonlyMap<string, Use> {
  const byKey = new Map<string, Test[]>();
  for (const test of tests) byKey.set(test.key, [...(byKey.get(test.key) ?? []), test]);
  return new Map([...byKey].map(([key, own]) => [key, useOf(own)]));
}

/** The atoms of the resources that statements name. */
export function resourceAtoms(statements: readonly Statement[]): readonly Atom[] {
  return [...new Set(statements.map(({ resource }) => resource))].flatMap((resource) =>
    (resource?.element ?? []).flatMap(resourceAtom),
  );
}

/** The atoms of the actions that statements name, in lower case. */
export function actionAtoms(statements: readonly Statement[]): readonly Atom[] {
  return [...new Set(statements.map(({ action }) => action))].flatMap((action) =>
    action ? atomsOfAction(action) : [],
  );
}

const byAction = new WeakMap<object, readonly Atom[]>();

function atomsOfAction(action: NonNullable<Statement['action']>): readonly Atom[] {
  const before = byAction.get(action);
  if (before !== undefined) return before;
  const found = action.element.map((pattern) => ({ pattern }));
  byAction.set(action, found);
  return found;
}

/** The texts of one type that statements name as principals. */
export function principalTexts(statements: readonly Statement[], type: string): readonly string[] {
  return statements.flatMap(({ principal }) =>
    principal === undefined || principal.element === '*' ? [] : (principal.element.get(type) ?? []),
  );
}

function useOf(tests: readonly Test[]): Use {
  const families = new Set<Operator['family']>();
  const atoms: Atom[] = [];
  const values: string[] = [];
  for (const { operator, operands, name } of tests) {
    if (operator === 'null') continue;
    families.add(operator.family);
    for (const { template } of operands) {
      const pattern = constantOf(template);
      if (pattern === undefined) continue;
      if (operator.family === 'string') atoms.push({ pattern, fold: name.includes('IgnoreCase') });
      else if (operator.family === 'arn') atoms.push(...arnAtom(pattern));
      else values.push(textOf(pattern));
    }
  }
  return {
    families,
    atoms: distinct(atoms),
    values: [...new Set(values)],
    multivalued: tests.some(({ key, quantifier }) => quantifier !== undefined && !isSingleValued(key)),
  };
}

/** What ArnLike tells apart: a pattern by component, and whether the value is an ARN at all. */
function arnAtom(pattern: Pattern): readonly Atom[] {
  if (isEverything(pattern)) return [];
  const isArn: Pattern = [...'arn:', MANY, ':', MANY, ':', MANY, ':', MANY, ':', MANY];
  return [confined(pattern), confined(isArn)];
}

/** What a Resource element tells apart: by component, and with wildcards that reach over colons. */
function resourceAtom(written: Template): readonly Atom[] {
  const before = byResource.get(written);
  if (before !== undefined) return before;
  const found = atomsOfResource(written);
  byResource.set(written, found);
  return found;
}

const byResource = new WeakMap<Template, readonly Atom[]>();

function atomsOfResource(written: Template): readonly Atom[] {
  const pattern = constantOf(written);
  if (pattern === undefined || isEverything(pattern)) return [];
  const components = patternComponents(pattern);
  const missing = Array.from({ length: 6 - components.length }, (): Pattern => [MANY]);
  const whole = [...components, ...missing].flatMap((part, index) => (index === 0 ? part : [':', ...part]));
  return [confined(whole), { pattern: whole }, { pattern }];
}

/** The texts that a pattern of ARNs matches component by component. */
export function confined(pattern: Pattern): Atom {
  const head = patternComponents(pattern).slice(0, 5);
  return { pattern, confined: head.reduce((length, component) => length + component.length + 1, 0) };
}

/** What policies say of principals. */
export interface Mentions {
  readonly statements: readonly Statement[];
  readonly uses: ReadonlyMap<string, Use>;
  readonly partition: string;
  /** The accounts that own the resources of questions. */
  readonly resourceAccounts: readonly string[];
}
