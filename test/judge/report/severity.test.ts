import { profileOf } from '../../../lib/judge/report/profile';
import { severityOf } from '../../../lib/judge/report/severity';
import { ALL_RULES } from '../../../lib/site-policy/rules';

const of = (id: string) => {
  const rule = ALL_RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`expected a rule ${id}`);
  return rule;
};

test.each([
  ['foreign-region', 'critical', 'residency'],
  ['foreign-account', 'critical', 'residency'],
  ['public-policy', 'critical', 'exposure'],
  ['key-policy-open', 'critical', 'encryption'],
  ['open-database', 'critical', 'exposure'],
  ['encrypted-at-rest', 'high', 'encryption'],
  ['encrypted-in-transit', 'high', 'encryption'],
  ['flow-log', 'medium', 'full'],
  ['wide-ports', 'low', 'full'],
])('%s is %s, and of the profile %s', (id, severity, profile) => {
  expect([severityOf(of(id)), profileOf(of(id))]).toEqual([severity, profile]);
});

test('advice is low, and nothing mandatory is less than high', () => {
  expect(ALL_RULES.length).toBeGreaterThan(100);
  for (const rule of ALL_RULES) {
    if (rule.level === 'advisory') expect([rule.id, severityOf(rule)]).toEqual([rule.id, 'low']);
    if (rule.level === 'mandatory')
      expect([rule.id, ['critical', 'high'].includes(severityOf(rule))]).toEqual([rule.id, true]);
  }
});
