import { CLASSES } from '../language/sentences/classes';
import { COMMON } from '../language/sentences/common';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import { html } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { coded, name, prose } from './words';

/** Classes of user data, and who reaches them; undefined where none is declared. */
export function classesSection({ classes }: Evidence, words: Words): Section | undefined {
  if (classes === undefined || classes.length === 0) return undefined;
  const list = (all: readonly string[]) =>
    all.length > 0 ? prose(words.list(all.map((one) => whoText(one, words)))) : words.say(CLASSES.nobody);
  const rows = table(classes, {
    caption: words.say(CLASSES.caption),
    columns: [
      { head: words.say(CLASSES.class), cell: ({ id, what }) => html`${id}<br><span class="quiet">${what}</span>` },
      { head: words.say(CLASSES.personal), cell: ({ personal }) => words.say(personal ? COMMON.yes : COMMON.no) },
      {
        head: words.say(CLASSES.objectsAndRecords),
        cell: ({ objects, records }) => [...objects, ...records].map((one) => html`${name(one)} `),
      },
      { head: words.say(CLASSES.readBy), cell: ({ read }) => list(read) },
      { head: words.say(CLASSES.writtenBy), cell: ({ written }) => list(written) },
      {
        head: words.say(CLASSES.fromOutside),
        cell: ({ outside }) => words.say(outside === 'refused' ? CLASSES.refused : CLASSES.byBasis),
      },
    ],
  });
  return {
    id: 'classes',
    title: words.say(CLASSES.title),
    short: words.say(CLASSES.short),
    body: html`${lead(coded(words.say(CLASSES.lead)))}
${rows}`,
  };
}

/** `team support`, `workload thumbs`: who the record says is declared. */
export function whoText(declared: string, words: Words): string {
  const space = declared.indexOf(' ');
  const [kind, id] = [declared.slice(0, space), declared.slice(space + 1)];
  return kind === 'team' || kind === 'workload' ? words.say(CLASSES[kind], id) : declared;
}
