import { headline } from '../first-answers';
import { FRAME } from '../language/sentences/frame';
import { PLACES } from '../language/sentences/places';
import { type Words, wordsOf } from '../language/words';
import type { Evidence } from '../schema';
import { accessSection } from './access';
import { classesSection } from './classes';
import { dataFlowsSection } from './data-flows';
import { exceptionsSection } from './exceptions';
import { findingsSection } from './findings';
import { drawingOf } from './flows';
import { frameworksSection } from './frameworks';
import { globalMetadataSection } from './global-metadata';
import { map } from './map';
import { html, Markup } from './markup';
import { omissionsSection } from './omissions';
import { page } from './page';
import { peopleSection } from './people';
import { provenanceSection } from './provenance';
import { requiredSection } from './required';
import { rulesSection } from './rules';
import { scriptOf } from './script';
import { type Section, sectionMarkup } from './section';
import { storesSection } from './stores';
import { transfersSection } from './transfers';
import { verdict } from './verdict';
import { whereabouts } from './whereabouts';
import { coded } from './words';
import { workloadsSection } from './workloads';
import { zonesSection } from './zones';

/** What a page shows. */
export interface PageOptions {
  /** Whether every decision on access is shown, and not only counted where it denies. @default false */
  readonly full?: boolean;
  /** @default English */
  readonly words?: Words;
}

const ENGLISH = wordsOf('en');

/** The evidence as a page for people: one file that needs no network and, except for filtering, no scripts. */
export function renderHtml(evidence: Evidence, { full = false, words = ENGLISH }: PageOptions = {}): string {
  const { language } = words;
  const script = scriptOf(words);
  const drawing = drawingOf(evidence, words);
  const sections = [
    findingsSection(evidence, words),
    accessSection(evidence, full, words),
    dataFlowsSection(drawing, words),
    transfersSection(evidence, words),
    exceptionsSection(evidence, words),
    omissionsSection(evidence, words),
    storesSection(evidence, words),
    zonesSection(evidence, words),
    globalMetadataSection(evidence, words),
    peopleSection(evidence, words),
    workloadsSection(evidence, words),
    classesSection(evidence, words),
    requiredSection(evidence, words),
    frameworksSection(evidence, words),
    rulesSection(evidence, words),
    provenanceSection(evidence, words),
  ].filter((section) => section !== undefined);
  const subject = evidence.deployment?.name ?? words.say(FRAME.assembly);
  const body = html`<body>
<a class="skip" href="#content">${words.say(FRAME.toContent)}</a>
<header>
<p class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="7" r="4.6"/><circle cx="7" cy="14.5" r="4.6"/><circle cx="17" cy="14.5" r="4.6"/><path d="M12 12c0 4 .6 7 2.4 10"/></svg>Trefoil <span>${words.say(FRAME.report)}</span></p>
<button type="button" id="open-all" class="screen" hidden>${words.say(FRAME.openAll)}</button>
${navigation(sections, words)}
</header>
<main id="content">
<div class="first">
<div class="answer">
${verdict(evidence, words)}
<h2 id="places">${words.say(PLACES.title)}</h2>
${whereabouts(evidence, words)}
</div>
${map(evidence, drawing, words)}
</div>
${sections.map(sectionMarkup)}
</main>
<footer>${
    language === 'en'
      ? undefined
      : html`<p>${coded(words.say(FRAME.englishTexts))}</p>
`
  }<p class="paper">${coded(words.say(FRAME.onPaper))}</p>
<p>${coded(words.say(FRAME.madeBy))}</p></footer>
<script>${new Markup(script)}</script>
</body>`;
  const title = `${subject}: ${headline(evidence, words)}`;
  return page({ language, title, version: evidence.tool.version, body, script });
}

function navigation(sections: readonly Section[], words: Words): Markup {
  return html`<nav aria-label="${words.say(FRAME.sections)}"><ul>${sections.map(({ id, short }) => html`<li><a href="#${id}">${short}</a></li>`)}</ul></nav>`;
}
