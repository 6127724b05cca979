import { readFileSync } from 'node:fs';
import { rulesMarkdown } from '../../../lib/judge/report/render-rules';
import { ALL_RULES, TEMPLATE_RULES } from '../../../lib/site-policy/rules';

test('docs/rules.md is what the rules say; `npm run docs` writes it', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesMarkdown(ALL_RULES));
});

test('what a rule says does not become markup', () => {
  const [rule] = TEMPLATE_RULES;
  if (!rule) throw new Error('expected a rule');
  expect(rulesMarkdown([{ ...rule, why: 'a * and <b> | c' }])).toContain('- Why: a \\* and \\<b\\> \\| c\n');
});
