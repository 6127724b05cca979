import type { Evidence } from '../schema';
import type { WorkloadEvidence } from '../schema/workloads';
import { type Change, strengthOf } from './change';

const RECORDS: readonly WorkloadEvidence['records'][] = ['none', 'read', 'write'];

/** What workloads may reach, by what it is called. */
const REACHED = [
  ['runs at other sites', 'sites'],
  ['runs on other services', 'runsOn'],
  ['reads other objects', 'reads'],
  ['writes other objects', 'writes'],
  ['has other databases', 'databases'],
  ['takes from other queues', 'queues'],
  ['sends to other workloads', 'sendsTo'],
  ['calls APIs of other workloads', 'calls'],
  ['uses other keys', 'keys'],
  ['reaches other services', 'services'],
] as const;

/** Workloads that came or left, and what they reach more or less. */
export function workloadChanges(base: Evidence, head: Evidence): readonly Change[] {
  const before = new Map(base.workloads.map((one) => [one.id, one]));
  const after = new Map(head.workloads.map((one) => [one.id, one]));
  return [
    ...head.workloads.flatMap((one): readonly Change[] => {
      const old = before.get(one.id);
      return old ? changesOf(old, one) : [change(one, 'weakened', 'a workload was added', undefined, textOf(one))];
    }),
    ...base.workloads
      .filter(({ id }) => !after.has(id))
      .map((one) => change(one, 'strengthened', 'a workload was removed', textOf(one), undefined)),
  ];
}

function changesOf(old: WorkloadEvidence, one: WorkloadEvidence): readonly Change[] {
  const lists = REACHED.flatMap(([what, key]) => {
    const more = one[key].some((each) => !old[key].includes(each));
    const less = old[key].some((each) => !one[key].includes(each));
    if (!more && !less) return [];
    return [change(one, strengthOf(more, less), what, old[key].join(', '), one[key].join(', '))];
  });
  const [was, is] = [RECORDS.indexOf(old.records), RECORDS.indexOf(one.records)];
  return was === is
    ? lists
    : [
        ...lists,
        change(one, strengthOf(is > was, is < was), 'does other things with records', old.records, one.records),
      ];
}

function change(
  { id }: WorkloadEvidence,
  strength: Change['strength'],
  what: string,
  before: string | undefined,
  after: string | undefined,
): Change {
  return { strength, topic: 'workload', subject: id, what, ...(before && { before }), ...(after && { after }) };
}

function textOf({ sites, reads, writes, records }: WorkloadEvidence): string {
  return `at ${sites.join(', ')}: reads ${reads.join(', ') || 'no objects'}, writes ${writes.join(', ') || 'none'}, records: ${records}`;
}
