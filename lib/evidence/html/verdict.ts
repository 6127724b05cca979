import { countryText } from '../../world/countries';
import type { Evidence } from '../schema';
import type { SiteEvidence } from '../schema/places';
import { groupBy } from './groups';
import { html, type Markup } from './markup';
import { table } from './table';
import { howTag, list, many, number, prose, unbroken, whole } from './words';

/** Sites beyond which places are listed in their stead. */
const MOST_SITES = 8;

/** Whether it holds, for which deployment, how many rules over how many resources, and what is excused. */
export function verdict(evidence: Evidence): Markup {
  const { holds, deployment, boundary, time, commit, tool } = evidence;
  const mark = holds ? html`<path d="M5 12.5l4.5 4.5L19 7.5"/>` : html`<path d="M12 6v7.5"/><path d="M12 17.4v.2"/>`;
  return html`<div class="verdict ${holds ? 'holds' : 'fails'}">
<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"/>${mark}</svg>
<div>
<h1>${holds ? 'No open findings' : 'There are open findings'}</h1>
<p class="subject">${deployment ? html`Deployment <b>${deployment.name}</b>` : 'An assembly without a deployment file'}, boundary <b>${list(boundary.names)}</b><br>
<span class="quiet">commit of <time datetime="${time}">${time.slice(0, 16).replace('T', ' ')} UTC</time>${commit === undefined ? undefined : html`, <code>${commit.slice(0, 12)}</code>`}; Trefoil ${tool.version}</span></p>
</div>
</div>
${figures(evidence)}`;
}

function figures({ counts, rules, waivers }: Evidence): Markup {
  const others = waivers.filter(({ plugin }) => plugin !== 'Trefoil').reduce((sum, { excuses }) => sum + excuses, 0);
  const notEvaluated = rules.filter(({ status }) => status === 'not-evaluated').length;
  const notApplicable = counts.rules - counts.evaluated - notEvaluated;
  const unknown = [
    ...(notApplicable > 0 ? [`${number(notApplicable)} not applicable (no matching resource)`] : []),
    ...(notEvaluated > 0 ? [`${number(notEvaluated)} not evaluated (needs the deployment file)`] : []),
  ];
  const all = [
    {
      name: 'Rules evaluated',
      value: html`${counts.evaluated} <small>of ${counts.rules}</small>`,
      note: unknown.length > 0 ? unknown.join('; ') : 'each has a matching resource',
    },
    {
      name: 'Resources checked',
      value: html`${counts.resources}`,
      note: `${many(counts.verdicts, 'verdict')} in ${many(counts.templates, 'template')}`,
    },
    {
      name: 'Open findings',
      value: html`${counts.mandatory + counts.required}`,
      note: `${counts.mandatory} mandatory, ${counts.required} required; ${counts.advisory} advice`,
    },
    {
      name: 'Findings waived',
      value: html`${counts.waived}`,
      note: others > 0 ? `and ${number(others)} of the other plugins` : 'none of the other plugins either',
    },
  ];
  return html`<dl class="figures">${all.map(
    ({ name, value, note }) =>
      html`<div><dt>${name}</dt><dd class="value">${value}</dd><dd class="note">${note}</dd></div>`,
  )}</dl>`;
}

/** Where the data of every site is; by place where sites are many. */
export function whereabouts({ sites }: Evidence): Markup {
  if (sites.length === 0)
    return html`<p>No deployment file was given: the data stores are listed below, nothing is known about sites.</p>`;
  return sites.length > MOST_SITES ? byPlace(sites) : bySite(sites);
}

function bySite(sites: readonly SiteEvidence[]): Markup {
  return table(sites, {
    caption: 'Sites, and where their data, keys and control planes are',
    columns: [
      {
        head: 'Site',
        cell: ({ name, data, country }) => html`${whole(name)}${data.country === country ? undefined : away(country)}`,
      },
      { head: 'User data', cell: ({ data }) => html`${place(data.place)} ${howTag(data.how)}` },
      {
        head: 'Keys, logs, control plane',
        cell: ({ keys, controlPlane }) =>
          keys.place === controlPlane.place
            ? html`${place(keys.place)} ${howTag(keys.how)}`
            : html`keys: ${place(keys.place)} ${howTag(keys.how)}<br>logs: ${place(controlPlane.place)} ${howTag(controlPlane.how)}`,
      },
    ],
  });
}

function byPlace(sites: readonly SiteEvidence[]): Markup {
  const groups = [...groupBy(sites, ({ data }) => `${data.how} ${data.place}`).values()];
  return table(groups, {
    caption: 'Places, and the sites whose user data rests there',
    columns: [
      { head: 'User data', cell: ([site]) => site && html`${place(site.data.place)} ${howTag(site.data.how)}` },
      { head: 'Sites', cell: (group) => html`${list(group.map(({ name }) => name))}` },
      { head: 'Number', isNumber: true, cell: (group) => group.length },
    ],
  });
}

/** A site that is not where it is meant to be. */
function away(country: string): Markup {
  return html` <span class="away">meant for ${countryText(country)}</span>`;
}

/** `Sweden (SE), in eu-north-1, Stockholm`, its country first to the eye. */
function place(raw: string): Markup {
  const comma = raw.indexOf(',');
  return comma < 0 ? prose(raw) : html`<b>${raw.slice(0, comma)}</b>${unbroken(raw.slice(comma))}`;
}
