import { FRAMEWORKS } from '../language/sentences/frameworks';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import type { FrameworkEvidence, SovereigntyEvidence } from '../schema/frameworks';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { coded, quoted, whole } from './words';

/** How the rules behind clauses of laws and standards stand, and the factors of sovereignty; none in records of before. */
export function frameworksSection({ frameworks, sovereignty = [] }: Evidence, words: Words): Section | undefined {
  if (frameworks === undefined) return undefined;
  return {
    id: 'frameworks',
    title: words.say(FRAMEWORKS.title),
    short: words.say(FRAMEWORKS.short),
    body: html`${lead(coded(words.say(FRAMEWORKS.lead)))}
${table(frameworks, {
  caption: words.say(FRAMEWORKS.caption),
  columns: [
    {
      head: words.say(FRAMEWORKS.framework),
      cell: ({ name, version }) => html`${words.quoted(name) ?? name} ${version}`,
    },
    { head: words.say(FRAMEWORKS.dated), cell: ({ date }) => whole(date) },
    { head: words.say(FRAMEWORKS.answered), isNumber: true, cell: ({ answered }) => words.number(answered) },
    { head: words.say(FRAMEWORKS.helped), isNumber: true, cell: ({ helped }) => words.number(helped) },
    { head: words.say(FRAMEWORKS.notOurs), isNumber: true, cell: ({ notOurs }) => words.number(notOurs) },
    { head: words.say(FRAMEWORKS.withOpen), isNumber: true, cell: ({ open }) => words.number(open.length) },
  ],
})}
${onDemand(words.say(FRAMEWORKS.byState), html`${frameworks.map((framework) => clausesOf(framework, words))}`)}
${sovereignty.length === 0 ? undefined : onDemand(words.say(FRAMEWORKS.sovereignty), factors(sovereignty, words))}`,
  };
}

function clausesOf({ name, open, holding, waived, idle }: FrameworkEvidence, words: Words): Markup {
  const some = (state: 'open' | 'waived' | 'holds' | 'idle', ids: readonly string[]) =>
    ids.length === 0 ? [] : [words.say(FRAMEWORKS.state, words.say(FRAMEWORKS[state]), ids.join(', '))];
  const states = [...some('open', open), ...some('waived', waived), ...some('holds', holding), ...some('idle', idle)];
  return html`<p><b>${words.quoted(name) ?? name}</b> ${states.join('; ')}</p>
`;
}

function factors(all: readonly SovereigntyEvidence[], words: Words): Markup {
  const as = (text: string) => quoted(text, words, (said) => said);
  return table(all, {
    caption: words.say(FRAMEWORKS.factors),
    columns: [
      { head: words.say(FRAMEWORKS.factor), cell: ({ objective, factor }) => html`${whole(objective)} ${as(factor)}` },
      {
        head: words.say(FRAMEWORKS.proven),
        cell: ({ proven }) =>
          as(proven.map(({ by, state }) => (state === 'holds' ? by : `${by} (${state})`)).join(', ')),
      },
      { head: words.say(FRAMEWORKS.attested), cell: ({ attested }) => quoted(attested.join('; '), words) },
      {
        head: words.say(FRAMEWORKS.claimed),
        cell: ({ claimed }) =>
          claimed.map(
            ({ claim, source, asOf }, index) =>
              html`${index === 0 ? undefined : '; '}${as(claim)} ${words.say(FRAMEWORKS.source, source, asOf)}`,
          ),
      },
      { head: words.say(FRAMEWORKS.unknown), cell: ({ unknown }) => as(unknown.join('; ')) },
    ],
  });
}
