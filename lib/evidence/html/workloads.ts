import type { Evidence } from '../schema';
import type { WorkloadEvidence } from '../schema/workloads';
import { html } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { list, prose } from './words';

/** What a workload may do with records, for people. */
export const RECORDS: Readonly<Record<WorkloadEvidence['records'], string>> = {
  none: 'none',
  read: 'read',
  write: 'read and write',
};

/** What runs at the sites, and what user data it may reach. */
export function workloadsSection({ workloads }: Evidence): Section | undefined {
  if (workloads.length === 0) return undefined;
  const prefixes = (all: readonly string[]) => (all.length === 0 ? 'none' : all.join(', '));
  return {
    id: 'workloads',
    title: 'What runs at the sites, and what it may reach',
    short: 'Workloads',
    body: html`${lead('The deployment file declares it; the policies of the bucket and the table deny the rest, whatever the role of the workload is given.')}
${table(workloads, {
  caption: 'Workloads and the user data that each may reach',
  columns: [
    {
      head: 'Workload',
      cell: ({ id, what, runsOn }) =>
        html`${id} <span class="quiet">on ${list(runsOn)}</span><br><span class="quiet">${what}</span>`,
    },
    { head: 'At', cell: ({ sites, roles }) => html`${list(sites)}<br><span class="quiet">${roles.join(', ')}</span>` },
    { head: 'Reads objects', cell: ({ reads }) => prefixes(reads) },
    { head: 'Writes objects', cell: ({ writes }) => prefixes(writes) },
    { head: 'Records', cell: ({ records }) => prose(RECORDS[records]) },
    {
      head: 'Queues',
      cell: ({ queues, sendsTo }) =>
        html`${queues.length > 0 ? `takes from ${queues.join(', ')}` : 'none'}${sendsTo.length > 0 ? `; sends to ${sendsTo.join(', ')}` : undefined}`,
    },
    { head: 'Keys', cell: ({ keys }) => list(keys) },
    { head: 'Services, by endpoint', cell: ({ services }) => list(services) },
  ],
})}`,
  };
}
