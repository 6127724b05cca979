import { count } from '../policy/tally';
import { code, table, text } from './markdown';
import type { Evidence } from './schema';

const MOST_FINDINGS = 20;

/** The evidence for a pull request: what holds, what does not, and where everything is. */
export function renderSummary(evidence: Evidence): string {
  const { holds, claim, deployment, boundary } = evidence;
  const name = deployment ? `deployment ${text(deployment.name)}` : 'an assembly without a deployment file';
  const outcome = holds ? 'Every rule that was exercised holds' : 'Not every rule holds';
  const parts = [
    `## Trefoil: ${name}`,
    `**${outcome}** inside ${boundary.names.map(text).join(', ')}. ${sentence(claim)}`,
    standing(evidence),
    sites(evidence),
    stores(evidence),
    crossings(evidence),
    transfers(evidence),
    waivers(evidence),
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
  return section('Findings', table(['rule', 'level', 'resource', 'found', 'place'], rows), more);
}

function sites({ sites: all }: Evidence): string {
  const rows = all.map(({ name, data, keys, controlPlane }) => [
    text(name),
    ...[data, keys, controlPlane].map(({ place, how }) => `${text(place)} (${how})`),
  ]);
  return section('Where everything is', table(['site', 'user data', 'keys', 'logs and control plane'], rows));
}

function stores({ stores: all }: Evidence): string {
  const groups = new Map<string, number>();
  for (const { site, holds, data, keys } of all) {
    const kinds = [...new Set(keys.map(({ kind }) => kind))].sort().join(', ') || 'none named';
    const key = JSON.stringify([site ?? '', holds, data.place, data.how, kinds]);
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  const rows = [...groups].map(([key, number]) => [...JSON.parse(key).map(String).map(text), String(number)]);
  return section('What rests where', table(['site', 'holds', 'place', 'how we know', 'keys', 'stores'], rows));
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
  return section('Crossings', table(['kind', 'direction', 'from', 'to', 'basis'], unique(rows)));
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

function waivers({ waivers: all }: Evidence): string {
  const groups = new Map<string, { readonly row: readonly string[]; excuses: number }>();
  for (const { rule, reason, owner, expires, excuses } of all) {
    // One reason for many resources is one row.
    const row = [code(rule.replace(/\[.*\]$/, '')), text(reason), text(owner ?? ''), expires ?? ''];
    const known = groups.get(row.join());
    if (known) known.excuses += excuses;
    else groups.set(row.join(), { row, excuses });
  }
  const rows = [...groups.values()].map(({ row, excuses }) => [...row, String(excuses)]);
  return section('Exceptions', table(['rule', 'reason', 'owner', 'expires', 'excuses'], rows));
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
  return section('What ran', table(['plugin', 'version', 'concluded', 'violations', 'excused', 'shown by'], rows));
}

function idle({ rules }: Evidence): string {
  const ids = rules.filter(({ status }) => status === 'not-exercised').map(({ id }) => code(id));
  return ids.length === 0 ? '' : `${count(ids.length, 'rule')} met nothing to which they apply: ${ids.join(', ')}`;
}

function section(title: string, body: string, after = ''): string {
  return body === '' ? '' : `### ${title}\n\n${body}${after}`;
}

function unique(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [row.join('|'), row])).values()];
}

function sentence(raw: string): string {
  return `${text(raw.charAt(0).toUpperCase() + raw.slice(1))}.`;
}
