import { classesOf, limitedTeams, type Reach, touches, unlimited, workloadReach } from '../deployment/classes';
import type { Deployment } from '../deployment/deployment';
import { teamsOf } from '../deployment/people';

/** A class of user data, and who is declared for it: teams and workloads, by id. */
export interface ClassAccess {
  readonly id: string;
  readonly what: string;
  readonly personal: boolean;
  readonly outside: 'refused' | 'transfer';
  readonly objects: readonly string[];
  readonly records: readonly string[];
  /** Such as `team support` and `workload thumbs`. */
  readonly read: readonly string[];
  readonly written: readonly string[];
}

/** Who is declared for each class of user data; that nobody else reaches it, a question asks. */
export function classAccessOf(deployment: Deployment): readonly ClassAccess[] {
  const limited = new Map(limitedTeams(deployment).map((team) => [team.id, team.reach]));
  const { dataReaders, dataWriters } = deployment.operators;
  const full = (entries: readonly string[], roles: readonly string[]) =>
    unlimited(deployment, entries).some((entry) => roles.includes(entry));
  const teams = teamsOf(deployment).map(({ id, roles }) => {
    const reach = limited.get(id);
    const writes = full(dataWriters, roles);
    return reach
      ? { who: `team ${id}`, reads: reach, writes: written(reach) }
      : {
          who: `team ${id}`,
          ...((writes || full(dataReaders, roles)) && { reads: EVERYTHING }),
          ...(writes && { writes: EVERYTHING }),
        };
  });
  const workloads = Object.entries(deployment.workloads).map(([id, workload]) => {
    const reach = workloadReach(deployment, workload);
    return { who: `workload ${id}`, reads: readIn(reach), writes: written(reach) };
  });
  return classesOf(deployment).map((one) => {
    const who = (way: 'reads' | 'writes') =>
      [...teams, ...workloads].flatMap((each) => {
        const reach = each[way];
        return reach !== undefined && touches(reach, one) ? [each.who] : [];
      });
    const { id, what, personal, outside, objects, records } = one;
    return { id, what, personal, outside, objects, records, read: who('reads'), written: who('writes') };
  });
}

/** Every object and record; a prefix of all prefixes. */
const EVERYTHING: Reach = { objects: { read: [''], write: [''] }, records: 'write' };

function readIn({ objects, ...reach }: Reach): Reach {
  return { ...reach, objects: { read: objects.read, write: [] } };
}

function written({ objects, records, keys }: Reach): Reach {
  return {
    objects: { read: [], write: objects.write },
    records: records === 'write' ? 'write' : 'none',
    ...(keys && { keys: { read: keys.write, write: keys.write } }),
  };
}
