import type { Rule } from '../../judge/rule';
import { QUESTIONS } from '../questions';
import { accessRule } from './access-rule';

const STANDARDS = [
  { standard: 'GDPR', clause: '32(1)(b)' },
  { standard: 'ISO 27001:2022', clause: 'A.5.15' },
];

/** A rule for each question of access; each needs a deployment. */
export const ACCESS_RULES: readonly Rule[] = QUESTIONS.map((question) =>
  accessRule(question, {
    why: 'policies of identities, resources, keys, endpoints and the organization decide together: each may look right while together they give somebody access',
    fix: 'close the request that the finding names, in the policy of the resource or in the guardrails; `trefoil access` shows the statement that decides',
    standards: STANDARDS,
  }),
);
