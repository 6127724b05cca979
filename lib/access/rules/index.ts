import type { Rule } from '../../policy/rule';
import { RULES } from '../../policy/rules';
import { QUESTIONS } from '../questions';
import { accessRule } from './access-rule';
import { EXAMPLES } from './examples';
import { EXCESS_RULE } from './excess-rule';
import { REQUIRED_RULES } from './required-rule';

const STANDARDS = [
  { standard: 'GDPR', clause: '32' },
  { standard: 'ISO 27001:2022', clause: 'A.5.15' },
];

/** A rule for each question of access; each needs a deployment. */
export const ACCESS_RULES: readonly Rule[] = QUESTIONS.map((question) =>
  accessRule(question, {
    why: 'policies of identities, resources, keys, endpoints and the organization decide together: each may look right while their sum lets somebody in',
    fix: 'close the request that the finding names, in the policy of the resource or in the guardrails; `trefoil access` shows the statement that decides',
    standards: STANDARDS,
    examples: examplesOf(question.id),
  }),
);

/** Every rule: of templates by themselves, and of what all policies of a deployment deny and allow together: who must not, who must, and no more. */
export const ALL_RULES: readonly Rule[] = [...RULES, ...ACCESS_RULES, ...REQUIRED_RULES, EXCESS_RULE];

function examplesOf(id: string): Rule['examples'] {
  const pair = EXAMPLES[id];
  return pair ? { good: [pair.good], bad: [pair.bad] } : { good: [], bad: [] };
}
