import type { Draft } from '../draft';
import { type Path, type Problem, pathText, quote } from '../problem';

/** Each site, the management and the auditor have accounts of their own; sites have names of their own. */
export function accountProblems({ organization, auditor, sites = {} }: Draft): readonly Problem[] {
  const accounts: [Path, string | undefined][] = [
    [['organization', 'managementAccount'], organization?.managementAccount],
    ...Object.entries(sites).map(([id, site]): [Path, string | undefined] => [['sites', id, 'account'], site?.account]),
    [['auditor', 'account'], auditor?.account],
  ];
  const names = Object.entries(sites).map(([id, site]): [Path, string | undefined] => [
    ['sites', id, 'name'],
    site?.name,
  ]);
  return [...repeats(accounts, 'an account of its own'), ...repeats(names, 'a name of its own')];
}

function repeats(values: readonly [Path, string | undefined][], expected: string): readonly Problem[] {
  const seen = new Map<string, Path>();
  return values.flatMap(([path, value]): readonly Problem[] => {
    if (value === undefined) return [];
    const first = seen.get(value.toLowerCase());
    if (!first) {
      seen.set(value.toLowerCase(), path);
      return [];
    }
    return [
      { path, expected, found: `${quote(value)}, as in ${pathText(first)}`, fix: 'choose another for one of the two' },
    ];
  });
}
