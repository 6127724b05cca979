import { code, table, text } from '../common/markdown';
import { figure } from '../judge/limits/measure';
import { count } from '../judge/report/tally';
import type { Evidence } from './schema';
import type { RuleEvidence } from './schema/rules';

const MOST_FINDINGS = 20;
const MOST_LIMITS = 10;

/** The evidence for a pull request: what holds, what does not, and where everything is. */
export function renderSummary(evidence: Evidence): string {
  const { holds, claim, deployment, boundary } = evidence;
  const name = deployment ? `deployment ${text(deployment.name)}` : 'an assembly without a deployment file';
  const outcome = holds ? 'No open findings' : 'There are open findings';
  const parts = [
    `## Trefoil: ${name}`,
    `**${outcome}** inside ${boundary.names.map(text).join(', ')}. ${sentence(claim)}`,
    standing(evidence),
    sites(evidence),
    racks(evidence),
    stores(evidence),
    crossings(evidence),
    transfers(evidence),
    access(evidence),
    omissions(evidence),
    waivers(evidence),
    limits(evidence),
    plugins(evidence),
    idle(evidence),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function standing({ findings }: Evidence): string {
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
    text(site.name),
    ...[site.data, site.keys, site.controlPlane].map(({ place, how }) => `${text(place)} (${how})`),
    zones(site),
  ]);
  return section('Where everything is', table(['site', 'user data', 'keys', 'logs and control plane', 'zones'], rows));
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
  return section('Racks', table(heads, rows), said.map((line) => `\n\n${line}`).join(''));
}

function stores({ stores: all }: Evidence): string {
  const rows = counted(
    all.map(({ site, holds, data, keys }) => {
      const kinds = [...new Set(keys.map(({ kind }) => kind))].sort().join(', ') || 'none named';
      return { row: [text(site ?? ''), holds, text(data.place), data.how, kinds], number: 1 };
    }),
  );
  return section(
    'Data stores and encryption keys',
    table(['site', 'stores', 'location', 'how we know', 'keys', 'number'], rows),
  );
}

function crossings({ crossings: all }: Evidence): string {
  const rows = all
    .filter(({ kind }) => kind !== 'principal')
    .map(({ kind, direction, from, to, basis, until }) => [
      kind,
      direction,
      text(from.name),
      text(to.name),
      text(until === undefined ? basis : `${basis}, until ${until}`),
    ]);
  return section('Data flows', table(['kind', 'direction', 'from', 'to', 'basis'], unique(rows)));
}

function transfers({ transfers: all }: Evidence): string {
  const rows = all.map(({ recipient, country, what, basis, until }) => [
    text(recipient),
    country,
    text(what),
    text(basis),
    until ?? '',
  ]);
  return section('Transfers out of the EEA', table(['recipient', 'country', 'what', 'basis', 'until'], rows));
}

function access({ access: record }: Evidence): string {
  const rows = (record?.searches ?? []).map(({ question, holds, cells, counterexample, reason }) => [
    text(question),
    holds === true ? 'holds' : holds === false ? 'does not hold' : 'undecided',
    String(cells),
    text(counterexample ?? reason ?? ''),
  ]);
  return section('Who can reach the data', table(['never allowed', 'result', 'sets of requests', 'because'], rows));
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
  return section('Exceptions', table(['rule', 'reason', 'owner', 'expires', 'excuses'], rows));
}

function limits({ limits: all }: Evidence): string {
  const rows = all
    .slice(0, MOST_LIMITS)
    .map(({ of, unit, used, most, place }) => [
      text(`${unit} for ${of}`),
      ...[used, most, most - used].map(figure),
      text(place),
    ]);
  return section('Headroom below AWS quotas', table(['limit', 'used', 'of', 'left', 'where'], rows));
}

function plugins({ plugins: all }: Evidence): string {
  const rows = all.map(({ name, version, conclusion, violations, excused, shownBy }) => [
    text(name),
    text(version),
    conclusion,
    String(violations),
    String(excused),
    shownBy,
  ]);
  return section('Provenance', table(['plugin', 'version', 'concluded', 'violations', 'excused', 'shown by'], rows));
}

function idle({ rules }: Evidence): string {
  const line = (status: RuleEvidence['status'], what: string) => {
    const ids = rules.filter((rule) => rule.status === status).map(({ id }) => code(id));
    return ids.length === 0 ? [] : [`${count(ids.length, 'rule')} ${what}: ${ids.join(', ')}`];
  };
  return [
    ...line('not-applicable', 'not applicable (no matching resource)'),
    ...line('not-evaluated', 'not evaluated (needs the deployment file)'),
  ].join('\n\n');
}

function section(title: string, body: string, after = ''): string {
  return body === '' ? '' : `### ${title}\n\n${body}${after}`;
}

/** Rows that say the same as one, with the sum of their numbers. */
function counted(
  all: readonly { readonly row: readonly string[]; readonly number: number }[],
): readonly (readonly string[])[] {
  const sums = new Map<string, { readonly row: readonly string[]; sum: number }>();
  for (const { row, number } of all) {
    const known = sums.get(row.join('|'));
    if (known) known.sum += number;
    else sums.set(row.join('|'), { row, sum: number });
  }
  return [...sums.values()].map(({ row, sum }) => [...row, String(sum)]);
}

function unique(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [row.join('|'), row])).values()];
}

function sentence(raw: string): string {
  return `${text(raw.charAt(0).toUpperCase() + raw.slice(1))}.`;
}
