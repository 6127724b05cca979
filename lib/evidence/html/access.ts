import { groupBy } from '../../common/group-by';
import { ownOf } from '../../common/own';
import { type Cell, cellsOf } from '../cells';
import type { Sentence } from '../language/languages';
import { ACCESS, ORIGINS } from '../language/sentences/access';
import { COMMON } from '../language/sentences/common';
import { LAYERS, SEARCHES } from '../language/sentences/searches';
import { quotedOr, type Words } from '../language/words';
import { isOpen, layersThatClose, type Origin, originsOf, policyWords, type Reach, reachOf } from '../reach';
import type { Evidence } from '../schema';
import type { AccessEvidence } from '../schema/access';
import { type Answer, answersIn } from '../searches';
import { matrix } from './access-matrix';
import { overview } from './access-overview';
import { html, type Markup, type Piece } from './markup';
import { lead, type Section } from './section';
import { type Column, onDemand, table } from './table';
import { coded, name, quoted, told } from './words';

/**
 * Who can reach what: undefined where that was not computed. A row for each principal says what it may do and what closes the
 * rest; the matrix is shown on demand, and with `full` each decision.
 */
export function accessSection({ access, sites }: Evidence, full: boolean, words: Words): Section | undefined {
  if (!access) return undefined;
  const names = new Map(sites.map(({ id, name: siteName }) => [id, siteName]));
  const cells = cellsOf(access);
  const reach = reachOf(access);
  const origins = originsOf(access);
  return {
    id: 'access',
    title: words.say(ACCESS.title),
    short: words.say(ACCESS.short),
    body: html`${lead(words.say(ACCESS.lead), full ? undefined : coded(words.say(ACCESS.everyDecision)))}
${reach.length === 0 ? undefined : sentences(reach, origins, names, words)}
<div class="stack">${[
      searches(access, names, words),
      onDemand(
        html`<b>${words.say(ACCESS.matrix)}</b> ${decisions(cells, words)}`,
        overview(reach, origins, names, words),
      ),
      onDemand(html`<b>${words.say(ACCESS.whatDenies)}</b> ${words.say(ACCESS.byStatement)}`, denied(cells, words)),
      full ? everyDecision(cells, names, words) : undefined,
    ]}</div>`,
  };
}

/** How many decisions there are, and how many of each kind. */
function decisions(cells: readonly Cell[], words: Words): string {
  const of = (...some: readonly Cell['by']['decision'][]) =>
    cells.filter(({ by }) => some.includes(by.decision)).length;
  const counts = words.say(ACCESS.counts, of('allow'), of('explicit-deny', 'implicit-deny'), of('undecided'));
  return words.say(COMMON.of, words.say(COMMON.decisionCount, cells.length), counts);
}

/** What each principal may do from where, and by which layers the rest is closed. */
function sentences(
  reach: readonly Reach[],
  origins: readonly Origin[],
  names: ReadonlyMap<string, string>,
  words: Words,
): Markup {
  const columns = origins.map(
    ({ id, from }): Column<Reach> => ({
      head: headOf(id, from, words),
      cell: ({ byOrigin }) => sentence(byOrigin.get(id), words),
    }),
  );
  return table(reach, {
    caption: words.say(ACCESS.caption),
    columns: [{ head: words.say(ACCESS.principal), cell: (each) => who(each, names, words) }, ...columns],
  });
}

function headOf(id: string, from: string, words: Words): string {
  const said = ownOf<Sentence>(ORIGINS, id);
  return said ? words.say(said) : capital(quotedOr(from, words));
}

function who({ name: principal, sites }: Reach, names: ReadonlyMap<string, string>, words: Words): Markup {
  const where = sites.length === names.size ? undefined : words.list(sites.map((site) => names.get(site) ?? site));
  return html`${quoted(principal, words)}${where === undefined ? undefined : html`<br><span class="quiet">${words.say(COMMON.atSites, where)}</span>`}`;
}

/** What is allowed, by which statements, and what closes the rest; nothing where nobody asks from there. */
function sentence(cells: readonly Cell[] | undefined, words: Words): Markup | undefined {
  if (!cells) return undefined;
  const allowed = distinct(
    cells.filter(({ by }) => by.decision === 'allow'),
    words,
  );
  const undecided = cells.filter(({ by }) => by.decision === 'undecided');
  const closed = words.list(layersThatClose(cells, words));
  const open = allowed.length + undecided.length > 0;
  const by = [
    ...(allowed.length > 0 ? [statements(cells, words)] : []),
    ...(closed !== '' ? [words.say(open ? ACCESS.restClosedBy : ACCESS.closedBy, closed)] : []),
  ];
  return html`${open ? undefined : words.say(ACCESS.nothing)}${allowed.length > 0 ? html`${words.say(ACCESS.may, allowed.join(', '))}<br>` : undefined}${
    undecided.length === 0
      ? undefined
      : html`${distinct(undecided, words).join(', ')} <span class="tag is-undecided">${words.say(ACCESS.undecided)}</span> ${quoted(undecided[0]?.by.reason ?? '', words)}<br>`
  }<span class="quiet">${by.join('; ')}</span>`;
}

function distinct(cells: readonly Cell[], words: Words): readonly string[] {
  return [...new Set(cells.map(({ action }) => quotedOr(action.name, words)))];
}

