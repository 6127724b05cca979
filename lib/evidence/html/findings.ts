import { COMMON, STATES } from '../language/sentences/common';
import { RULES } from '../language/sentences/rules';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import { html } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { name, quoted, statusTag } from './words';

const MOST_SHOWN = 50;

/** Findings that are not waived, advice included, and what to do; undefined where there are none. */
export function findingsSection({ findings, plugins }: Evidence, words: Words): Section | undefined {
  const open = findings.filter(({ result }) => result !== 'waived');
  const failed = plugins.filter(({ conclusion }) => conclusion === 'failure');
  if (open.length === 0 && failed.length === 0) return undefined;
  const rows = (some: typeof open) =>
    table(some, {
      caption: words.say(RULES.findingsTitle),
      columns: [
        {
          head: words.say(COMMON.rule),
          cell: ({ rule, level }) =>
            html`${name(rule)}<br><span class="quiet">${words.say(STATES.level[level])}</span>`,
        },
        { head: words.say(COMMON.result), cell: ({ result }) => statusTag(result, words) },
        {
          head: words.say(RULES.found),
          cell: ({ message, fix }) =>
            html`${quoted(message, words)}<br><span class="quiet">${quoted(fix, words)}</span>`,
        },
        { head: words.say(COMMON.resource), cell: ({ resource, template }) => name(resource ?? template) },
        { head: words.say(RULES.line), cell: ({ template, line, column }) => name(`${template}:${line}:${column}`) },
      ],
    });
  const rest = open.slice(MOST_SHOWN);
  return {
    id: 'findings',
    title: words.say(RULES.findingsTitle),
    short: words.say(RULES.findingsShort),
    body: html`${lead(
      failed.length === 0
        ? words.say(RULES.noPluginFailed, open.length)
        : words.say(
            RULES.pluginsFailed,
            open.length,
            failed.map((plugin) => words.say(RULES.violations, plugin.name, plugin.violations)).join(', '),
          ),
    )}
${open.length === 0 ? undefined : rows(open.slice(0, MOST_SHOWN))}
${rest.length === 0 ? undefined : onDemand(words.say(RULES.moreFindings, rest.length), rows(rest))}`,
  };
}
