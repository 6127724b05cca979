import { code, table, text } from '../common/markdown';
import { type FirstAnswer, firstAnswers, headline } from './first-answers';
import type { Sentence } from './language/languages';
import { STATES } from './language/sentences/common';
import { FIRST } from './language/sentences/first';
import { FLOWS } from './language/sentences/flows';
import { TRANSFERS } from './language/sentences/people';
import { PROVENANCE } from './language/sentences/provenance';
import { REQUIRED } from './language/sentences/required';
import { STORES } from './language/sentences/stores';
import { SUMMARY } from './language/sentences/summary';
import { partyName, placeText, quotedOr, type Words, wordsOf } from './language/words';
import { claimIn } from './record/claim';
import type { Evidence } from './schema';
import type { RuleEvidence } from './schema/rules';
import { questions, reach } from './summary/access';
import { endings } from './summary/ending';
import { classes, people, workloads } from './summary/people';
import { atSites, counted, fitting, folded, heads, section, sentence, short, state, unique } from './summary/sections';
import { racks, sites } from './summary/sites';

const MOST_FINDINGS = 20;
const MOST_FLOWS = 12;
const LONGEST_ANSWER = 700;
const MOST_LIMITS = 10;

/** The evidence for a pull request, of a size that GitHub takes: first what holds, the four answers and what does not hold; the rest folds open. */
export function renderSummary(evidence: Evidence, words: Words = wordsOf('en')): string {
  const { deployment, boundary } = evidence;
  const name = deployment ? words.say(SUMMARY.deployment, short(deployment.name)) : words.say(SUMMARY.assembly);
  const file = deployment?.file === undefined ? '' : ` (${code(deployment.file)})`;
  return fitting(
    [
      `## ${words.say(SUMMARY.heading, name)}${file}`,
      [
        `**${short(headline(evidence, words))}**`,
        words.say(SUMMARY.boundary, short(boundary.names.map((each) => quotedOr(each, words)).join(', '))),
        sentence(claimIn(evidence, words)),
        words.say(SUMMARY.english),
      ]
        .filter(Boolean)
        .join(' '),
      openFindings(evidence, words),
      firstAnswers(evidence, words).map(answerLine).join('\n'),
      endings(evidence, words),
      reach(evidence, words),
      works(evidence, words),
      omissions(evidence, words),
      transfers(evidence, words),
      sites(evidence, words),
      people(evidence, words),
      workloads(evidence, words),
      classes(evidence, words),
      racks(evidence, words),
      flows(evidence, words),
      stores(evidence, words),
      questions(evidence, words),
      waivers(evidence, words),
      limits(evidence, words),
      provenance(evidence, words),
    ],
    words,
  );
}

/** A question of the first screen and its answer, as a line of a list. */
function answerLine({ question, answer, notes }: FirstAnswer): string {
  return `- **${question}** ${short([answer, ...notes.map((note) => note.text)].map((each) => each.replace(/\.$/, '')).join('. '), LONGEST_ANSWER)}.`;
}

/** Required access in a line, and what of it does not work, in full. */
function works({ required, sites: places }: Evidence, words: Words): string {
  if (!required) return '';
  const { flows, actions } = required;
  const open = flows.filter(({ result }) => result !== 'works');
  const requests = flows.reduce((sum, flow) => sum + flow.requests, 0);
  const { allowed, needed, kept, excess } = actions;
  const working = flows.length - open.length;
  const line = words.say(SUMMARY.worksLine, working, flows.length, requests, allowed, needed, kept, excess);
  const rows = open.map(({ title, sites: at, result }) => [
    text(quotedOr(title, words)),
    atSites(at, places, words),
    state(result, REQUIRED[result], words),
  ]);
  const head = heads(words, SUMMARY.hasToWork, SUMMARY.at, SUMMARY.result);
  return section(words.say(SUMMARY.works), [line, table(head, rows)].filter(Boolean).join('\n\n'));
}

function openFindings({ findings }: Evidence, words: Words): string {
  const failed = findings.filter(({ result }) => result === 'failed');
  const rows = failed
    .slice(0, MOST_FINDINGS)
    .map(({ rule, level, resource, template, line, message }) => [
      code(rule),
      state(level, STATES.level[level], words),
      code(resource ?? template),
      short(message),
      code(`${template}:${line}`),
    ]);
  const more = failed.length > MOST_FINDINGS ? `\n\n${words.say(SUMMARY.more, failed.length - MOST_FINDINGS)}` : '';
  const head = heads(words, SUMMARY.rule, SUMMARY.level, SUMMARY.resource, SUMMARY.found, SUMMARY.place);
  return section(words.say(SUMMARY.openFindings), table(head, rows), more);
}

function stores({ stores: all, sites: places }: Evidence, words: Words): string {
  const kinds = new Map<string, { readonly row: readonly string[]; readonly sites: Set<string>; number: number }>();
  for (const { site = '', holds, data, keys } of all) {
    const keyKinds = [...new Set(keys.map(({ kind }) => state(kind, STORES[kind], words)))].sort();
    const key = keyKinds.join(', ') || words.say(SUMMARY.noKeyNamed);
    const row = [
      text(placeText(data, words)),
      state(data.how, STATES.how[data.how], words),
      state(holds, STATES.holds[holds], words),
      key,
    ];
    const known = kinds.get(row.join('|')) ?? { row, sites: new Set(), number: 0 };
    if (site !== '') known.sites.add(site);
    known.number++;
    kinds.set(row.join('|'), known);
  }
  const rows = [...kinds.values()].map(({ row, sites: where, number }) => [
    ...row,
    atSites([...where], places, words),
    String(number),
  ]);
  const { location, howWeKnow, stores: holds, keys, sites: at, number } = SUMMARY;
  const head = heads(words, location, howWeKnow, holds, keys, at, number);
  return folded(words.say(STORES.title), all.length, table(head, rows), words);
}

