import type { Finding } from '../rule';

/** One break of an obligation: what was found at a path, and what comes of it. */
export interface Break {
  readonly path: Finding['path'];
  readonly problem: string;
  /** '' where the problem says it all. */
  readonly why: string;
}

/** More values of one property than this are counted. */
const MOST_SHOWN = 3;
const FOUND = /^found (.*)(, expected .*)$/s;

/** One finding for each path: several values of a property, and several settings of a block that is not there, have one cause. */
export function mergeBreaks(breaks: readonly Break[]): readonly Finding[] {
  const [only] = breaks;
  if (only && breaks.length === 1) return [{ path: only.path, message: becauseOf(only.problem, [only.why]) }];
  const byPath = new Map<string, Break[]>();
  for (const each of breaks) {
    const key = each.path.join('.');
    const same = byPath.get(key);
    if (same) same.push(each);
    else byPath.set(key, [each]);
  }
  return [...byPath.values()].map((same) => ({ path: same[0]?.path ?? [], message: sentence(same) }));
}

function sentence(breaks: readonly Break[]): string {
  const whys = new Map<string, Set<string>>();
  for (const [why, problems] of grouped(breaks.map(({ problem, why }) => [why, problem])))
    for (const problem of listed([...problems])) whys.set(problem, (whys.get(problem) ?? new Set()).add(why));
  return [...whys].map(([problem, all]) => becauseOf(problem, [...all])).join('; ');
}

function becauseOf(problem: string, whys: readonly string[]): string {
  const said = whys.filter((why) => why !== '');
  return said.length === 0 ? problem : `${problem}: ${said.join('; ')}`;
}

/** What was found of one property, in one problem for each thing that is expected of it. */
function listed(problems: readonly string[]): readonly string[] {
  const pairs = problems.map((problem): readonly [string, string] => {
    const [, value, expected] = FOUND.exec(problem) ?? [];
    return value === undefined || expected === undefined ? [problem, ''] : [expected, value];
  });
  return [...grouped(pairs)].map(([rest, values]) =>
    rest.startsWith(', expected ') ? `found ${listOf([...values])}${rest}` : rest,
  );
}

/** Some things in a sentence, the first of them by name. */
export function listOf(things: readonly string[]): string {
  const shown = things.length > MOST_SHOWN + 1 ? things.slice(0, MOST_SHOWN) : things.slice(0, -1);
  const last = things.length > MOST_SHOWN + 1 ? `${things.length - MOST_SHOWN} more` : things.at(-1);
  return shown.length === 0 ? `${last}` : `${shown.join(', ')} and ${last}`;
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}
