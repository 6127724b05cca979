import type { DataClass, Deployment, Team, Workload } from './deployment-types';
import { type NamedTeam, teamsOf } from './people';

/** User data that a role may reach. */
export interface Reach {
  /** Prefixes of objects. */
  readonly objects: { readonly read: readonly string[]; readonly write: readonly string[] };
  readonly records: 'none' | 'read' | 'write';
  /** Beginnings of the partition keys of these records. @default every record */
  readonly keys?: { readonly read: readonly string[]; readonly write: readonly string[] };
}

/** The part of a deployment that says which classes of user data there are, and who reaches them. */
export type ClassesOf = Pick<Deployment, 'classes' | 'operators' | 'people'>;

/** A class with its id. */
export type NamedClass = DataClass & { readonly id: string };

/** The classes of a deployment, by id. */
export function classesOf({ classes }: Pick<Deployment, 'classes'>): readonly NamedClass[] {
  return Object.entries(classes).map(([id, one]) => ({ ...one, id }));
}

/** What a workload may reach: what it names itself, and what is in the classes that it names. */
export function workloadReach({ classes }: Pick<Deployment, 'classes'>, workload: Workload): Reach {
  const { objects, records } = workload;
  if (workload.classes === undefined) return { objects, records };
  const named = classReach(classes, workload.classes);
  const reach = {
    objects: {
      read: widest([...objects.read, ...named.objects.read]),
      write: widest([...objects.write, ...named.objects.write]),
    },
  };
  return records === 'none' ? { ...named, ...reach } : { ...reach, records };
}

/** What is in some classes. */
function classReach(classes: Deployment['classes'], { read, write }: NonNullable<Team['classes']>): Reach {
  const of = (ids: readonly string[], what: 'objects' | 'records') =>
    [...new Set(ids)].flatMap((id) => classes[id]?.[what] ?? []);
  const keys = { read: of([...read, ...write], 'records'), write: of(write, 'records') };
  return {
    objects: { read: of(read, 'objects'), write: of(write, 'objects') },
    records: keys.write.length > 0 ? 'write' : keys.read.length > 0 ? 'read' : 'none',
    keys,
  };
}

function widest(prefixes: readonly string[]): readonly string[] {
  const once = [...new Set(prefixes)];
  return once.filter((one) => !once.some((other) => other !== one && one.startsWith(other)));
}

/** A team that reaches some classes and not all: it has a gateway role of its own. */
export interface LimitedTeam extends NamedTeam {
  /** Entries of `operators` that assume its gateway role. */
  readonly entries: readonly string[];
  readonly reach: Reach;
}

/** The teams that reach user data of some classes, and not of all. */
export function limitedTeams(deployment: ClassesOf): readonly LimitedTeam[] {
  const { classes } = deployment;
  return teamsOf(deployment).flatMap((team) => {
    const entries = team.roles.filter((role) => readsData(deployment, role));
    if (team.classes === undefined || entries.length === 0 || reachesEverything(deployment, team)) return [];
    return [{ ...team, entries, reach: classReach(classes, team.classes) }];
  });
}

/** The entries of `operators` that reach every class, by the gateway roles that read or write all user data. */
export function unlimited(deployment: ClassesOf, entries: readonly string[]): readonly string[] {
  const limited = limitedTeams(deployment).flatMap((team) => team.entries);
  return entries.filter((entry) => !limited.includes(entry));
}

/** Those of them that have a role at a site: on a rack, only those do that reach all user data. */
export function teamsAt(deployment: ClassesOf & Pick<Deployment, 'sites'>, site: string): readonly LimitedTeam[] {
  return deployment.sites[site]?.placement.kind === 'region' ? limitedTeams(deployment) : [];
}

function readsData({ operators }: ClassesOf, role: string): boolean {
  return operators.dataReaders.includes(role) || operators.dataWriters.includes(role);
}

function reachesEverything({ classes, operators }: ClassesOf, { classes: named, roles }: Team): boolean {
  const all = (ids: readonly string[] = []) => Object.keys(classes).every((id) => ids.includes(id));
  return all(named?.read) && (all(named?.write) || !roles.some((role) => operators.dataWriters.includes(role)));
}

/** Whether what a role may reach lies in a class, or holds it: objects and records of both. */
export function touches(reach: Reach, { objects, records }: DataClass): boolean {
  const overlap = (some: readonly string[], others: readonly string[]) =>
    some.some((one) => others.some((other) => one.startsWith(other) || other.startsWith(one)));
  const { keys } = reach;
  return (
    overlap([...reach.objects.read, ...reach.objects.write], objects) ||
    (records.length > 0 && reach.records !== 'none' && (keys === undefined || overlap(keys.read, records)))
  );
}
