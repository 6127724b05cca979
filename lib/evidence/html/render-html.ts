import { headline } from '../first-answers';
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
import { SCRIPT } from './script';
import { type Section, sectionMarkup } from './section';
import { storesSection } from './stores';
import { transfersSection } from './transfers';
import { verdict } from './verdict';
import { whereabouts } from './whereabouts';
import { workloadsSection } from './workloads';
import { zonesSection } from './zones';

/** What a page shows. */
export interface PageOptions {
  /** Whether every decision on access is shown, and not only counted where it denies. @default false */
  readonly full?: boolean;
}

/** The evidence as a page for people: one file that needs no network and, except for filtering, no scripts. */
export function renderHtml(evidence: Evidence, { full = false }: PageOptions = {}): string {
  const drawing = drawingOf(evidence);
  const sections = [
    findingsSection(evidence),
    accessSection(evidence, full),
    dataFlowsSection(drawing),
    transfersSection(evidence),
    exceptionsSection(evidence),
    omissionsSection(evidence),
    storesSection(evidence),
    zonesSection(evidence),
    globalMetadataSection(evidence),
    peopleSection(evidence),
    workloadsSection(evidence),
    classesSection(evidence),
    requiredSection(evidence),
    frameworksSection(evidence),
    rulesSection(evidence),
    provenanceSection(evidence),
  ].filter((section) => section !== undefined);
  const subject = evidence.deployment?.name ?? 'an assembly';
  const body = html`<body>
<a class="skip" href="#content">To the content</a>
<header>
<p class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="7" r="4.6"/><circle cx="7" cy="14.5" r="4.6"/><circle cx="17" cy="14.5" r="4.6"/><path d="M12 12c0 4 .6 7 2.4 10"/></svg>Trefoil <span>evidence report</span></p>
<button type="button" id="open-all" class="screen" hidden>Open everything</button>
${navigation(sections)}
</header>
<main id="content">
<div class="first">
<div class="answer">
${verdict(evidence)}
<h2 id="places">Where everything is</h2>
${whereabouts(evidence)}
</div>
${map(evidence, drawing)}
</div>
${sections.map(sectionMarkup)}
</main>
<footer><p class="paper">What is folded on the page stays folded on paper: open it there first. The record, <code>evidence.json</code>, holds all of it.</p>
<p>Made by <code>trefoil evidence</code> from the record beside it, <code>evidence.json</code>: the same input gives the same page. It says what was evaluated in templates and with what result; it is no certificate and no legal opinion.</p></footer>
<script>${new Markup(SCRIPT)}</script>
</body>`;
  const title = `${subject}: ${headline(evidence)}`;
  return page({ title, version: evidence.tool.version, body, script: SCRIPT });
}

function navigation(sections: readonly Section[]): Markup {
  return html`<nav aria-label="Sections"><ul>${sections.map(({ id, short }) => html`<li><a href="#${id}">${short}</a></li>`)}</ul></nav>`;
}
