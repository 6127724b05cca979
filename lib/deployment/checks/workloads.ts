import { nearestName } from '../../common/suggest';
import type { Draft } from '../draft';
import { ROLE_PURPOSES } from '../names';
import { type Path, type Problem, quote } from '../problem';

type DraftWorkload = NonNullable<NonNullable<Draft['workloads']>[string]>;
type Sites = NonNullable<Draft['sites']>;

/**
 * Workloads have ids that policies cannot confuse with roles of a site, run at sites in Regions, and reach some user
 * data.
 */
export function workloadProblems({ workloads = {}, sites = {} }: Draft): readonly Problem[] {
  return Object.entries(workloads).flatMap(([id, workload]) => [
    ...nameProblems(id),
    ...(workload === undefined ? [] : problemsOf(['workloads', id], workload, sites)),
  ]);
}

/**
 * Guardrails know roles by the ends of their names: `trefoil-*-backup` would exempt that of a workload
 * `nightly-backup`.
 */
function nameProblems(id: string): readonly Problem[] {
  const taken = ROLE_PURPOSES.find((purpose) => id === purpose || id.endsWith(`-${purpose}`));
  return taken === undefined
    ? []
    : [
        {
          path: ['workloads', id],
          part: 'key',
          expected: `an id that does not end in ${taken}, as a role of each site does, which policies know by this end`,
          found: quote(id),
          fix: 'rename the workload',
        },
      ];
}

function problemsOf(path: Path, { sites: chosen, objects, records }: DraftWorkload, sites: Sites) {
  const { read = [], write = [] } = objects ?? {};
  return [
    ...(chosen ?? []).flatMap((site, index) =>
      site === undefined ? [] : siteProblems([...path, 'sites', index], site, chosen?.indexOf(site) ?? index, sites),
    ),
    ...everywhereProblems(path, chosen, sites),
    ...prefixProblems([...path, 'objects', 'read'], read),
    ...prefixProblems([...path, 'objects', 'write'], write),
    ...(read.length + write.length === 0 && (records ?? 'none') === 'none'
      ? [
          {
            path,
            expected: 'user data that it may reach',
            found: 'neither objects nor records',
            fix: 'name a prefix in `objects`, or set `records` to read or write; what reaches no user data needs no declaration',
            restsOn: [
              [...path, 'objects'],
              [...path, 'records'],
            ],
          },
        ]
      : []),
  ];
}

function siteProblems(path: Path, site: string, first: number, sites: Sites): readonly Problem[] {
  if (first < Number(path.at(-1)))
    return [{ path, expected: 'each site once', found: `${quote(site)} a second time`, fix: 'remove it' }];
  if (!Object.hasOwn(sites, site)) {
    const near = nearestName(site, Object.keys(sites));
    return [
      {
        path,
        expected: `one of ${Object.keys(sites).join(', ')}`,
        found: quote(site),
        fix: near ? `did you mean ${near}` : 'name a site',
        restsOn: [['sites']],
      },
    ];
  }
  if (sites[site]?.placement?.kind !== 'outpost') return [];
  return [
    {
      path,
      expected: 'a site in a Region',
      found: `${site}, which is on an Outpost`,
      fix: 'choose another site: a rack runs neither Lambda nor Fargate, and its bucket and database are not those of a Region',
    },
  ];
}

function everywhereProblems(path: Path, chosen: DraftWorkload['sites'], sites: Sites): readonly Problem[] {
  const inRegions = Object.values(sites).some((site) => site?.placement?.kind !== 'outpost');
  if (chosen !== undefined || inRegions || Object.keys(sites).length === 0) return [];
  return [
    {
      path,
      expected: 'a site in a Region at which it runs',
      found: 'only sites on Outposts',
      fix: 'remove the workload, or add a site in a Region',
      restsOn: [['sites']],
    },
  ];
}

function prefixProblems(path: Path, prefixes: readonly (string | undefined)[]): readonly Problem[] {
  return prefixes.flatMap((prefix, index): readonly Problem[] => {
    const wider = prefixes.findIndex(
      (other, at) =>
        other !== undefined && prefix?.startsWith(other) && at !== index && (other !== prefix || at < index),
    );
    if (wider < 0 || prefix === undefined) return [];
    return [
      {
        path: [...path, index],
        expected: 'prefixes of which none is within another',
        found: `${quote(prefix)}, which ${quote(prefixes[wider] ?? '')} holds already`,
        fix: 'remove one of the two',
      },
    ];
  });
}
