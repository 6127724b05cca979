import { table, text } from '../../common/markdown';
import type { Evidence } from '../schema';
import { folded } from './sections';

/** Teams, where they work, and on which basis. */
export function people({ people: all }: Evidence): string {
  const rows = (all?.teams ?? []).map(({ id, employer, countries, may, basis, until }) => [
    text(id),
    text(employer),
    countries.join(', '),
    text(may.join(', ')),
    text(basis ?? ''),
    until,
  ]);
  const head = ['team', 'employer', 'works in', 'may', 'basis outside the EEA', 'until'];
  return folded('Who the people are, and where they work', rows.length, table(head, rows));
}

/** Workloads, and what each may reach. */
export function workloads({ workloads: all }: Evidence): string {
  const rows = all.map(({ id, what, sites, reads, writes, records, services }) => [
    text(id),
    text(what),
    sites.join(', '),
    text(reads.join(', ')),
    text(writes.join(', ')),
    records,
    services.join(', '),
  ]);
  const head = ['workload', 'what', 'at', 'reads objects', 'writes objects', 'records', 'services'];
  return folded('What runs at the sites, and what it may reach', rows.length, table(head, rows));
}

/** Classes of user data, and who is declared for them. */
export function classes({ classes: all = [] }: Evidence): string {
  const rows = all.map(({ id, personal, outside, read, written }) => [
    text(id),
    personal ? 'yes' : 'no',
    text(read.join(', ')),
    text(written.join(', ')),
    outside,
  ]);
  const head = ['class', 'personal data', 'read by', 'written by', 'from outside the boundary'];
  return folded('Classes of user data, and who reaches them', rows.length, table(head, rows));
}
