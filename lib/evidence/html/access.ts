import { layerName } from '../../access/layers';
import { type Cell, cellsOf } from '../cells';
import type { Evidence } from '../schema';
import type { AccessEvidence } from '../schema/access';
import { type Answer, answersIn } from '../searches';
import { type Outcome, statementOf } from './access-decisions';
import { matrix } from './access-matrix';
import { groupBy } from './groups';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { list, many, name, number, prose } from './words';

/**
 * Who can reach the data: undefined where that was not computed. Allowed access is listed decision by decision, denied access
 * by the statement that denies it; `full` adds the matrix.
 */
export function accessSection({ access, sites }: Evidence, full: boolean): Section | undefined {
  if (!access) return undefined;
  const names = new Map(sites.map(({ id, name: siteName }) => [id, siteName]));
  const bySite = [...groupBy(cellsOf(access), ({ principal: { id } }) => id.slice(0, Math.max(0, id.indexOf('/'))))];
  const total = (cells: readonly Cell[], outcomes: readonly Outcome[]) =>
    number(cells.filter(({ by }) => outcomes.includes(by.decision)).length);
  return {
    id: 'access',
    title: 'Who can reach the data',
    short: 'Access',
    body: html`${lead('Simulated IAM decisions, computed from the synthesized policies: identity, resource, key, endpoint and organization. ', full ? undefined : html`What is denied is counted by the statement that denies it; <code>evidence.json</code> has every decision, and <code>trefoil evidence --full</code> shows each here.`)}
${searches(access, names)}
<div class="stack">${bySite.map(([site, cells]) =>
      onDemand(
        html`<b>${names.get(site) ?? site}</b> ${many(cells.length, 'decision')}: ${total(cells, ['allow'])} allowed, ${total(cells, ['explicit-deny', 'implicit-deny'])} denied, ${total(cells, ['undecided'])} undecided`,
        html`${allowed(cells, names.get(site) ?? site)}${denied(cells)}${full ? matrix(cells) : undefined}`,
        bySite.length === 1,
      ),
    )}</div>`,
  };
}

/** What is allowed, or undecided, of each principal from each place. */
function allowed(cells: readonly Cell[], site: string): Markup {
  const open = cells.filter(({ by }) => by.decision === 'allow' || by.decision === 'undecided');
  const rows = [...groupBy(open, ({ principal }) => principal.id).values()];
  return table(rows, {
    caption: `What is allowed at ${site}`,
    columns: [
      { head: 'Principal', cell: ([first]) => first && prose(withoutSite(first.principal.name)) },
      { head: 'From where', cell: ([first]) => first && prose(first.principal.from) },
      { head: 'What is allowed, by which policy', cell: grants },
    ],
  });
}

/** What a principal may do, grouped by the statement that allows it. */
function grants(cells: readonly Cell[]): Markup {
  const groups = [...groupBy(cells, ({ by }) => JSON.stringify(by)).values()];
  return html`<ul class="plain">${groups.map(([first, ...more]) => {
    if (!first) return undefined;
    const { decision, reason } = first.by;
    const names = [first, ...more].map(({ action }) => action.name).join(', ');
    return html`<li>${prose(names)} ${statementOf(first.by)}${decision === 'undecided' ? html` <span class="tag is-undecided">undecided</span><br><span class="quiet">${prose(reason)}</span>` : undefined}</li>`;
  })}</ul>`;
}

/** What denies, and how many decisions each statement makes. */
function denied(cells: readonly Cell[]): Markup {
  const some = cells.filter(({ by }) => by.decision === 'explicit-deny' || by.decision === 'implicit-deny');
  const rows = [...groupBy(some, ({ by }) => JSON.stringify(by)).values()].sort(
    (one, other) => other.length - one.length,
  );
  return onDemand(
    html`${many(some.length, 'denied decision')}, by what denies`,
    table(rows, {
      caption: 'What denies, and how often',
      columns: [
        {
          head: 'By',
          cell: ([first]) =>
            first && html`${statementOf(first.by)} ${first.by.sid === undefined ? prose(first.by.reason) : undefined}`,
        },
        {
          head: 'Of whom',
          cell: (group) => prose(list([...new Set(group.map(({ principal }) => withoutSite(principal.name)))])),
        },
        { head: 'Decisions', isNumber: true, cell: (group) => number(group.length) },
      ],
    }),
  );
}

/** A principal without its site. */
function withoutSite(raw: string): string {
  return raw.replace(/, at [^,]*$/, '');
}

const HOLDS = {
  true: ['passed', 'never'],
  false: ['failed', 'possible'],
  undecided: ['undecided', 'undecided'],
} as const;

function searches({ searches: all }: AccessEvidence, names: ReadonlyMap<string, string>): Markup | undefined {
  if (all.length === 0) return undefined;
  const answers = answersIn(all);
  const settled = answers.filter(({ holds }) => holds === true).length;
  const rows = table(answers, {
    caption: 'Exhaustive searches over every request',
    columns: [
      { head: 'Never allowed', cell: ({ question }) => prose(question) },
      { head: 'At', cell: ({ sites }) => list(sites.map((site) => names.get(site) ?? site)) },
      { head: 'Answer', cell: ({ holds }) => tagOf(holds) },
      ...(answers.some(({ alone }) => alone !== undefined)
        ? [{ head: 'Holds by', cell: ({ alone }: Answer) => alone && prose(layersText(alone)) }]
        : []),
      { head: 'Sets of requests settled', isNumber: true, cell: ({ cells }) => number(cells) },
      ...(answers.some(({ steps, uncertified }) => steps !== undefined || uncertified !== undefined)
        ? [{ head: 'Certificate', cell: certificateOf }]
        : []),
      {
        head: 'Remark',
        cell: ({ counterexample, reason }) =>
          html`${counterexample === undefined ? undefined : html`allowed: ${name(counterexample)}`}${reason === undefined ? undefined : prose(reason)}`,
      },
    ],
  });
  const summary = html`<b>Exhaustive search</b> ${many(answers.length, 'answer')} over every request there is: ${settled} hold, ${answers.length - settled} do not`;
  return html`<div class="stack">${onDemand(summary, rows, settled < answers.length)}</div>`;
}

/** By how many layers of policies something holds. */
function layersText(alone: NonNullable<Answer['alone']>): string {
  if (alone.length === 0) return 'two layers at least';
  return `${list(alone.map(layerName))} alone`;
}

function certificateOf({ steps, uncertified, holds }: Answer): Markup | undefined {
  if (steps !== undefined) return html`${many(steps, 'step')}`;
  return holds === true ? html`none: ${prose(uncertified ?? 'it was not made')}` : undefined;
}

function tagOf(holds: Answer['holds']): Markup {
  const [kind, words] = HOLDS[`${holds}`];
  return html`<span class="tag is-${kind}">${words}</span>`;
}
