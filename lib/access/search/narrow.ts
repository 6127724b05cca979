import type { Statements } from '../decision';
import type { Test } from '../language/condition';
import { constantOf, fill, type Lookup, type Template, variablesOf } from '../language/template';
import { match, type Subject } from '../match';
import type { Statement } from '../statement';

/** Applies a change to every statement of a set of policies, or leaves one out. */
export function mapStatements(statements: Statements, change: (one: Statement) => Statement | undefined): Statements {
  const all = (list: readonly Statement[]) => list.flatMap((one) => change(one) ?? []);
  return {
    identity: all(statements.identity),
    resource: all(statements.resource),
    boundary: statements.boundary && all(statements.boundary),
    session: statements.session && all(statements.session),
    endpoint: statements.endpoint && all(statements.endpoint),
    scp: statements.scp.map(all),
    rcp: statements.rcp.map(all),
  };
}

/** Leaves out what cannot apply to a request whatever its conditions, and what it does not need to ask again. */
export function narrow(statements: Statements, subject: Subject): Statements {
  return mapStatements(statements, (statement) => {
    const bare = { ...statement, tests: [] };
    const { applies } = match(bare, subject);
    if (applies === false) return undefined;
    const known = match({ ...bare, principal: undefined, flaws: [] }, subject).applies === true;
    return known ? { ...statement, action: undefined, resource: undefined } : statement;
  });
}

/**
 * Fills variables whose keys a request settles; a statement with any other compares two keys, which cells of one key
 * each cannot tell: it stays unknown, by a flaw that says so.
 */
export function settleVariables(statement: Statement, lookup: Lookup): Statement {
  const flaws = [...statement.flaws];
  const tests = statement.tests.map((test) => settleTest(test, lookup, flaws)).filter((test) => test !== undefined);
  const element = statement.resource?.element.map((written) => settle(written, lookup, flaws));
  const resource = statement.resource && element && { ...statement.resource, element };
  return { ...statement, tests, resource, flaws, settled: true };
}

/** Whether a statement has variables. */
export function hasVariables({ tests, resource }: Statement): boolean {
  const templates = [
    ...tests.flatMap(({ operands }) => operands.map(({ template }) => template)),
    ...(resource?.element ?? []),
  ];
  return templates.some((template) => variablesOf(template).length > 0);
}

function settleTest(test: Test, lookup: Lookup, flaws: string[]): Test | undefined {
  const { operator } = test;
  if (operator === 'null' || test.operands.every(({ template }) => variablesOf(template).length === 0)) return test;
  const before = flaws.length;
  const operands = test.operands.map((operand) => {
    const template = settle(operand.template, lookup, flaws);
    const constant = constantOf(template);
    return { template, comparison: constant && operator.against(constant) };
  });
  return flaws.length > before ? undefined : { ...test, operands };
}

function settle(written: Template, lookup: Lookup, flaws: string[]): Template {
  const open = variablesOf(written).find((key) => lookup(key) === 'open');
  if (open !== undefined) flaws.push(`variable ${open} is compared with another key: its cells cannot be told`);
  if (open !== undefined || variablesOf(written).length === 0) return written;
  const filled = fill(written, lookup);
  return 'missing' in filled ? written : filled;
}
