import type { Evidence } from '../schema';
import type { AccessEvidence } from '../schema/access';
import { matrix, type Outcome } from './access-matrix';
import { groupBy } from './groups';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { many, name, prose } from './words';

type Row = AccessEvidence['principals'][number];
type Search = AccessEvidence['searches'][number];

/** Who can reach the data: undefined where that was not computed. */
export function accessSection({ access, sites }: Evidence): Section | undefined {
  if (!access) return undefined;
  const names = new Map(sites.map(({ id, name: siteName }) => [id, siteName]));
  const cells = groupBy(access.cells, ({ principal }) => principal);
  const bySite = [...groupBy(access.principals, siteOf)];
  const total = (some: readonly Row[], decisions: readonly Outcome[]) =>
    some.reduce(
      (sum, { id }) => sum + (cells.get(id) ?? []).filter(({ decision }) => decisions.includes(decision)).length,
      0,
    );
  return {
    id: 'access',
    title: 'Who can reach the data',
    short: 'Access',
    body: html`${lead('Simulated IAM decisions, computed from the synthesized policies: identity, resource, key, endpoint and organization. Each decision names the statement that made it.')}
${searches(access.searches)}
<div class="stack">${bySite.map(([site, rows]) =>
      onDemand(
        html`<b>${names.get(site) ?? site}</b> ${many(rows.length, 'row')}: ${total(rows, ['allow'])} allowed, ${total(rows, ['explicit-deny', 'implicit-deny'])} denied, ${total(rows, ['undecided'])} undecided`,
        matrix(rows, access.actions, cells),
        bySite.length === 1,
      ),
    )}</div>`,
  };
}

/** The id of a row begins with that of its site. */
function siteOf({ id }: Row): string {
  return id.slice(0, Math.max(0, id.indexOf('/')));
}

const HOLDS = {
  true: ['passed', 'never'],
  false: ['failed', 'possible'],
  undecided: ['undecided', 'undecided'],
} as const;

function searches(all: readonly Search[]): Markup | undefined {
  if (all.length === 0) return undefined;
  const settled = all.filter(({ holds }) => holds === true).length;
  const rows = table(all, {
    caption: 'Exhaustive searches over every request',
    columns: [
      { head: 'Never allowed', cell: ({ question }) => prose(question) },
      {
        head: 'Answer',
        cell: ({ holds }) => {
          const [kind, words] = HOLDS[`${holds}`];
          return html`<span class="tag is-${kind}">${words}</span>`;
        },
      },
      { head: 'Sets of requests settled', isNumber: true, cell: ({ cells }) => cells },
      {
        head: 'Remark',
        cell: ({ counterexample, reason }) =>
          html`${counterexample === undefined ? undefined : html`allowed: ${name(counterexample)}`}${reason === undefined ? undefined : prose(reason)}`,
      },
    ],
  });
  const summary = html`<b>Exhaustive search</b> ${many(all.length, 'question')} asked of every request: ${settled} answered never, ${all.length - settled} not`;
  return html`<div class="stack">${onDemand(summary, rows, settled < all.length)}</div>`;
}
