import { nearestName } from '../../common/suggest';
import type { Draft } from '../draft';
import { type Path, type Problem, quote } from '../problem';

type Workloads = NonNullable<Draft['workloads']>;
type DraftWorkload = NonNullable<Workloads[string]>;

interface Partner {
  readonly list: 'sendsTo' | 'calls';
  /** What a workload that is named has to have, and the line that gives it. */
  readonly has: (workload: DraftWorkload) => boolean;
  readonly what: string;
  readonly without: string;
  readonly fix: (id: string) => string;
  readonly since: string;
}

const PARTNERS: readonly Partner[] = [
  {
    list: 'sendsTo',
    has: ({ queues = [] }) => queues.length > 0,
    what: 'a workload with queues',
    without: 'which has none',
    fix: (id) => `give ${id} \`queues\`, or remove it`,
    since: 'messages do not leave a site',
  },
  {
    list: 'calls',
    has: ({ runsOn = [] }) => runsOn.includes('api-gateway') || runsOn.includes(undefined),
    what: 'a workload that runs on api-gateway',
    without: 'which has no API',
    fix: (id) => `add api-gateway to \`runsOn\` of ${id}, or remove it`,
    since: 'a private API is called from the network of its site',
  },
];

/** A workload sends to queues and calls APIs that are there: of a workload that has some, at each of its own sites. */
export function partnerProblems(path: Path, workload: DraftWorkload, workloads: Workloads): readonly Problem[] {
  return PARTNERS.flatMap((partner) =>
    (workload[partner.list] ?? []).flatMap((to, index, all): readonly Problem[] => {
      if (to === undefined) return [];
      const problem = (expected: string, found: string, fix: string): readonly Problem[] => [
        { path: [...path, partner.list, index], expected, found, fix, restsOn: [['workloads', to]] },
      ];
      if (!Object.hasOwn(workloads, to)) {
        const near = nearestName(to, Object.keys(workloads));
        return problem(
          `one of ${Object.keys(workloads).join(', ')}`,
          quote(to),
          near ? `did you mean ${near}` : 'name a workload',
        );
      }
      const other = workloads[to];
      if (other === undefined) return [];
      if (all.indexOf(to) < index) return problem('each workload once', `${quote(to)} a second time`, 'remove it');
      if (!partner.has(other)) return problem(partner.what, `${to}, ${partner.without}`, partner.fix(to));
      const { sites } = workload;
      const elsewhere = (sites ?? []).filter((site) => other.sites !== undefined && !other.sites.includes(site));
      return elsewhere.length > 0 || (sites === undefined && other.sites !== undefined)
        ? problem(
            'a workload that runs at the same sites',
            `${to}, which runs at ${(other.sites ?? []).join(', ')}`,
            `give both the same \`sites\`: ${partner.since}`,
          )
        : [];
    }),
  );
}
