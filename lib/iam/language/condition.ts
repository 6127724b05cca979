import { Interned } from './interned';
import { isMultivalued } from './multivalued';
import { type Comparison, OPERATORS, type Operator, readBool } from './operators';
import { textOf } from './pattern';
import { constantOf, fill, type Lookup, type Template, template, variablesOf } from './template';
import { every, not, some, type Truth } from './truth';

/** One key of a condition block, with what its values must be. */
export interface Test {
  /** The operator as written, with prefix and suffix. */
  readonly name: string;
  /** The condition key, in lower case. */
  readonly key: string;
  readonly operator: Operator | 'null';
  readonly quantifier?: 'all' | 'any';
  readonly ifExists: boolean;
  readonly operands: readonly Operand[];
  /** The keys of the variables in its operands. */
  readonly variables: readonly string[];
}

/** One value of a policy; it has a comparison where no variable is in it. */
export interface Operand {
  readonly template: Template;
  readonly comparison?: Comparison;
}

const NAME = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

const TESTS = new Interned<Test | string>();

/** Reads one operator and key of a condition block, or says why that is impossible. */
export function readTest(name: string, key: string, values: readonly string[], variables: boolean): Test | string {
  return TESTS.of([name, key, values, variables], () => testOf(name, key, values, variables));
}

function testOf(name: string, key: string, values: readonly string[], variables: boolean): Test | string {
  const [, prefix, base = '', suffix] = NAME.exec(name) ?? [];
  const operator = base === 'Null' ? 'null' : OPERATORS.get(base);
  if (operator === undefined) return `condition operator ${name} is not known`;
  if (operator === 'null' && (prefix ?? suffix) !== undefined) return `condition operator ${name} does not exist`;
  const operands = values.map((value) => readOperand(operator, value, variables));
  return {
    name,
    key: key.toLowerCase(),
    operator,
    quantifier: prefix === undefined ? undefined : prefix === 'ForAllValues' ? 'all' : 'any',
    ifExists: suffix !== undefined,
    operands,
    variables: operands.flatMap(({ template }) => variablesOf(template)),
  };
}

/** Whether a test holds for a request; unknown where its key is not settled yet, or a value cannot be compared. */
export function holds(test: Test, lookup: Lookup): Truth {
  const found = lookup(test.key);
  if (found === 'open') return { unknown: `${test.key} is open`, key: test.key };
  const values = found === 'absent' ? [] : found;
  const { operator, quantifier } = test;
  if (operator === 'null') return isNull(test, values.length === 0);
  if (values.length === 0) return holdsForNothing(test, operator);
  // A set that holds only an empty string counts as empty.
  if (quantifier !== undefined && values.every((value) => value === '')) return holdsForNothing(test, operator);
  // "Multivalued context keys require a condition set operator": what AWS does without one it does not say.
  if (quantifier === undefined && (values.length > 1 || isMultivalued(test.key)))
    return { unknown: `${test.key} is multivalued, and ${test.name} has neither ForAllValues nor ForAnyValue` };
  const one = (value: string) => holdsFor(test, operator, value, lookup);
  return quantifier === 'all' ? every(values.map(one)) : some(values.map(one));
}

const remembered = new WeakMap<Test, Map<string | undefined, Truth>>();
const MOST_VALUES = 500;

/** The same as `holds`, compared once for each value: for tests that many requests meet with the same few values. */
export function holdsOnce(test: Test, lookup: Lookup): Truth {
  const found = lookup(test.key);
  // With a variable, it follows from other keys as well.
  if (found === 'open' || test.variables.length > 0 || (found !== 'absent' && found.length !== 1))
    return holds(test, lookup);
  const value = found === 'absent' ? undefined : found[0];
  let known = remembered.get(test);
  if (known === undefined) {
    known = new Map<string | undefined, Truth>();
    remembered.set(test, known);
  }
  const before = known.get(value);
  if (before !== undefined) return before;
  if (known.size >= MOST_VALUES) known.clear();
  const truth = holds(test, lookup);
  known.set(value, truth);
  return truth;
}

/** Whether a test holds for a key that is absent. */
function holdsForNothing({ name, quantifier, ifExists }: Test, operator: Operator): Truth {
  // IfExists makes a condition true where the key is absent, says one page of AWS, and ForAnyValue false, another.
  if (quantifier === 'any') return ifExists ? { unknown: `what ${name} is without the key is not documented` } : false;
  return ifExists || quantifier === 'all' || operator.negated;
}

function readOperand(operator: Operator | 'null', value: string, variables: boolean): Operand {
  if (operator === 'null') return { template: template(value, false, false) };
  const textual = operator.family === 'string' || operator.family === 'arn';
  const parts = template(value, operator.wildcards, variables && textual);
  const constant = constantOf(parts);
  return { template: parts, comparison: constant === undefined ? undefined : operator.against(constant) };
}

function holdsFor(test: Test, operator: Operator, value: string, lookup: Lookup): Truth {
  const truth = some(test.operands.map((operand) => equals(operand, operator, value, lookup)));
  return operator.negated ? not(truth) : truth;
}

function equals({ template, comparison }: Operand, operator: Operator, value: string, lookup: Lookup): Truth {
  if (comparison !== undefined) return comparison(value);
  const filled = fill(template, lookup);
  if (!('missing' in filled)) return operator.against(filled)(value);
  // "There is no equal or like value", so that negated operators do match.
  if (filled.missing === 'absent') return false;
  return { unknown: `variable ${filled.key} is ${filled.missing}`, key: filled.key };
}

function isNull(test: Test, absent: boolean): Truth {
  return some(
    test.operands.map(({ template }) => {
      const text = textOf(constantOf(template) ?? []);
      const wanted = readBool(text);
      return wanted === undefined ? { unknown: `"${text}" is not true or false` } : wanted === absent;
    }),
  );
}
