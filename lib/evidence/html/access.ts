import { layerName } from '../../access/layers';
import { groupBy } from '../../common/group-by';
import { type Cell, cellsOf } from '../cells';
import { isOpen, layersThatClose, type Origin, originsOf, policyWords, type Reach, reachOf } from '../reach';
import type { Evidence } from '../schema';
import type { AccessEvidence } from '../schema/access';
import { type Answer, answersIn } from '../searches';
import { matrix } from './access-matrix';
import { overview } from './access-overview';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { type Column, onDemand, table } from './table';
import { list, many, name, number, prose } from './words';

/**
 * Who can reach what: undefined where that was not computed. A row for each principal says what it may do and what closes the
 * rest; the matrix is shown on demand, and with `full` each decision.
 */
export function accessSection({ access, sites }: Evidence, full: boolean): Section | undefined {
  if (!access) return undefined;
  const names = new Map(sites.map(({ id, name: siteName }) => [id, siteName]));
  const cells = cellsOf(access);
  const reach = reachOf(access);
  const origins = originsOf(access);
  return {
    id: 'access',
    title: 'Who can reach what',
    short: 'Access',
    body: html`${lead('Simulated IAM decisions, computed from the synthesized policies: identity, resource, key, endpoint and organization; each column is a place from which a principal asks. An empty cell: roles of services ask from inside AWS alone. ', full ? undefined : html`<code>evidence.json</code> has every decision and what made it; <code>trefoil evidence --full</code> shows each here.`)}
${reach.length === 0 ? undefined : sentences(reach, origins, names)}
<div class="stack">${[
      searches(access, names),
      onDemand(
        html`<b>Matrix</b> ${many(cells.length, 'decision')}: ${counts(cells)}`,
        overview(reach, origins, names),
      ),
      onDemand(html`<b>What denies</b> by statement`, denied(cells)),
      full ? everyDecision(cells, names) : undefined,
    ]}</div>`,
  };
}

function counts(cells: readonly Cell[]): string {
  const of = (...decisions: readonly Cell['by']['decision'][]) =>
    number(cells.filter(({ by }) => decisions.includes(by.decision)).length);
  return `${of('allow')} allowed, ${of('explicit-deny', 'implicit-deny')} denied, ${of('undecided')} undecided`;
}

/** What each principal may do from where, and by which layers the rest is closed. */
function sentences(reach: readonly Reach[], origins: readonly Origin[], names: ReadonlyMap<string, string>): Markup {
  const columns = origins.map(
    ({ id, head }): Column<Reach> => ({ head: capital(head), cell: ({ byOrigin }) => sentence(byOrigin.get(id)) }),
  );
  return table(reach, {
    caption: 'What each principal may do, and which layers close the rest',
    columns: [{ head: 'Principal', cell: (each) => who(each, names) }, ...columns],
  });
}

function who({ name: principal, sites }: Reach, names: ReadonlyMap<string, string>): Markup {
  const where = sites.length === names.size ? undefined : list(sites.map((site) => names.get(site) ?? site));
  return html`${prose(principal)}${where === undefined ? undefined : html`<br><span class="quiet">at ${where}</span>`}`;
}

/** What is allowed, by which statements, and what closes the rest; nothing where nobody asks from there. */
function sentence(cells: readonly Cell[] | undefined): Markup | undefined {
  if (!cells) return undefined;
  const allowed = distinct(cells.filter(({ by }) => by.decision === 'allow'));
  const undecided = cells.filter(({ by }) => by.decision === 'undecided');
  const closed = layersThatClose(cells);
  const open = allowed.length + undecided.length > 0;
  const by = [
    ...(allowed.length > 0 ? [statements(cells)] : []),
    ...(closed.length > 0 ? [`${open ? 'the rest closed' : 'closed'} by ${list(closed)}`] : []),
  ];
  return html`${open ? undefined : 'nothing, '}${allowed.length > 0 ? html`may ${allowed.join(', ')}<br>` : undefined}${
    undecided.length === 0
      ? undefined
      : html`${distinct(undecided).join(', ')} <span class="tag is-undecided">undecided</span> ${prose(undecided[0]?.by.reason ?? '')}<br>`
  }<span class="quiet">${by.join('; ')}</span>`;
}

function distinct(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.map(({ action }) => action.name))];
}

