import type { Statement } from '../authorize/statement';
import { readTest, type Test } from '../language/condition';
import { constantOf, fill, type Lookup, type Template, variablesOf } from '../language/template';

/** Condition keys that have the same values in every request of a set, in lower case. */
export type Constants = ReadonlyMap<string, readonly string[]>;

const filled = new WeakMap<Statement, Map<string, Statement>>();

/** A statement with its variables filled where they are constants; the same one each time for the same constants. */
export function fillStatement(statement: Statement, constants: Constants): Statement {
  const keys = variablesIn(statement);
  if (keys.length === 0) return statement;
  const known = filled.get(statement) ?? new Map<string, Statement>();
  filled.set(statement, known);
  const id = keys.map((key) => JSON.stringify(constants.get(key) ?? null)).join();
  const before = known.get(id);
  if (before !== undefined) return before;
  const lookup: Lookup = (key) => constants.get(key) ?? 'open';
  const element = statement.resource?.element.map((template) => fillTemplate(template, lookup));
  const made: Statement = {
    ...statement,
    tests: statement.tests.map((test) => fillTest(test, lookup)),
    ...(statement.resource && element && { resource: { ...statement.resource, element } }),
  };
  known.set(id, made);
  return made;
}

interface FilledList {
  /** The keys of every variable in it. */
  readonly keys: readonly string[];
  /** By the values of these keys. */
  readonly byValues: Map<string, readonly Statement[]>;
}

const filledLists = new WeakMap<readonly Statement[], FilledList>();

/** The same for a list of statements: the same list each time for the same constants, and itself without variables. */
export function fillStatements(
  statements: readonly Statement[],
  ...constants: readonly Constants[]
): readonly Statement[] {
  const known = filledLists.get(statements) ?? {
    keys: [...new Set(statements.flatMap(variablesIn))],
    byValues: new Map<string, readonly Statement[]>(),
  };
  filledLists.set(statements, known);
  const { keys, byValues } = known;
  if (keys.length === 0) return statements;
  const valuesOf = (key: string) => constants.findLast((one) => one.has(key))?.get(key);
  const id = keys.map((key) => JSON.stringify(valuesOf(key) ?? null)).join();
  const before = byValues.get(id);
  if (before !== undefined) return before;
  const own: Constants = new Map(
    keys.flatMap((key) => {
      const values = valuesOf(key);
      return values === undefined ? [] : [[key, values] as const];
    }),
  );
  const found = statements.map((one) => fillStatement(one, own));
  byValues.set(id, found);
  return found;
}

/** The keys of the variables in the resources that a statement names. */
export function variablesOfResource({ resource }: Statement): readonly string[] {
  return resource?.element.flatMap(variablesOf) ?? [];
}

/**
 * The comparisons of keys of the caller that a test of a key of the resource amounts to.
 *
 * Where a policy compares, say, aws:ResourceAccount with the caller's account, the resource's account is a value that
 * callers are told apart by.
 */
export function mirrored(test: Test, constants: Constants): readonly Test[] {
  const values = constants.get(test.key);
  if (values === undefined || !comparesWhole(test)) return [];
  return test.variables.flatMap((key) => {
    const own = readTest('StringEquals', key, values, false);
    return typeof own === 'string' ? [] : [own];
  });
}

/** Whether each value of a test is a text or one whole variable, compared letter by letter. */
export function comparesWhole({ operator, operands, name }: Test): boolean {
  if (operator === 'null' || operator.family !== 'string' || name.includes('IgnoreCase')) return false;
  return operands.every(({ template, comparison }) => comparison !== undefined || template.length === 1);
}

/** Whether something in a statement waits for the values of keys. */
export function hasVariables(statement: Statement): boolean {
  return variablesIn(statement).length > 0;
}

const variables = new WeakMap<Statement, readonly string[]>();

function variablesIn(statement: Statement): readonly string[] {
  const known = variables.get(statement);
  if (known !== undefined) return known;
  const found = [...statement.tests.flatMap((test) => test.variables), ...variablesOfResource(statement)];
  variables.set(statement, found);
  return found;
}

function fillTest(test: Test, lookup: Lookup): Test {
  const { operator } = test;
  if (operator === 'null' || test.variables.length === 0) return test;
  const operands = test.operands.map((operand) => {
    if (operand.comparison !== undefined) return operand;
    const template = fillTemplate(operand.template, lookup);
    const constant = constantOf(template);
    return { template, comparison: constant && operator.against(constant) };
  });
  return { ...test, operands, variables: operands.flatMap(({ template }) => variablesOf(template)) };
}

/** A template filled, or as it was where one of its keys is open. */
function fillTemplate(template: Template, lookup: Lookup): Template {
  const found = fill(template, lookup);
  return 'missing' in found ? template : found;
}
