import type { Evidence } from '../schema';
import { html } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { many, name, prose, statusTag } from './words';

const MOST_SHOWN = 50;

/** Findings that are not waived, advice included, and what to do; undefined where there are none. */
export function findingsSection({ findings, plugins }: Evidence): Section | undefined {
  const open = findings.filter(({ result }) => result !== 'waived');
  const failed = plugins.filter(({ conclusion }) => conclusion === 'failure');
  if (open.length === 0 && failed.length === 0) return undefined;
  const rows = (some: typeof open) =>
    table(some, {
      caption: 'Open findings',
      columns: [
        { head: 'Rule', cell: ({ rule, level }) => html`${name(rule)}<br><span class="quiet">${level}</span>` },
        { head: 'Result', cell: ({ result }) => statusTag(result) },
        {
          head: 'Found',
          cell: ({ message, fix }) => html`${prose(message)}<br><span class="quiet">${prose(fix)}</span>`,
        },
        { head: 'Resource', cell: ({ resource, template }) => name(resource ?? template) },
        { head: 'Line', cell: ({ template, line, column }) => name(`${template}:${line}:${column}`) },
      ],
    });
  const rest = open.slice(MOST_SHOWN);
  return {
    id: 'findings',
    title: 'Open findings',
    short: 'Findings',
    body: html`${lead(
      many(open.length, 'finding'),
      ' of this policy; ',
      failed.length === 0
        ? 'no plugin failed'
        : `failed: ${failed.map((plugin) => `${plugin.name} (${many(plugin.violations, 'violation')})`).join(', ')}`,
      '.',
    )}
${open.length === 0 ? undefined : rows(open.slice(0, MOST_SHOWN))}
${rest.length === 0 ? undefined : onDemand(many(rest.length, 'more finding'), rows(rest))}`,
  };
}