/** The statements that allow, by the policy that has them. */
function statements(cells: readonly Cell[], words: Words): string {
  const by = groupBy(
    cells.filter((cell) => cell.by.decision === 'allow'),
    (cell) => cell.by.policy ?? '',
  );
  const parts = [...by].map(([policy, some]) => {
    const sids = [...new Set(some.flatMap((cell) => cell.by.sid ?? []))];
    return `${policyWords(policy, words)}${sids.length === 0 ? '' : ` ${sids.join(', ')}`}`;
  });
  return words.say(ACCESS.by, parts.join('; '));
}

/** What denies, and how many decisions each statement makes. */
function denied(cells: readonly Cell[], words: Words): Markup {
  const groups = groupBy(
    cells.filter(({ by }) => !isOpen(by)),
    ({ by }) => JSON.stringify([by.policy, by.sid, by.sid === undefined ? by.reason : '']),
  );
  const rows = [...groups.values()].sort((one, other) => other.length - one.length);
  return table(rows, {
    caption: words.say(ACCESS.deniedCaption),
    columns: [
      {
        head: words.say(ACCESS.statementOrWhy),
        cell: ([first]) =>
          first && (first.by.sid === undefined ? quoted(first.by.reason, words) : html`<code>${first.by.sid}</code>`),
      },
      {
        head: words.say(ACCESS.policy),
        cell: ([first]) =>
          first && (first.by.policy === undefined ? words.say(ACCESS.noPolicy) : policyWords(first.by.policy, words)),
      },
      { head: words.say(ACCESS.decisions), isNumber: true, cell: (group) => words.number(group.length) },
    ],
  });
}

function everyDecision(cells: readonly Cell[], names: ReadonlyMap<string, string>, words: Words): Markup {
  const bySite = groupBy(cells, ({ principal: { id } }) => id.slice(0, Math.max(0, id.indexOf('/'))));
  return html`${[...bySite].map(([site, some]) => onDemand(html`<b>${names.get(site) ?? site}</b> ${decisions(some, words)}`, matrix(some, words)))}`;
}

const HOLDS = { true: 'passed', false: 'failed', undecided: 'undecided' } as const;
const ANSWERS = { true: SEARCHES.never, false: SEARCHES.possible, undecided: ACCESS.undecided } as const;

function searches(
  { searches: all }: AccessEvidence,
  names: ReadonlyMap<string, string>,
  words: Words,
): Markup | undefined {
  if (all.length === 0) return undefined;
  const answers = answersIn(all);
  const settled = answers.filter(({ holds }) => holds === true).length;
  const everywhere = new Set(all.map(({ site }) => site)).size;
  const has = (of: (answer: Answer) => unknown) => answers.some((answer) => of(answer) !== undefined);
  const columns: readonly (Column<Answer> | undefined)[] = [
    {
      head: words.say(SEARCHES.question),
      cell: ({ question, sites }) =>
        html`${quoted(question, words)}${sites.length === everywhere ? undefined : html` <span class="quiet">${words.say(COMMON.atSites, words.list(sites.map((site) => names.get(site) ?? site)))}</span>`}`,
    },
    settled === answers.length
      ? undefined
      : {
          head: words.say(SEARCHES.allowed),
          cell: ({ holds }) => html`<span class="tag is-${HOLDS[`${holds}`]}">${words.say(ANSWERS[`${holds}`])}</span>`,
        },
    has(({ alone }) => alone)
      ? { head: words.say(SEARCHES.closedBy), cell: ({ alone }) => alone && layersText(alone, words) }
      : undefined,
    { head: words.say(SEARCHES.sets), isNumber: true, cell: ({ cells }) => words.number(cells) },
    has(({ steps, uncertified }) => steps ?? uncertified)
      ? { head: words.say(SEARCHES.certificate), cell: (answer) => certificateOf(answer, words) }
      : undefined,
    has(({ counterexample, reason }) => counterexample ?? reason)
      ? {
          head: words.say(SEARCHES.remark),
          cell: ({ counterexample, reason }) =>
            html`${counterexample === undefined ? undefined : told(words, SEARCHES.allowedRequest, name(counterexample))}${reason === undefined ? undefined : quoted(reason, words)}`,
        }
      : undefined,
  ];
  const rows = table(answers, {
    caption: words.say(SEARCHES.caption),
    columns: columns.filter((column) => column !== undefined),
  });
  const rest = answers.length - settled;
  const summary = html`<b>${words.say(SEARCHES.title)}</b> ${rest === 0 ? words.say(SEARCHES.everyHolds, answers.length) : words.say(SEARCHES.someHold, answers.length, settled, rest)}`;
  return onDemand(summary, rows, rest > 0);
}

/** By how many layers of policies something holds. */
function layersText(alone: NonNullable<Answer['alone']>, words: Words): string {
  if (alone.length === 0) return words.say(SEARCHES.twoLayers);
  return words.say(SEARCHES.alone, words.list(alone.map((layer) => words.say(LAYERS[layer]))));
}

function certificateOf({ steps, uncertified, holds }: Answer, words: Words): Piece {
  if (steps !== undefined) return words.say(SEARCHES.steps, steps);
  if (holds !== true) return undefined;
  const why = uncertified === undefined ? words.say(SEARCHES.notMade) : quoted(uncertified, words);
  return told(words, SEARCHES.noCertificate, why);
}

function capital(raw: string): string {
  return raw.charAt(0).toUpperCase() + raw.slice(1);
}
