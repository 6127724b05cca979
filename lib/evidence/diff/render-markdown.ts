import type { NewlyAllowed } from '../../access/gained/newly-allowed';
import { code, tableWithin, text } from '../../common/markdown';
import type { Change, Strength } from './change';
import { newlyAllowedMarkdown } from './newly-allowed';
import { tally } from './tally';

const TITLES: Readonly<Record<Strength, string>> = {
  weakened: 'Weakened',
  strengthened: 'Strengthened',
  neutral: 'Neutral',
};

/** GitHub takes comments of 65,536 characters; the summary of the evidence, which follows in the same comment, takes 20,000. */
const MOST_BYTES: Readonly<Record<Strength, number>> = { weakened: 16_000, strengthened: 7000, neutral: 5000 };

/** Changes for a pull request: what is newly allowed is its first line. */
export function renderMarkdown(changes: readonly Change[], gained?: NewlyAllowed): string {
  const sections = (['weakened', 'strengthened', 'neutral'] as const).flatMap((strength) => {
    const found = changes.filter((change) => change.strength === strength);
    if (found.length === 0) return [];
    const head = ['topic', 'what', 'change', 'before', 'after'];
    const { body: rows, left } = tableWithin(head, found.map(row), MOST_BYTES[strength]);
    const body = [rows, left > 0 ? `and ${left} more` : ''].filter(Boolean).join('\n\n');
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
