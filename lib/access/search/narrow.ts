import type { Statements } from '../decision';
import { variablesOf } from '../language/template';
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

const withVariables = new WeakMap<Statement, boolean>();

/** Whether a statement has variables. */
export function hasVariables(statement: Statement): boolean {
  const known = withVariables.get(statement);
  if (known !== undefined) return known;
  const operands = statement.tests.flatMap((test) => test.operands.map(({ template }) => template));
  const found = [...operands, ...(statement.resource?.element ?? [])].some((one) => variablesOf(one).length > 0);
  withVariables.set(statement, found);
  return found;
}
