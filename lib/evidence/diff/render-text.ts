import type { NewlyAllowed } from '../../access/gained/newly-allowed';
import { printable } from '../../common/printable';
import type { Change } from './change';
import { newlyAllowedText } from './newly-allowed';
import { tally } from './tally';

const COLORS = { weakened: 31, strengthened: 32, neutral: 2 } as const;
const SIGNS = { weakened: '-', strengthened: '+', neutral: ' ' } as const;

/** Changes for people at a terminal, after what is newly allowed. */
export function renderText(changes: readonly Change[], color: boolean, gained?: NewlyAllowed): string {
  const lines = changes.flatMap(({ strength, topic, subject, what, before, after }) => {
    const head = `${SIGNS[strength]} ${strength} ${topic} ${subject}: ${what}`;
    const paint = (text: string) => (color ? `\u001b[${COLORS[strength]}m${text}\u001b[0m` : text);
    return [
      paint(printable(head)),
      ...(before === undefined ? [] : [`    before  ${printable(before)}`]),
      ...(after === undefined ? [] : [`    after   ${printable(after)}`]),
    ];
  });
  return `${[...newlyAllowedText(gained), ...lines, ...(lines.length > 0 ? [''] : []), tally(changes)].join('\n')}\n`;
}
