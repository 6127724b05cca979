import { groupBy } from '../../common/group-by';
import { COMMON, STATES } from '../language/sentences/common';
import { RULES, TOPIC_NAMES } from '../language/sentences/rules';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { coded, prose, quoted, statusTag, told } from './words';

/** Every rule by topic, with its clauses and counts. */
export function rulesSection({ rules, counts }: Evidence, words: Words): Section {
  const has = (status: RuleEvidence['status']) => rules.some((rule) => rule.status === status);
  return {
    id: 'rules',
    title: words.say(RULES.title),
    short: words.say(RULES.short),
    body: html`${lead(words.say(RULES.lead, counts.rules, counts.evaluated), has('not-applicable') ? told(words, RULES.notApplicable, statusTag('not-applicable', words)) : undefined, has('not-evaluated') ? told(words, RULES.notEvaluated, statusTag('not-evaluated', words)) : undefined, coded(words.say(RULES.explain)))}
<form class="filter" id="filter" role="search" aria-label="${words.say(RULES.filter)}" hidden>
<label>${words.say(RULES.showWith)} <input type="search" id="filter-text" autocomplete="off"></label>
<label><input type="checkbox" id="filter-idle"> ${words.say(RULES.hideIdle)}</label>
<output id="filter-count" for="filter-text filter-idle"></output>
</form>
<div class="stack">${[...groupBy(rules, ({ topic }) => topic).values()].map((some) => onDemand(topicSummary(some, words), topicTable(some, words)))}</div>`,
  };
}

/** The topic that some rules share. */
function topicOf([first]: readonly RuleEvidence[], words: Words): string {
  return first ? words.say(TOPIC_NAMES[first.topic]) : '';
}

function topicSummary(rules: readonly RuleEvidence[], words: Words): Markup {
  const sum = (of: 'evaluated' | 'failed' | 'waived') =>
    words.number(rules.reduce((total, rule) => total + rule[of], 0));
  const tag = (status: 'failed' | 'not-applicable' | 'not-evaluated') => {
    const number = rules.filter((rule) => rule.status === status).length;
    return number === 0
      ? undefined
      : html` <span class="tag is-${status}">${words.number(number)} ${words.say(STATES.status[status])}</span>`;
  };
  return html`<b>${prose(topicOf(rules, words))}</b> <span class="counts">${words.say(RULES.counts, rules.length, sum('evaluated'), sum('failed'), sum('waived'))}</span>${tag('failed')}${tag('not-applicable')}${tag('not-evaluated')}`;
}

function topicTable(rules: readonly RuleEvidence[], words: Words): Markup {
  return html`${table(rules, {
    caption: words.say(RULES.caption, topicOf(rules, words)),
    isFound: true,
    columns: [
      { head: words.say(COMMON.rule), cell: (rule) => ruleCell(rule, words) },
      { head: words.say(RULES.level), cell: ({ level }) => words.say(STATES.level[level]) },
      { head: words.say(RULES.clauses), cell: clausesOf },
      { head: words.say(COMMON.result), cell: (rule) => resultOf(rule, words) },
    ],
  })}`;
}

function ruleCell({ id, title, why }: RuleEvidence, words: Words): Markup {
  return html`<details class="rule"><summary>${quoted(title, words, (text) => text)}<br><code>${id}</code></summary><p>${quoted(why, words)}.</p></details>`;
}

function clausesOf({ clauses }: RuleEvidence): string {
  const standards = [...groupBy(clauses, ({ standard }) => standard)];
  return standards.map(([standard, some]) => `${standard} ${some.map(({ clause }) => clause).join(', ')}`).join('; ');
}

/** What came of it, and on how many resources; a rule that applied to none has no count. */
function resultOf({ status, evaluated, failed, waived }: RuleEvidence, words: Words): Markup {
  if (evaluated === 0) return statusTag(status, words);
  const parts = [
    ...(failed > 0 ? [words.say(RULES.failedCount, failed)] : []),
    ...(waived > 0 ? [words.say(RULES.waivedCount, waived)] : []),
  ];
  return html`${statusTag(status, words)} ${parts.length === 0 ? words.number(evaluated) : words.say(RULES.someOf, parts.join(', '), evaluated)}`;
}
