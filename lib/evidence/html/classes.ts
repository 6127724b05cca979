import type { Evidence } from '../schema';
import { html } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { list, name, prose } from './words';

/** Classes of user data, and who reaches them; undefined where none is declared. */
export function classesSection({ classes }: Evidence): Section | undefined {
  if (classes === undefined || classes.length === 0) return undefined;
  const rows = table(classes, {
    caption: 'Classes of user data, where their data is, and who is declared for them',
    columns: [
      { head: 'Class', cell: ({ id, what }) => html`${id}<br><span class="quiet">${what}</span>` },
      { head: 'Personal data', cell: ({ personal }) => (personal ? 'yes' : 'no') },
      {
        head: 'Objects and records',
        cell: ({ objects, records }) => [...objects, ...records].map((one) => html`${name(one)} `),
      },
      { head: 'Read by', cell: ({ read }) => prose(read.length > 0 ? list(read) : 'nobody') },
      { head: 'Written by', cell: ({ written }) => prose(written.length > 0 ? list(written) : 'nobody') },
      {
        head: 'From outside the boundary',
        cell: ({ outside }) => (outside === 'refused' ? 'refused' : 'by a basis of transfer'),
      },
    ],
  });
  return {
    id: 'classes',
    title: 'Classes of user data, and who reaches them',
    short: 'Classes',
    body: html`${lead('Policies of the bucket, the table and the roles name these prefixes and partition keys. That nobody else reaches a class, and nobody from outside the boundary, is asked over every request (classes-reached-as-declared, classes-reached-from-inside). What lies in no class is reached by the teams of all classes alone, and by workloads that name its prefix.')}
${rows}`,
  };
}
