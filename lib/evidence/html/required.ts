import type { Evidence } from '../schema';
import type { RequiredEvidence } from '../schema/required';
import { html } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { many, number, prose } from './words';

const KINDS: Readonly<Record<RequiredEvidence['flows'][number]['result'], string>> = {
  works: 'passed',
  'not settled': 'undecided',
  broken: 'failed',
};

/** Required access, and how much of what policies allow it needs; undefined where that was not computed. */
export function requiredSection({ required, sites }: Evidence): Section | undefined {
  if (!required) return undefined;
  const { flows, actions, names } = required;
  const named = new Map(sites.map(({ id, name }) => [id, name]));
  const working = flows.filter(({ result }) => result === 'works').length;
  const rows = table(flows, {
    caption: 'What has to work, by kind',
    columns: [
      { head: 'Has to work', cell: ({ title }) => prose(title) },
      { head: 'At', cell: ({ sites: at }) => at.map((site) => named.get(site) ?? site).join(', ') },
      { head: 'Requests', isNumber: true, cell: ({ requests }) => number(requests) },
      { head: 'Result', cell: ({ result }) => html`<span class="tag is-${KINDS[result]}">${result}</span>` },
      { head: 'Certainty', cell: ({ certainty }) => certainty },
    ],
  });
  return {
    id: 'required',
    title: 'What has to work, and no more than that',
    short: 'Required access',
    body: html`${lead('Requests that AWS services, the CDK CLI, CloudFormation, people and the auditor have to be allowed, decided by the same policies. Documented: a page of AWS says that they are made; practice: samples show it.')}
<div class="stack">${onDemand(html`<b>${working} of ${many(flows.length, 'kind')}</b> work at every site`, rows, working < flows.length)}</div>
<p>Of ${many(actions.allowed, 'action')} that policies allow, ${number(actions.needed)} are needed for this, ${number(actions.kept)} stay for a written reason and ${number(actions.excess)} are excess; of ${number(names.allowed)} principals and resources that they name, ${number(names.needed)}, ${number(names.kept)} and ${number(names.excess)}.</p>`,
  };
}
