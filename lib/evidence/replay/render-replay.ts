import type { ReplayRecord } from '../../replay/report/record';
import { html, type Markup } from '../html/markup';
import { page } from '../html/page';
import { sectionMarkup } from '../html/section';
import { unbroken } from '../html/words';
import { day, many, number } from './english';
import { replaySections } from './sections';

/** A replay as a page for people: one file that needs no network and no scripts. */
export function renderReplayPage(record: ReplayRecord): string {
  const sections = replaySections(record);
  const body = html`<body>
<a class="skip" href="#content">To the content</a>
<header>
<p class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="7" r="4.6"/><circle cx="7" cy="14.5" r="4.6"/><circle cx="17" cy="14.5" r="4.6"/><path d="M12 12c0 4 .6 7 2.4 10"/></svg>Trefoil <span>replay of a trail</span></p>
<nav aria-label="Sections"><ul>${sections.map(({ id, short }) => html`<li><a href="#${id}">${short}</a></li>`)}</ul></nav>
</header>
<main id="content">
<div class="answer">
${verdict(record)}
</div>
${sections.map(sectionMarkup)}
</main>
<footer><p class="paper">What is folded on the page stays folded on paper: open it there first. The record, <code>replay.json</code>, holds all of it.</p>
<p>Made by <code>trefoil replay</code> from the record beside it, <code>replay.json</code>; <code>replay.csv</code> has every row, so that each event can be counted by hand. It says what a trail records and what the policies decide of it; it is no certificate and no legal opinion.</p></footer>
</body>`;
  return page({ language: 'en', title: `Replay: ${headline(record)}`, version: record.version, body });
}

/** Whether what happened agrees with the policies, in a sentence. */
function headline({ verdicts, findings }: ReplayRecord): string {
  if (verdicts.contradiction > 0)
    return `${many(verdicts.contradiction, 'event')} contradict${verdicts.contradiction === 1 ? 's' : ''} the policies`;
  return findings.length > 0
    ? `Nothing contradicts the policies, but ${many(findings.length, 'finding')} about the files`
    : 'Nothing that happened contradicts the policies';
}

/** Whether it agrees, and the four answers with which a reader comes. */
function verdict(record: ReplayRecord): Markup {
  const { trail, verdicts, findings, covered, absent, version } = record;
  const holds = verdicts.contradiction + findings.length === 0;
  const mark = holds ? html`<path d="M5 12.5l4.5 4.5L19 7.5"/>` : html`<path d="M12 6v7.5"/><path d="M12 17.4v.2"/>`;
  const requests = verdicts.explained + verdicts.contradiction + verdicts.undecidable;
  const [signed, digests] = [sum(covered, (one) => one.signed), sum(covered, (one) => one.digests)];
  const answers = [
    {
      question: 'Does what happened agree with the policies?',
      answer: verdicts.contradiction === 0 ? 'Yes, as far as it can be decided' : `No: ${headline(record)}`,
      note: `${number(verdicts.explained)} of ${many(requests, 'request')} explained by a statement`,
      part: verdicts.contradiction === 0 ? 'service' : 'contradictions',
    },
    {
      question: 'Is the trail whole?',
      answer:
        findings.length > 0
          ? `No: ${many(findings.length, 'finding')}`
          : covered.length > 0
            ? 'Yes, by its digest files'
            : 'Not shown: it has no digest files',
      note: `${number(signed)} of ${many(digests, 'signature')} of digest files verified`,
      part: findings.length > 0 ? 'findings' : 'provenance',
    },
    {
      question: 'What could not be decided?',
      answer: verdicts.undecidable === 0 ? 'Nothing' : many(verdicts.undecidable, 'event'),
      note: 'CloudTrail does not record what they depend on',
      part: verdicts.undecidable === 0 ? 'provenance' : 'undecidable',
    },
    {
      question: 'Who was allowed and never came?',
      answer: absent.length === 0 ? 'Nobody' : many(absent.length, 'role'),
      note: 'of people, programs and the auditor',
      part: absent.length === 0 ? 'provenance' : 'absent',
    },
  ];
  return html`<div class="verdict ${holds ? 'holds' : 'fails'}">
<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"/>${mark}</svg>
<div>
<h1>${headline(record)}</h1>
<p class="subject">${trail.first && trail.last ? html`Events from <b>${day(trail.first)}, ${trail.first.slice(11, 16)} UTC</b> to <b>${day(trail.last)}, ${trail.last.slice(11, 16)} UTC</b>` : 'No events'}</p>
<p class="quiet">${many(trail.events, 'event')} in ${many(trail.files, 'file')}, of which ${number(trail.others)} are no requests; Trefoil ${version}.</p>
</div>
</div>
<dl class="answers">${answers.map(
    ({ question, answer, note, part }) =>
      html`<div><dt><a href="#${part}">${question}</a></dt><dd class="value">${unbroken(answer)}</dd><dd class="note">${note}</dd></div>`,
  )}</dl>`;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((before, one) => before + of(one), 0);
}
