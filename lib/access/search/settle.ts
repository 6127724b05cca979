import { readTest, type Test } from '../language/condition';
import { constantOf, fill, type Lookup, type Template, variablesOf } from '../language/template';
import type { Statement } from '../statement';

/** What is known of a request when its variables are filled. */
export interface Known {
  readonly lookup: Lookup;
  /** Whether a key follows from the resource that the question names. */
  readonly ofResource: (key: string) => boolean;
  /** Whether the caller stands for others: then only what follows from the resource was told apart of its keys. */
  readonly callerIsCell: boolean;
  /** Whether the resource stands for others. */
  readonly resourceIsCell: boolean;
}

/** Keys whose values come with the caller. */
const OF_CALLER = /^aws:principal(?:arn|account|orgid|servicename|servicenameslist)$/;

/**
 * Fills variables whose keys a request settles.
 *
 * A comparison of two keys that both vary is not told by cells of one key each: the statement stays unknown, by a flaw
 * that says so.
 */
export function settleVariables(statement: Statement, known: Known): Statement {
  const flaws = [...statement.flaws];
  const tests = statement.tests.map((test) => settleTest(test, known, flaws)).filter((test) => test !== undefined);
  const element = statement.resource?.element.map((written) => settle(written, known.resourceIsCell, known, flaws));
  const resource = statement.resource && element && { ...statement.resource, element };
  return { ...statement, tests, resource, flaws, settled: true };
}

/**
 * The comparisons of keys of the caller that a test of a key of the resource amounts to.
 *
 * Where a policy compares, say, aws:ResourceAccount with the caller's account, the resource's account is a value that
 * callers are told apart by.
 */
export function mirrored(test: Test, keys: ReadonlyMap<string, readonly string[]>): readonly Test[] {
  const values = keys.get(test.key);
  if (values === undefined || !comparesWhole(test)) return [];
  return test.operands.flatMap(({ template }) =>
    variablesOf(template).flatMap((key) => {
      const own = readTest('StringEquals', key, values, false);
      return typeof own === 'string' ? [] : [own];
    }),
  );
}

/** Whether each value of a test is a text or one whole variable, compared letter by letter. */
function comparesWhole({ operator, operands, name }: Test): boolean {
  if (operator === 'null' || operator.family !== 'string' || name.includes('IgnoreCase')) return false;
  return operands.every(({ template }) => template.length === 1 || variablesOf(template).length === 0);
}

function settleTest(test: Test, known: Known, flaws: string[]): Test | undefined {
  const { operator } = test;
  if (operator === 'null' || test.operands.every(({ template }) => variablesOf(template).length === 0)) return test;
  const before = flaws.length;
  const isCell = known.callerIsCell && OF_CALLER.test(test.key);
  const isMirrored = known.ofResource(test.key) && comparesWhole(test);
  const operands = test.operands.map((operand) => {
    const template = settle(operand.template, isCell, isMirrored ? { ...known, callerIsCell: false } : known, flaws);
    const constant = constantOf(template);
    return { template, comparison: constant && operator.against(constant) };
  });
  return flaws.length > before ? undefined : { ...test, operands };
}

function settle(written: Template, isCell: boolean, known: Known, flaws: string[]): Template {
  const keys = variablesOf(written);
  if (keys.length === 0) return written;
  const varies = (key: string) => isCell || (known.callerIsCell && OF_CALLER.test(key));
  const open = keys.find((key) => {
    const value = known.lookup(key);
    return value === 'open' || (value !== 'absent' && varies(key) && !known.ofResource(key));
  });
  if (open !== undefined) {
    flaws.push(`variable ${open} is compared with a key that varies too: no cell tells them apart`);
    return written;
  }
  const filled = fill(written, known.lookup);
  return 'missing' in filled ? written : filled;
}
