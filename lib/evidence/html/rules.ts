import { groupBy } from '../../common/group-by';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { many, number, prose, STATUS, statusTag } from './words';

/** Every rule by topic, with its clauses and counts. */
export function rulesSection({ rules, counts }: Evidence): Section {
  const has = (status: RuleEvidence['status']) => rules.some((rule) => rule.status === status);
  return {
    id: 'rules',
    title: 'Rules, by topic',
    short: 'Rules',
    body: html`${lead(many(counts.rules, 'rule'), `, ${number(counts.evaluated)} of them evaluated. `, has('not-applicable') ? html`A rule without a matching resource is ${statusTag('not-applicable')}: it neither passed nor failed. ` : undefined, has('not-evaluated') ? html`A rule that needs the deployment file is ${statusTag('not-evaluated')} without one. ` : undefined, html`The number is that of resources or templates; <code>trefoil explain RULE</code> says what to do about a finding.`)}
<form class="filter" id="filter" role="search" aria-label="Filter rules and stores" hidden>
<label>Show rules and stores with <input type="search" id="filter-text" autocomplete="off"></label>
<label><input type="checkbox" id="filter-idle"> hide rules that were not evaluated</label>
<output id="filter-count" for="filter-text filter-idle"></output>
</form>
<div class="stack">${[...groupBy(rules, ({ topic }) => topic)].map(([topic, some]) => onDemand(topicSummary(topic, some), topicTable(topic, some)))}</div>`,
  };
}

function topicSummary(topic: string, rules: readonly RuleEvidence[]): Markup {
  const words = topic.replaceAll('-', ' ');
  const sum = (of: 'evaluated' | 'failed' | 'waived') => rules.reduce((total, rule) => total + rule[of], 0);
  const tag = (status: 'failed' | 'not-applicable' | 'not-evaluated') => {
    const number = rules.filter((rule) => rule.status === status).length;
    return number === 0 ? undefined : html` <span class="tag is-${status}">${number} ${STATUS[status]}</span>`;
  };
  return html`<b>${prose(words)}</b> <span class="counts">${many(rules.length, 'rule')}, ${sum('evaluated')} evaluated, ${sum('failed')} failed, ${sum('waived')} waived</span>${tag('failed')}${tag('not-applicable')}${tag('not-evaluated')}`;
}

function topicTable(topic: string, rules: readonly RuleEvidence[]): Markup {
  return html`${table(rules, {
    caption: `Rules about ${topic.replaceAll('-', ' ')}`,
    isFound: true,
    columns: [
      { head: 'Rule', cell: ruleCell },
      { head: 'Level', cell: ({ level }) => level },
      { head: 'Clauses', cell: clausesOf },
      { head: 'Result', cell: resultOf },
    ],
  })}`;
}

function ruleCell({ id, title, why }: RuleEvidence): Markup {
  return html`<details class="rule"><summary>${title}<br><code>${id}</code></summary><p>${prose(why)}.</p></details>`;
}

function clausesOf({ clauses }: RuleEvidence): string {
  const standards = [...groupBy(clauses, ({ standard }) => standard)];
  return standards.map(([standard, some]) => `${standard} ${some.map(({ clause }) => clause).join(', ')}`).join('; ');
}

/** What came of it, and on how many resources; a rule that applied to none has no count. */
function resultOf({ status, evaluated, failed, waived }: RuleEvidence): Markup {
  if (evaluated === 0) return statusTag(status);
  const parts = [
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(waived > 0 ? [`${number(waived)} waived`] : []),
  ];
  return html`${statusTag(status)} ${parts.length === 0 ? number(evaluated) : `${parts.join(', ')} of ${number(evaluated)}`}`;
}
