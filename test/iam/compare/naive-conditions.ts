/**
 * Conditions and patterns of the second decider, as its pages have them: see naive.ts.
 */

/** "IAM JSON policy elements: Condition operators", and "Single-valued vs. multivalued context keys". */
export function conditionHolds(
  written: string,
  key: string,
  operands: readonly string[],
  keys: ReadonlyMap<string, readonly string[]>,
  variables: boolean,
): boolean {
  const values = keys.get(key) ?? [];
  if (written === 'Null') return operands.some((operand) => (operand === 'true') === (values.length === 0));
  const [set, name = ''] = written.includes(':') ? written.split(':') : [undefined, written];
  const ifExists = name.endsWith('IfExists');
  const operator = ifExists ? name.slice(0, -'IfExists'.length) : name;
  const isNegated = operator.includes('Not');
  if (values.length === 0) {
    // "ForAllValues … returns true if there are no keys in the request"; "ForAnyValue … returns false".
    if (set === 'ForAllValues') return true;
    if (set === 'ForAnyValue') return false;
    return ifExists || isNegated;
  }
  const one = (value: string) => {
    const matching = operands.some((operand) => compares(operator.replace('Not', ''), operand, value, keys, variables));
    return isNegated ? !matching : matching;
  };
  return set === 'ForAllValues' ? values.every(one) : values.some(one);
}

function compares(
  operator: string,
  operand: string,
  value: string,
  keys: ReadonlyMap<string, readonly string[]>,
  variables: boolean,
): boolean {
  const filled = (text: string) => (variables ? withVariables(text, keys) : plain(text));
  switch (operator) {
    case 'StringEquals':
      return literally(filled(operand)) === value;
    case 'StringEqualsIgnoreCase':
      return literally(filled(operand))?.toLowerCase() === value.toLowerCase();
    case 'StringLike': {
      const pattern = filled(operand);
      return pattern !== undefined && like(pattern, value);
    }
    case 'ArnEquals':
    case 'ArnLike': {
      const pattern = filled(operand);
      return pattern !== undefined && (operand === '*' || arnsAlike(pattern, value));
    }
    case 'Bool':
      return operand.toLowerCase() === value.toLowerCase();
    case 'BinaryEquals':
      return Buffer.from(operand, 'base64').equals(Buffer.from(value, 'base64'));
    case 'IpAddress':
      return inRange(operand, value);
  }
  // "NotIpAddress" without its Not is "IpAddress".
  const [family] = ['Numeric', 'Date'].filter((one) => operator.startsWith(one));
  if (family === undefined) throw new Error(`no operator ${operator}`);
  const read = family === 'Date' ? (text: string) => moment(text) : Number;
  const [found, wanted] = [read(value), read(operand)];
  switch (operator.slice(family.length)) {
    case 'Equals':
      return found === wanted;
    case 'LessThan':
      return found < wanted;
    case 'LessThanEquals':
      return found <= wanted;
    case 'GreaterThan':
      return found > wanted;
    case 'GreaterThanEquals':
      return found >= wanted;
  }
  throw new Error(`no operator ${operator}`);
}

/** "ISO 8601 formats of dates and times, or epoch (UNIX) time". */
function moment(text: string): number {
  return /^\d+$/.test(text) && text.length > 4 ? Number(text) * 1000 : Date.parse(text);
}

function inRange(range: string, address: string): boolean {
  const [base = '', length] = range.split('/');
  const [wanted, found] = [bitsOf(base), bitsOf(address)];
  if (wanted.length !== found.length) return false;
  const count = length === undefined ? wanted.length : Number(length);
  return wanted.slice(0, count) === found.slice(0, count);
}

/** An address as a text of zeros and ones. */
function bitsOf(address: string): string {
  if (!address.includes(':'))
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  const [left = '', right] = address.split('::');
  const parts = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(':'));
  const zeros = Array.from(
    { length: right === undefined ? 0 : 8 - parts(left).length - parts(right).length },
    () => '0',
  );
  return [...parts(left), ...zeros, ...parts(right)]
    .map((part) => Number.parseInt(part, 16).toString(2).padStart(16, '0'))
    .join('');
}

/** A character that stands for itself, or one of the wildcards. */
type Sign = { readonly is: string } | '*' | '?';

export function plain(text: string): readonly Sign[] {
  return [...text].map((char) => (char === '*' || char === '?' ? char : { is: char }));
}

/** "IAM policy elements: Variables and tags": undefined where a variable has no value and no default. */
export function withVariables(text: string, keys: ReadonlyMap<string, readonly string[]>): readonly Sign[] | undefined {
  const start = text.indexOf('${');
  const end = text.indexOf('}', start);
  if (start < 0 || end < 0) return plain(text);
  const rest = withVariables(text.slice(end + 1), keys);
  const inside = text.slice(start + 2, end);
  const [name = '', fallback] = inside.split(', ');
  const value = ['*', '?', '$'].includes(inside)
    ? inside
    : (keys.get(name.toLowerCase())?.[0] ?? fallback?.slice(1, -1));
  if (rest === undefined || value === undefined) return undefined;
  return [...plain(text.slice(0, start)), ...[...value].map((char) => ({ is: char })), ...rest];
}

/** The text of signs for an operator without wildcards. */
function literally(signs: readonly Sign[] | undefined): string | undefined {
  return signs?.map((sign) => (typeof sign === 'string' ? sign : sign.is)).join('');
}

export function like(pattern: readonly Sign[], text: string): boolean {
  const reachable = new Array<boolean>(text.length + 1).fill(false);
  reachable[0] = true;
  for (const sign of pattern) {
    if (sign === '*') {
      for (let at = 1; at <= text.length; at += 1) reachable[at] = reachable[at] === true || reachable[at - 1] === true;
      continue;
    }
    for (let at = text.length; at >= 1; at -= 1)
      reachable[at] = reachable[at - 1] === true && (sign === '?' || sign.is === text[at - 1]);
    reachable[0] = false;
  }
  return reachable[text.length] === true;
}

/** "Each of the six colon-delimited components of the ARN is checked separately." */
export function arnsAlike(pattern: readonly Sign[], arn: string): boolean {
  const wanted: Sign[][] = [[]];
  for (const sign of pattern)
    if (typeof sign !== 'string' && sign.is === ':' && wanted.length < 6) wanted.push([]);
    else wanted.at(-1)?.push(sign);
  const parts = arn.split(':');
  if (parts.length < 6 || wanted.length < 6) return false;
  const found = [...parts.slice(0, 5), parts.slice(5).join(':')];
  return wanted.every((part, index) => like(part, found[index] ?? ''));
}
