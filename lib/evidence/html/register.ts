import { FRAME } from '../language/sentences/frame';
import { quotedOr, type Words, wordsOf } from '../language/words';
import type { Evidence } from '../schema';
import { html, type Markup } from './markup';
import { page } from './page';
import { permitTable } from './permits';
import { sectionMarkup } from './section';
import { transfersSection } from './transfers';
import { coded } from './words';

/** The register of transfers out of the EEA as a page by itself, to print and to hand on. */
export function renderRegister(evidence: Evidence, words: Words = wordsOf('en')): string {
  const { deployment, people, boundary, time } = evidence;
  const subject = deployment?.name ?? words.say(FRAME.assembly);
  const { language } = words;
  const asserted = people
    ? words.say(
        FRAME.workAsserted,
        people.provider,
        people.attestedBy,
        people.attestedOn,
        people.reference,
        people.expires,
      )
    : words.say(FRAME.workUnknown);
  const body = html`<body>
<main id="content">
<h1>${words.say(FRAME.register, subject)}</h1>
<p>${words.say(FRAME.mayRestIn, time.slice(0, 10), boundary.names.map((each) => quotedOr(each, words)).join(', '))} ${asserted}</p>
${sectionMarkup(transfersSection(evidence, words))}
${permitsSection(people, words)}
</main>
<footer>${language === 'en' ? undefined : html`<p>${coded(words.say(FRAME.englishTexts))}</p>`}<p>${coded(words.say(FRAME.registerMadeBy))}</p></footer>
</body>`;
  return page({ language, title: words.say(FRAME.registerOf, subject), version: evidence.tool.version, body });
}

/** Every permit, whether or not anybody outside the EEA acts by it. */
function permitsSection(people: Evidence['people'], words: Words): Markup {
  const body = (people && permitTable(people, words)) ?? html`<p>${words.say(FRAME.noPermits)}</p>`;
  return sectionMarkup({
    ...{ id: 'permits', title: words.say(FRAME.permits), short: words.say(FRAME.permitsShort) },
    body,
  });
}