/** The statements that allow, by the policy that has them. */
function statements(cells: readonly Cell[]): string {
  const by = groupBy(
    cells.filter((cell) => cell.by.decision === 'allow'),
    (cell) => cell.by.policy ?? '',
  );
  const parts = [...by].map(([policy, some]) => {
    const sids = [...new Set(some.flatMap((cell) => cell.by.sid ?? []))];
    return `${policyWords(policy)}${sids.length === 0 ? '' : ` ${sids.join(', ')}`}`;
  });
  return `by ${parts.join('; ')}`;
}

/** What denies, and how many decisions each statement makes. */
function denied(cells: readonly Cell[]): Markup {
  const groups = groupBy(
    cells.filter(({ by }) => !isOpen(by)),
    ({ by }) => JSON.stringify([by.policy, by.sid, by.sid === undefined ? by.reason : '']),
  );
  const rows = [...groups.values()].sort((one, other) => other.length - one.length);
  return table(rows, {
    caption: 'What denies, and how often',
    columns: [
      {
        head: 'Statement, or why without one',
        cell: ([first]) =>
          first && (first.by.sid === undefined ? prose(first.by.reason) : html`<code>${first.by.sid}</code>`),
      },
      {
        head: 'Policy',
        cell: ([first]) => first && (first.by.policy === undefined ? 'none' : policyWords(first.by.policy)),
      },
      { head: 'Decisions', isNumber: true, cell: (group) => group.length },
    ],
  });
}

function everyDecision(cells: readonly Cell[], names: ReadonlyMap<string, string>): Markup {
  const bySite = groupBy(cells, ({ principal: { id } }) => id.slice(0, Math.max(0, id.indexOf('/'))));
  return html`${[...bySite].map(([site, some]) => onDemand(html`<b>${names.get(site) ?? site}</b> ${many(some.length, 'decision')}: ${counts(some)}`, matrix(some)))}`;
}

const HOLDS = { true: 'passed', false: 'failed', undecided: 'undecided' } as const;
const ANSWERS = { true: 'never', false: 'possible', undecided: 'undecided' } as const;

function searches({ searches: all }: AccessEvidence, names: ReadonlyMap<string, string>): Markup | undefined {
  if (all.length === 0) return undefined;
  const answers = answersIn(all);
  const settled = answers.filter(({ holds }) => holds === true).length;
  const everywhere = new Set(all.map(({ site }) => site)).size;
  const has = (of: (answer: Answer) => unknown) => answers.some((answer) => of(answer) !== undefined);
  const columns: readonly (Column<Answer> | undefined)[] = [
    {
      head: 'Question',
      cell: ({ question, sites }) =>
        html`${prose(question)}${sites.length === everywhere ? undefined : html` <span class="quiet">at ${list(sites.map((site) => names.get(site) ?? site))}</span>`}`,
    },
    settled === answers.length
      ? undefined
      : {
          head: 'Allowed',
          cell: ({ holds }) => html`<span class="tag is-${HOLDS[`${holds}`]}">${ANSWERS[`${holds}`]}</span>`,
        },
    has(({ alone }) => alone) ? { head: 'Closed by', cell: ({ alone }) => alone && layersText(alone) } : undefined,
    { head: 'Sets of requests', isNumber: true, cell: ({ cells }) => cells },
    has(({ steps, uncertified }) => steps ?? uncertified) ? { head: 'Certificate', cell: certificateOf } : undefined,
    has(({ counterexample, reason }) => counterexample ?? reason)
      ? {
          head: 'Remark',
          cell: ({ counterexample, reason }) =>
            html`${counterexample === undefined ? undefined : html`allowed: ${name(counterexample)}`}${reason === undefined ? undefined : prose(reason)}`,
        }
      : undefined,
  ];
  const rows = table(answers, {
    caption: 'Exhaustive searches over every request',
    columns: columns.filter((column) => column !== undefined),
  });
  const rest = answers.length - settled;
  const summary = html`<b>Exhaustive search</b> ${many(answers.length, 'question')} over every request there is: ${rest === 0 ? 'every one holds' : `${number(settled)} hold, ${number(rest)} do not`}`;
  return onDemand(summary, rows, rest > 0);
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

function capital(raw: string): string {
  return raw.charAt(0).toUpperCase() + raw.slice(1);
}
