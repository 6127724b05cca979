import type { Scope } from '../judge/scope';
import type { Assembly } from '../judge/template/assembly';
import { type Environment, read } from '../judge/template/read';
import { rawMap } from '../judge/template/template';

/** What is read, and under which scope and environment. */
export interface Asked {
  readonly scope: Scope;
  readonly environment: Environment & { readonly given: ReadonlyMap<string, string> };
}

/** What could not be read, one line each. */
export interface Unread {
  readonly problems: readonly string[];
  /** Internal errors. */
  readonly flaws: readonly string[];
  /** Parameters that are given a value, and no template declares. */
  readonly undeclared: ReadonlySet<string>;
}

/** Reads inputs one after the other, and hands on each assembly: what was checked can be forgotten. */
export function readInputs(
  inputs: readonly string[],
  { scope, environment }: Asked,
  check: (assembly: Assembly) => void,
): Unread {
  const problems: string[] = [];
  const flaws: string[] = [];
  const undeclared = new Set(environment.given.keys());
  for (const path of inputs)
    for (const input of read(path, scope, environment)) {
      if (input.assembly) check(input.assembly);
      for (const { body } of input.assembly?.templates ?? [])
        for (const name of Object.keys(rawMap(body['Parameters']))) undeclared.delete(name);
      problems.push(...input.problems);
      flaws.push(...(input.flaws ?? []));
    }
  return { problems, flaws, undeclared };
}

/** One line for each parameter that was given and that nothing declares. */
export function undeclaredLines(undeclared: Iterable<string>): readonly string[] {
  return [...undeclared].map((name) => `--parameter: no template declares a parameter ${name}`);
}
