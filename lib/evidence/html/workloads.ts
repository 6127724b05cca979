import { WORKLOADS } from '../language/sentences/classes';
import { COMMON, STATES } from '../language/sentences/common';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import { html } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { prose } from './words';

/** What runs at the sites, and what user data it may reach. */
export function workloadsSection({ workloads }: Evidence, words: Words): Section | undefined {
  if (workloads.length === 0) return undefined;
  const prefixes = (all: readonly string[]) => (all.length === 0 ? words.say(COMMON.none) : all.join(', '));
  return {
    id: 'workloads',
    title: words.say(WORKLOADS.title),
    short: words.say(WORKLOADS.short),
    body: html`${lead(words.say(WORKLOADS.lead))}
${table(workloads, {
  caption: words.say(WORKLOADS.caption),
  columns: [
    {
      head: words.say(WORKLOADS.workload),
      cell: ({ id, what, runsOn }) =>
        html`${id} <span class="quiet">${words.say(WORKLOADS.on, words.list(runsOn))}</span><br><span class="quiet">${what}</span>`,
    },
    {
      head: words.say(COMMON.at),
      cell: ({ sites, roles }) => html`${words.list(sites)}<br><span class="quiet">${roles.join(', ')}</span>`,
    },
    { head: words.say(WORKLOADS.reads), cell: ({ reads }) => prefixes(reads) },
    { head: words.say(WORKLOADS.writes), cell: ({ writes }) => prefixes(writes) },
    { head: words.say(WORKLOADS.records), cell: ({ records }) => prose(words.say(STATES.records[records])) },
    {
      head: words.say(WORKLOADS.database),
      cell: ({ databases }) => (databases.length === 0 ? words.say(COMMON.none) : databases.join(', ')),
    },
    {
      head: words.say(WORKLOADS.queues),
      cell: ({ queues, sendsTo }) =>
        [
          queues.length > 0 ? words.say(WORKLOADS.takesFrom, queues.join(', ')) : words.say(COMMON.none),
          ...(sendsTo.length > 0 ? [words.say(WORKLOADS.sendsTo, sendsTo.join(', '))] : []),
        ].join('; '),
    },
    { head: words.say(WORKLOADS.calls), cell: ({ calls }) => prefixes(calls) },
    { head: words.say(WORKLOADS.keys), cell: ({ keys }) => words.list(keys) },
    { head: words.say(WORKLOADS.services), cell: ({ services }) => words.list(services) },
  ],
})}`,
  };
}
