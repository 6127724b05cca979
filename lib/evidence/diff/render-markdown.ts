import type { NewlyAllowed } from '../../access/gained/newly-allowed';
import { code, table, text } from '../../common/markdown';
import type { Change, Strength } from './change';
import { newlyAllowedMarkdown } from './newly-allowed';
import { tally } from './tally';

const TITLES: Readonly<Record<Strength, string>> = {
  weakened: 'Weakened',
  strengthened: 'Strengthened',
  neutral: 'Neutral',
};

/** GitHub takes comments of 65,536 characters. */
const MOST_ROWS = 60;

/** Changes for a pull request: what is newly allowed is its first line. */
export function renderMarkdown(changes: readonly Change[], gained?: NewlyAllowed): string {
  const sections = (['weakened', 'strengthened', 'neutral'] as const).flatMap((strength) => {
    const found = changes.filter((change) => change.strength === strength);
    if (found.length === 0) return [];
    const rows = found.slice(0, MOST_ROWS).map(row);
    const more = found.length > MOST_ROWS ? `\n\nand ${found.length - MOST_ROWS} more` : '';
    const body = `${table(['topic', 'what', 'change', 'before', 'after'], rows)}${more}`;
    const title = `${TITLES[strength]} (${found.length})`;
    // What strengthens or does neither can be unfolded; what weakens is to be read.
    return strength === 'weakened'
      ? [`### ${title}`, body]
      : [`<details><summary>${title}</summary>`, body, '</details>'];
  });
  const parts = [
    ...newlyAllowedMarkdown(gained),
    '## Trefoil: what changes',
    `**${text(tally(changes))}**`,
    ...sections,
  ];
  return `${parts.join('\n\n')}\n`;
}

function row({ topic, subject, what, before, after }: Change): readonly string[] {
  return [topic, code(subject), text(what), text(before ?? ''), text(after ?? '')];
}
