import { like } from './event-pattern';

type Test = (event: unknown) => boolean;

const TOKEN = /\s*(\$(?:\.[\w-]+|\[\d+\])+|"(?:[^"\\]|\\.)*"|&&|\|\||!=|>=|<=|[=<>(){}]|[\w.*-]+)/y;

/**
 * Whether an event of a log matches a filter pattern of CloudWatch Logs for JSON, by the service's documented rules:
 * comparisons of text with wildcards, of numbers, `IS TRUE`, `IS FALSE`, `IS NULL`, `NOT EXISTS`, `&&`, `||`, brackets.
 *
 * Nothing compares with what is absent: whether `!=` matches there is not documented, and no pattern may depend on it.
 */
export function matchesFilter(pattern: string, event: unknown): boolean {
  return parse(pattern)(event);
}

function parse(pattern: string): Test {
  const tokens = tokensOf(pattern);
  const take = (wanted?: string): string => {
    const token = tokens.shift();
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`${pattern}: expected ${wanted ?? 'more'}, found ${token ?? 'the end'}`);
    return token;
  };
  const chain = (operator: string, next: () => Test, join: (tests: readonly Test[]) => Test): Test => {
    const tests = [next()];
    while (tokens[0] === operator) {
      take();
      tests.push(next());
    }
    return join(tests);
  };
  const either = (): Test => chain('||', both, (tests) => (event) => tests.some((test) => test(event)));
  const both = (): Test => chain('&&', single, (tests) => (event) => tests.every((test) => test(event)));
  const single = (): Test => {
    if (tokens[0] !== '(') return comparison(take);
    take('(');
    const inner = either();
    take(')');
    return inner;
  };
  take('{');
  const whole = either();
  take('}');
  if (tokens.length > 0) throw new Error(`${pattern}: nothing may follow, found ${tokens.join(' ')}`);
  return whole;
}

function comparison(take: (wanted?: string) => string): Test {
  const selector = take();
  if (!selector.startsWith('$')) throw new Error(`expected a selector, found ${selector}`);
  const operator = take();
  const value = (event: unknown) => select(selector, event);
  if (operator === 'NOT') {
    take('EXISTS');
    return (event) => value(event) === undefined;
  }
  if (operator === 'IS') {
    const wanted = take();
    const states: Readonly<Record<string, unknown>> = { TRUE: true, FALSE: false, NULL: null };
    if (!(wanted in states)) throw new Error(`IS ${wanted} is no state`);
    return (event) => value(event) === states[wanted];
  }
  const argument = take();
  return (event) => compares(operator, value(event), argument);
}

function compares(operator: string, found: unknown, argument: string): boolean {
  if (typeof found !== 'string' && typeof found !== 'number') return false;
  const wanted = argument.startsWith('"') ? argument.slice(1, -1) : argument;
  const equal = typeof found === 'number' ? found === Number(wanted) : like(wanted).test(found);
  if (operator === '=') return equal;
  if (operator === '!=') return !equal;
  if (typeof found !== 'number') return false;
  if (operator === '>') return found > Number(wanted);
  if (operator === '>=') return found >= Number(wanted);
  if (operator === '<') return found < Number(wanted);
  if (operator === '<=') return found <= Number(wanted);
  throw new Error(`no comparison ${operator}`);
}

function select(selector: string, event: unknown): unknown {
  const steps = selector.match(/\.[\w-]+|\[\d+\]/g) ?? [];
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return step.startsWith('[') ? value[Number(step.slice(1, -1))] : undefined;
    return value !== null && typeof value === 'object'
      ? Object.entries(value).find(([key]) => `.${key}` === step)?.[1]
      : undefined;
  }, event);
}

function tokensOf(pattern: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < pattern.trimEnd().length; end = TOKEN.lastIndex) {
    const [, token] = TOKEN.exec(pattern) ?? [];
    if (token === undefined) throw new Error(`${pattern}: cannot be read from character ${end}`);
    tokens.push(token);
  }
  return tokens;
}
