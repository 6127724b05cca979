import { code, table, text } from '../common/markdown';
import { figure } from '../judge/limits/measure';
import { count } from '../judge/report/tally';
import { countryText } from '../world/countries';
import type { Evidence } from './schema';
import type { LocationEvidence } from './schema/common';
import type { RuleEvidence } from './schema/rules';
import { questions, reach } from './summary/access';
import { classes, people, workloads } from './summary/people';
import { counted, folded, section, sentence, unique } from './summary/sections';

const MOST_FINDINGS = 20;
const MOST_LIMITS = 10;

/** The evidence for a pull request: first what holds, what does not and where everything is; the rest folds open. */
export function renderSummary(evidence: Evidence): string {
  const { holds, claim, deployment, boundary } = evidence;
  const name = deployment ? `deployment ${text(deployment.name)}` : 'an assembly without a deployment file';
  const outcome = holds ? 'No open findings' : 'There are open findings';
  const parts = [
    `## Trefoil: ${name}`,
    `**${outcome}** inside ${boundary.names.map(text).join(', ')}. ${sentence(claim)}`,
    openFindings(evidence),
    sites(evidence),
    reach(evidence),
    works(evidence),
    transfers(evidence),
    people(evidence),
    workloads(evidence),
    classes(evidence),
    omissions(evidence),
    racks(evidence),
    flows(evidence),
    stores(evidence),
    questions(evidence),
    waivers(evidence),
    limits(evidence),
    provenance(evidence),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Required access in a line, and what of it does not work, in full. */
function works({ required }: Evidence): string {
  if (!required) return '';
  const { flows, actions } = required;
  const open = flows.filter(({ result }) => result !== 'works');
  const requests = flows.reduce((sum, flow) => sum + flow.requests, 0);
  const line = `${flows.length - open.length} of ${count(flows.length, 'kind')} of what has to work do at every site, by ${figure(requests)} requests; of ${figure(actions.allowed)} actions that policies allow, ${figure(actions.needed)} are needed for it, ${figure(actions.kept)} stay for a written reason and ${figure(actions.excess)} are excess.`;
  const rows = open.map(({ title, sites: at, result }) => [text(title), at.map(text).join(', '), result]);
  return section('What has to work', [line, table(['has to work', 'at', 'result'], rows)].filter(Boolean).join('\n\n'));
}

function openFindings({ findings }: Evidence): string {
  const failed = findings.filter(({ result }) => result === 'failed');
  const rows = failed
    .slice(0, MOST_FINDINGS)
    .map(({ rule, level, resource, template, line, message }) => [
      code(rule),
      level,
      code(resource ?? template),
      text(message),
      code(`${template}:${line}`),
    ]);
  const more = failed.length > MOST_FINDINGS ? `\n\nand ${failed.length - MOST_FINDINGS} more` : '';
  return section('Open findings', table(['rule', 'level', 'resource', 'found', 'place'], rows), more);
}

function sites({ sites: all }: Evidence): string {
  const rows = all.map((site) => [
    `${text(site.name)}${site.data.country === site.country ? '' : `, meant for ${text(countryText(site.country))}`}`,
    at(site.data),
    around(site),
    zones(site),
  ]);
  return section('Where everything is', table(['site', 'user data', 'keys, logs and control plane', 'zones'], rows));
}

/** Where the keys of a site are, and its logs and control plane. */
function around({ data, keys, controlPlane }: Evidence['sites'][number]): string {
  if (at(keys) !== at(controlPlane)) return `keys: ${at(keys)}; logs: ${at(controlPlane)}`;
  return at(keys) === at(data) ? 'the same' : at(keys);
}

function at({ place, how }: LocationEvidence): string {
  return `${text(place)} (${how})`;
}

/** Zones by id, or called names; with whom they are shared. */
function zones({ zones: all }: Evidence['sites'][number]): string {
  return all
    .map(({ zone, by, sharedWith }) => {
      const shared = sharedWith.length === 0 ? '' : `, shared with ${sharedWith.map(text).join(', ')}`;
      return `${code(zone)}${by === 'name' ? ' (a name)' : ''}${shared}`;
    })
    .join('; ');
}

function racks({ sites: all }: Evidence): string {
  const rows = all.flatMap(({ name, rack }) =>
    (rack?.stores ?? []).map(({ store, holds, key, backups, copies, wayIn }) =>
      [`${name}: ${store}`, holds, key, backups, copies, wayIn].map(text),
    ),
  );
  const said = [...new Set(all.flatMap(({ rack }) => (rack ? [sentence(rack.delivery)] : [])))];
  const heads = ['store', 'holds', 'under which key', 'backups', 'leaves the rack', 'way in for existing data'];
  return folded('Racks', rows.length, [table(heads, rows), ...said].join('\n\n'));
}

function stores({ stores: all, sites: places }: Evidence): string {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const kinds = new Map<string, { readonly row: readonly string[]; readonly sites: Set<string>; number: number }>();
  for (const { site = '', holds, data, keys } of all) {
    const key = [...new Set(keys.map(({ kind }) => kind))].sort().join(', ') || 'none named';
    const row = [text(data.place), data.how, holds, key];
    const known = kinds.get(row.join('|')) ?? { row, sites: new Set(), number: 0 };
    known.sites.add(text(names.get(site) ?? site));
    known.number++;
    kinds.set(row.join('|'), known);
  }
  const rows = [...kinds.values()].map(({ row, sites: where, number }) => [
    ...row,
    [...where].join(', '),
    String(number),
  ]);
  const heads = ['location', 'how we know', 'stores', 'keys', 'sites', 'number'];
  return folded('Data stores and encryption keys', all.length, table(heads, rows));
}

function flows({ crossings: all }: Evidence): string {
  const rows = unique(
    all
      .filter(({ kind }) => kind !== 'principal')
      .map(({ kind, direction, from, to, basis, until }) => [
        kind,
        direction,
        text(from.name),
        text(to.name),
        text(until === undefined ? basis : `${basis}, until ${until}`),
      ]),
  );
  return folded('Data flows', rows.length, table(['kind', 'direction', 'from', 'to', 'basis'], rows));
}

function transfers({ transfers: all }: Evidence): string {
  const rows = all.map(({ recipient, country, what, basis, safeguard, until }) => [
    text(recipient),
    country ?? '',
    text(what),
    text(basis),
    text(safeguard ?? ''),
    until ?? '',
  ]);
  return section(
    'Transfers out of the EEA',
    table(['recipient', 'country', 'what', 'basis', 'safeguard', 'until'], rows),
  );
}

function omissions({ omissions: all, unsettled }: Evidence): string {
  const rows = all.map(({ title, source, reason, by, on, expires }) => [
    text(title),
    text(source),
    text(reason),
    text(`${by}, ${on}`),
    expires,
  ]);
  const open = unsettled.map(({ title }) => text(title)).join(', ');
  const body = [
    table(['omitted', 'what is known', 'reason', 'decided', 'review by'], rows),
    open === '' ? '' : `Used, and not settled whether ${unsettled[0]?.partition ?? ''} offers it: ${open}`,
  ];
  return section('Omitted', body.filter((part) => part !== '').join('\n\n'));
}

function waivers({ waivers: all }: Evidence): string {
  const rows = counted(
    all.map(({ rule, reason, owner, expires, excuses }) => ({
      // One reason for many resources is one row.
      row: [code(rule.replace(/\[.*\]$/, '')), text(reason), text(owner ?? ''), expires ?? ''],
      number: excuses,
    })),
  );
  const ends = all.flatMap(({ expires }) => expires ?? []).sort();
  const first = ends[0] === undefined ? '' : `, the first until ${ends[0]}`;
  const number = all.reduce((sum, { excuses }) => sum + excuses, 0);
  return folded(
    'Excused findings of all plugins',
    number,
    table(['rule', 'reason', 'owner', 'expires', 'excuses'], rows),
    first,
  );
}

function limits({ limits: all }: Evidence): string {
  const rows = all
    .slice(0, MOST_LIMITS)
    .map(({ of, unit, used, most, place }) => [
      text(`${unit} for ${of}`),
      ...[used, most, most - used].map(figure),
      text(place),
    ]);
  return folded(
    'Headroom below AWS quotas, least first',
    rows.length,
    table(['limit', 'used', 'of', 'left', 'where'], rows),
  );
}

function provenance({ plugins, rules }: Evidence): string {
  const rows = plugins.map(({ name, version, conclusion, violations, excused, shownBy }) => [
    text(name),
    text(version),
    conclusion,
    String(violations),
    String(excused),
    shownBy,
  ]);
  const line = (status: RuleEvidence['status'], what: string) => {
    const ids = rules.filter((rule) => rule.status === status).map(({ id }) => code(id));
    return ids.length === 0 ? [] : [`${count(ids.length, 'rule')} ${what}: ${ids.join(', ')}`];
  };
  const body = [
    table(['plugin', 'version', 'concluded', 'violations', 'excused', 'shown by'], rows),
    ...line('not-applicable', 'not applicable (no matching resource)'),
    ...line('not-evaluated', 'not evaluated (needs the deployment file)'),
  ];
  return folded('Provenance', plugins.length, body.filter((part) => part !== '').join('\n\n'));
}
