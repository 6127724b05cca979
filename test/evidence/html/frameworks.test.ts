import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { FRAMEWORKS } from '../../../lib/evidence/frameworks';
import { frameworksSection } from '../../../lib/evidence/html/frameworks';
import { renderHtml } from '../../../lib/evidence/html/render-html';
import { sectionMarkup } from '../../../lib/evidence/html/section';
import { wordsOf } from '../../../lib/evidence/language/words';
import { frameworksOf, sovereigntyEvidence } from '../../../lib/evidence/record/frameworks';
import type { RuleEvidence } from '../../../lib/evidence/schema/rules';
import { ALL_RULES } from '../../../lib/site-policy/rules';
import { HOSTILE, record } from './fixture';

const counted = { why: '', fix: '', evaluated: 3, waived: 0, clauses: [], results: {} };
const rules: readonly RuleEvidence[] = ALL_RULES.map(({ id, title, topic, level, subject }) => ({
  ...{ id, title, topic, level, subject, ...counted },
  ...(id === 'key-rotation' ? { passed: 2, failed: 1, status: 'failed' } : { passed: 3, failed: 0, status: 'passed' }),
}));
const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-29' });
const frameworks = frameworksOf(rules, ['IE']);
const sovereignty = sovereigntyEvidence(rules, ['IE'], deployment);
const shown = (change = {}) => {
  const section = frameworksSection(record({ frameworks, sovereignty, ...change }), wordsOf('en'));
  return section === undefined ? '' : sectionMarkup(section).text;
};

test('every framework is a row, and its clauses are listed by how their rules stand', () => {
  const page = shown();
  expect(frameworks).toHaveLength(FRAMEWORKS.length);
  for (const { name, version } of frameworks) expect(page).toContain(`>${name} ${version}</th>`);
  expect(page).toMatch(/<b>CIS AWS Foundations<\/b> open findings: 4\.6; holds: /);
  expect(page).toContain('key-life-cycle (open findings)');
});

test('clauses are in one state each, and those that no template shows in none', () => {
  for (const { open, holding, waived, idle, answered, helped } of frameworks) {
    const listed = [...open, ...holding, ...waived, ...idle];
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toHaveLength(answered + helped);
  }
});

test('it is small, and what it says of people is text', () => {
  expect(shown().length).toBeLessThan(20_000);
  const [first, ...rest] = sovereignty;
  const hostile = shown({ sovereignty: first && [{ ...first, attested: [HOSTILE] }, ...rest] });
  expect(hostile).not.toContain('<img');
  expect(hostile).toContain('&lt;img');
});

test('a record of before has no such section', () => {
  expect(shown({ frameworks: undefined })).toBe('');
  expect(renderHtml(record())).not.toContain('id="frameworks"');
});
