import { firstAnswers, headline } from '../first-answers';
import { FRAME } from '../language/sentences/frame';
import { quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import { html, type Markup } from './markup';
import { name, quoted, unbroken } from './words';

/** Findings that the banner names. */
const MOST_NAMED = 3;
/** Letters of a finding in the banner. */
const LONGEST = 220;

/** Whether it holds, for which deployment, what was found first, and the four answers with which a reader comes. */
export function verdict(evidence: Evidence, words: Words): Markup {
  const { holds, deployment, boundary, time, commit, tool } = evidence;
  const mark = holds ? html`<path d="M5 12.5l4.5 4.5L19 7.5"/>` : html`<path d="M12 6v7.5"/><path d="M12 17.4v.2"/>`;
  const file = deployment?.file === undefined ? undefined : html` <code>${deployment.file}</code>`;
  return html`<div class="verdict ${holds ? 'holds' : 'fails'}">
<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"/>${mark}</svg>
<div>
<h1>${headline(evidence, words)}</h1>
<p class="subject">${deployment ? html`${words.say(FRAME.deployment)} <b>${deployment.name}</b>${file}` : words.say(FRAME.withoutDeployment)}, ${words.say(FRAME.boundary)} <b>${words.list(boundary.names.map((each) => quotedOr(each, words)))}</b></p>
<p class="quiet">${applied(evidence, words)} ${words.say(FRAME.commitOf)} <time datetime="${time}">${words.day(time)}, ${time.slice(11, 16)} UTC</time>${commit === undefined ? undefined : html`, <code>${commit.slice(0, 12)}</code>`}; Trefoil ${tool.version}.</p>
</div>
</div>
${named(evidence, words)}
<dl class="answers">${firstAnswers(evidence, words).map(
    ({ question, answer, notes, part }) =>
      html`<div><dt><a href="#${part}">${question}</a></dt><dd class="value">${unbroken(answer)}</dd>${notes.map(({ text, isEnglish }) => html`<dd class="note"${isEnglish ? html` lang="en"` : undefined}>${unbroken(text)}</dd>`)}</div>`,
  )}</dl>`;
}

/** How many rules had something to say, and over how much. */
function applied({ counts, rules }: Evidence, words: Words): string {
  const notEvaluated = rules.filter(({ status }) => status === 'not-evaluated').length;
  const notApplicable = counts.rules - counts.evaluated - notEvaluated;
  const rest = [
    ...(notApplicable > 0 ? [words.say(FRAME.notApplicable, notApplicable)] : []),
    ...(notEvaluated > 0 ? [words.say(FRAME.notEvaluated, notEvaluated)] : []),
  ];
  const evaluated = words.say(FRAME.evaluated, counts.evaluated, counts.rules, counts.resources);
  return `${[evaluated, ...rest].join(', ')}.`;
}

const LEVELS = ['mandatory', 'required', 'advisory'] as const;

/** The first findings, those that no waiver may excuse before the others. */
function named({ findings, holds }: Evidence, words: Words): Markup | undefined {
  const open = LEVELS.flatMap((level) => findings.filter((each) => each.result === 'failed' && each.level === level));
  if (holds || open.length === 0) return undefined;
  const rest = open.length - MOST_NAMED;
  return html`<ol class="named">${open
    .slice(0, MOST_NAMED)
    .map(
      ({ rule, message, resource, template }) =>
        html`<li><b>${quoted(shorten(message), words)}</b><br><span class="quiet"><code>${rule}</code> ${words.say(FRAME.at)} ${name(resource ?? template)}</span></li>`,
    )}</ol>
<p><a href="#findings">${rest > 0 ? words.say(FRAME.moreAndWhatToDo, rest) : words.say(FRAME.whatToDo)}</a></p>`;
}

function shorten(raw: string): string {
  return raw.length > LONGEST ? `${raw.slice(0, LONGEST)}…` : raw;
}
