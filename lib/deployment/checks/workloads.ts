import { nearestName } from '../../common/suggest';
import type { Draft } from '../draft';
import { type Path, type Problem, quote } from '../problem';
import { idProblems } from './workload-ids';
import { partnerProblems } from './workload-partners';

type DraftWorkload = NonNullable<NonNullable<Draft['workloads']>[string]>;
type Sites = NonNullable<Draft['sites']>;

/**
 * Workloads have ids that policies cannot confuse with roles of a site, run at sites in Regions, and reach some user
 * data.
 */
export function workloadProblems({ workloads = {}, sites = {} }: Draft): readonly Problem[] {
  const ids = Object.keys(workloads);
  return Object.entries(workloads).flatMap(([id, workload]) => [
    ...idProblems(id, ids),
    ...(workload === undefined
      ? []
      : [
          ...problemsOf(['workloads', id], workload, sites),
          ...queueProblems(['workloads', id], workload),
          ...functionProblems(['workloads', id], workload),
          ...partnerProblems(['workloads', id], workload, workloads),
        ]),
  ]);
}

function queueProblems(path: Path, { queues = [], runsOn = [] }: DraftWorkload): readonly Problem[] {
  const twice = queues.flatMap((queue, index): readonly Problem[] =>
    queue !== undefined && queues.indexOf(queue) < index
      ? [
          {
            path: [...path, 'queues', index],
            expected: 'each queue once',
            found: `${quote(queue)} a second time`,
            fix: 'remove it',
          },
        ]
      : [],
  );
  const dead = queues.flatMap((queue, index): readonly Problem[] =>
    queue?.endsWith('-dead')
      ? [
          {
            path: [...path, 'queues', index],
            expected: 'an id that does not end in -dead, as the queues of messages that failed do',
            found: quote(queue),
            fix: 'rename the queue',
          },
        ]
      : [],
  );
  const unread =
    queues.length > 0 && runsOn.length > 0 && !runsOn.includes('lambda')
      ? [
          {
            path: [...path, 'queues'],
            expected: 'a workload that runs on lambda, which takes messages for it',
            found: `one that runs on ${runsOn.join(', ')}`,
            fix: 'add lambda to `runsOn`, or remove the queues',
            restsOn: [[...path, 'runsOn']],
          },
        ]
      : [];
  return [...twice, ...dead, ...unread];
}

/** Services that have functions of a workload do the work, since they reach no user data themselves. */
const CALLS_FUNCTIONS = {
  'step-functions': ['Step Functions', 'whose steps are functions of the workload'],
  'api-gateway': ['API Gateway', 'whose methods call functions of the workload'],
} as const;

function functionProblems(path: Path, { runsOn = [] }: DraftWorkload): readonly Problem[] {
  if (runsOn.includes('lambda') || runsOn.includes(undefined)) return [];
  return (['step-functions', 'api-gateway'] as const)
    .filter((service) => runsOn.includes(service))
    .map((service) => {
      const [name, which] = CALLS_FUNCTIONS[service];
      return {
        path: [...path, 'runsOn'],
        expected: `lambda beside ${service}, ${which}`,
        found: runsOn.join(', '),
        fix: `add lambda: calls of ${name} itself to S3 or DynamoDB come from outside the network of the site, and are denied`,
      };
    });
}

function problemsOf(path: Path, draft: DraftWorkload, sites: Sites) {
  const { sites: chosen, objects, classes, records, database, queues = [], sendsTo = [], calls = [] } = draft;
  const { read = [], write = [] } = objects ?? {};
  return [
    ...(chosen ?? []).flatMap((site, index) =>
      site === undefined ? [] : siteProblems([...path, 'sites', index], site, chosen?.indexOf(site) ?? index, sites),
    ),
    ...everywhereProblems(path, chosen, sites),
    ...prefixProblems([...path, 'objects', 'read'], read),
    ...prefixProblems([...path, 'objects', 'write'], write),
    ...(read.length + write.length + queues.length + sendsTo.length + calls.length === 0 &&
    (records ?? 'none') === 'none' &&
    database === undefined &&
    classes === undefined
      ? [
          {
            path,
            expected: 'user data that it may reach',
            found: 'neither objects nor records nor queues nor a database',
            fix: 'name a prefix in `objects`, set `records` to read or write, name `queues`, or give it a `database`; what reaches no user data needs no declaration',
            restsOn: [
              [...path, 'objects'],
              [...path, 'records'],
              [...path, 'database'],
              [...path, 'queues'],
              [...path, 'sendsTo'],
              [...path, 'calls'],
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
