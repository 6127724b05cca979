import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from '../common/suggest';
import { UsageError } from './command';

/** What a command line says: flags by name, each at most once, those that may be repeated, and the rest. */
export interface Flags {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
  /** Switches that are given. */
  readonly on: ReadonlySet<string>;
  readonly rest: readonly string[];
}

/**
 * Reads flags that each take a value, of which `repeated` may be given again, and `switches`, which take none; throws a
 * `UsageError` for others.
 */
export function readFlags(
  args: readonly string[],
  once: readonly string[],
  repeated: readonly string[] = [],
  switches: readonly string[] = [],
): Flags {
  const names = [...once, ...repeated, ...switches];
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    names.map((name) => [name, { type: switches.includes(name) ? 'boolean' : 'string', multiple: true }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | undefined> = {};
  const lists: Record<string, readonly string[] | undefined> = {};
  const rest: string[] = [];
  const on = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    if (!names.includes(token.name)) throw unknown(token.rawName, names);
    if (Object.hasOwn(values, token.name)) throw new UsageError(`--${token.name}: given twice, expected it once`);
    if (switches.includes(token.name)) {
      if (token.value !== undefined) throw new UsageError(`--${token.name}: expected no value, found "${token.value}"`);
      on.add(token.name);
      continue;
    }
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))
      throw new UsageError(`--${token.name}: expected a value, found none`);
    if (repeated.includes(token.name)) lists[token.name] = [...(lists[token.name] ?? []), token.value];
    else values[token.name] = token.value;
  }
  return { values, lists, on, rest };
}

/** One of the values that a flag takes, the first where it is not given. */
export function oneOf<T extends string>(flag: string, value: string | undefined, allowed: readonly [T, ...T[]]): T {
  if (value === undefined) return allowed[0];
  const found = allowed.find((option) => option === value);
  if (!found) throw new UsageError(`--${flag}: expected one of ${allowed.join(', ')}, found "${value}"`);
  return found;
}

function unknown(name: string, names: readonly string[]): UsageError {
  const near = nearestName(name.replace(/^-+/, ''), names);
  const hint = near ? `did you mean --${near}` : `expected one of ${names.map((known) => `--${known}`).join(', ')}`;
  return new UsageError(`${name}: unknown option, ${hint}`);
}