function flows({ crossings: all }: Evidence, words: Words): string {
  const rows = unique(
    all
      .filter(({ kind }) => kind !== 'principal')
      .map(({ kind, direction, from, to, basis, until }) => [
        state(kind, STATES.flow[kind], words),
        state(direction, STATES.direction[direction], words),
        text(partyName(from, words)),
        text(partyName(to, words)),
        text(until === undefined ? quotedOr(basis, words) : words.say(FIRST.until, quotedOr(basis, words), until)),
      ]),
  );
  const more = rows.length > MOST_FLOWS ? `\n\n${words.say(SUMMARY.more, rows.length - MOST_FLOWS)}` : '';
  const shown = table(
    heads(words, SUMMARY.kind, SUMMARY.direction, SUMMARY.from, SUMMARY.to, SUMMARY.basis),
    rows.slice(0, MOST_FLOWS),
  );
  return folded(words.say(FLOWS.title), rows.length, `${shown}${more}`, words);
}

function transfers({ transfers: all }: Evidence, words: Words): string {
  const rows = all.map(({ recipient, country, what, basis, safeguard, until }) => [
    text(quotedOr(recipient, words)),
    country ?? '',
    text(quotedOr(what, words)),
    text(quotedOr(basis, words)),
    text(quotedOr(safeguard ?? '', words)),
    until ?? '',
  ]);
  const { recipient, country, what, basis, safeguard, until } = SUMMARY;
  const head = heads(words, recipient, country, what, basis, safeguard, until);
  return section(words.say(TRANSFERS.title), table(head, rows));
}

function omissions({ omissions: all, unsettled }: Evidence, words: Words): string {
  const rows = all.map(({ title, source, reason, by, on, expires }) => [
    text(quotedOr(title, words)),
    text(quotedOr(source, words)),
    text(reason),
    text(`${by}, ${on}`),
    expires,
  ]);
  const open = unsettled.map(({ title }) => text(quotedOr(title, words))).join(', ');
  const { omitted, known, reason: why, decided, reviewBy } = SUMMARY;
  const body = [
    table(heads(words, omitted, known, why, decided, reviewBy), rows),
    open === '' ? '' : words.say(SUMMARY.unsettled, unsettled[0]?.partition ?? '', open),
  ];
  return section(words.say(SUMMARY.omittedTitle), body.filter((part) => part !== '').join('\n\n'));
}

function waivers({ waivers: all }: Evidence, words: Words): string {
  const rows = counted(
    all.map(({ rule, reason, owner, expires, excuses }) => ({
      // One reason for many resources is one row.
      row: [code(rule.replace(/\[.*\]$/, '')), text(reason), text(owner ?? ''), expires ?? ''],
      number: excuses,
    })),
  );
  const ends = all.flatMap(({ expires }) => expires ?? []).sort();
  const first = ends[0] === undefined ? '' : words.say(SUMMARY.firstUntil, ends[0]);
  const number = all.reduce((sum, { excuses }) => sum + excuses, 0);
  const head = heads(words, SUMMARY.rule, SUMMARY.reason, SUMMARY.owner, SUMMARY.expires, SUMMARY.excuses);
  return folded(words.say(SUMMARY.excused), number, table(head, rows), words, first);
}

function limits({ limits: all }: Evidence, words: Words): string {
  const rows = all
    .slice(0, MOST_LIMITS)
    .map(({ of, unit, used, most, place }) => [
      text(words.say(SUMMARY.limitOf, quotedOr(unit, words), quotedOr(of, words))),
      ...[used, most, most - used].map(words.number),
      text(place),
    ]);
  const head = heads(words, SUMMARY.limit, SUMMARY.used, SUMMARY.of, SUMMARY.left, SUMMARY.where);
  return folded(words.say(SUMMARY.headroom), rows.length, table(head, rows), words);
}

function provenance({ plugins, rules }: Evidence, words: Words): string {
  const rows = plugins.map(({ name, version, conclusion, violations, excused, shownBy }) => [
    text(name),
    text(version),
    state(conclusion, STATES.conclusion[conclusion], words),
    String(violations),
    String(excused),
    state(shownBy, PROVENANCE[shownBy], words),
  ]);
  const line = (status: RuleEvidence['status'], said: Sentence<[rules: number]>) => {
    const ids = rules.filter((rule) => rule.status === status).map(({ id }) => code(id));
    return ids.length === 0 ? [] : [words.say(SUMMARY.list, words.say(said, ids.length), ids.join(', '))];
  };
  const { plugin, version: release, concluded, violations: broken, pluginExcused, shownBy: by } = SUMMARY;
  const body = [
    table(heads(words, plugin, release, concluded, broken, pluginExcused, by), rows),
    ...line('not-applicable', PROVENANCE.rulesNotApplicable),
    ...line('not-evaluated', PROVENANCE.rulesNotEvaluated),
  ];
  return folded(words.say(PROVENANCE.title), plugins.length, body.filter((part) => part !== '').join('\n\n'), words);
}
