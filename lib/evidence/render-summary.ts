import { code, table, text } from '../common/markdown';
import { figure } from '../judge/limits/measure';
import { count } from '../judge/report/tally';
import { type FirstAnswer, firstAnswers, headline } from './first-answers';
import type { Evidence } from './schema';
import type { RuleEvidence } from './schema/rules';
import { questions, reach } from './summary/access';
import { endings } from './summary/ending';
import { classes, people, workloads } from './summary/people';
import { atSites, counted, fitting, folded, section, sentence, short, unique } from './summary/sections';
import { racks, sites } from './summary/sites';

const MOST_FINDINGS = 20;
const MOST_FLOWS = 12;
const LONGEST_ANSWER = 700;
const MOST_LIMITS = 10;

/** The evidence for a pull request, of a size that GitHub takes: first what holds, the four answers and what does not hold; the rest folds open. */
export function renderSummary(evidence: Evidence): string {
  const { claim, deployment, boundary } = evidence;
  const name = deployment ? `deployment ${short(deployment.name)}` : 'an assembly without a deployment file';
  const file = deployment?.file === undefined ? '' : ` (${code(deployment.file)})`;
  return fitting([
    `## Trefoil: ${name}${file}`,
    `**${short(headline(evidence))}** Boundary ${short(boundary.names.join(', '))}. ${sentence(claim)}`,
    openFindings(evidence),
    firstAnswers(evidence).map(answerLine).join('\n'),
    endings(evidence),
    reach(evidence),
    works(evidence),
    omissions(evidence),
    transfers(evidence),
    sites(evidence),
    people(evidence),
    workloads(evidence),
    classes(evidence),
    racks(evidence),
    flows(evidence),
    stores(evidence),
    questions(evidence),
    waivers(evidence),
    limits(evidence),
    provenance(evidence),
  ]);
}

/** A question of the first screen and its answer, as a line of a list. */
function answerLine({ question, answer, notes }: FirstAnswer): string {
  return `- **${question}** ${short([answer, ...notes].map((each) => each.replace(/\.$/, '')).join('. '), LONGEST_ANSWER)}.`;
}

/** Required access in a line, and what of it does not work, in full. */
function works({ required, sites: places }: Evidence): string {
  if (!required) return '';
  const { flows, actions } = required;
  const open = flows.filter(({ result }) => result !== 'works');
  const requests = flows.reduce((sum, flow) => sum + flow.requests, 0);
  const line = `${flows.length - open.length} of ${count(flows.length, 'kind')} of what has to work do at every site, by ${figure(requests)} requests; of ${figure(actions.allowed)} actions that policies allow, ${figure(actions.needed)} are needed for it, ${figure(actions.kept)} stay for a written reason and ${figure(actions.excess)} are excess.`;
  const rows = open.map(({ title, sites: at, result }) => [text(title), atSites(at, places), result]);
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
      short(message),
      code(`${template}:${line}`),
    ]);
  const more = failed.length > MOST_FINDINGS ? `\n\nand ${failed.length - MOST_FINDINGS} more` : '';
  return section('Open findings', table(['rule', 'level', 'resource', 'found', 'place'], rows), more);
}

function stores({ stores: all, sites: places }: Evidence): string {
  const kinds = new Map<string, { readonly row: readonly string[]; readonly sites: Set<string>; number: number }>();
  for (const { site = '', holds, data, keys } of all) {
    const key = [...new Set(keys.map(({ kind }) => kind))].sort().join(', ') || 'none named';
    const row = [text(data.place), data.how, holds, key];
    const known = kinds.get(row.join('|')) ?? { row, sites: new Set(), number: 0 };
    if (site !== '') known.sites.add(site);
    known.number++;
    kinds.set(row.join('|'), known);
  }
  const rows = [...kinds.values()].map(({ row, sites: where, number }) => [
    ...row,
    atSites([...where], places),
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
  const more = rows.length > MOST_FLOWS ? `\n\nand ${rows.length - MOST_FLOWS} more` : '';
  const shown = table(['kind', 'direction', 'from', 'to', 'basis'], rows.slice(0, MOST_FLOWS));
  return folded('Data flows', rows.length, `${shown}${more}`);
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
