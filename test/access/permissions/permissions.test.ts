import type { AllowStatement } from '../../../lib/access/permissions/statements';
import { policySize } from '../../../lib/iam/language/policy-size';
import { derived, EXPECTED } from './templates';

/** Policies as they are written by hand: each place with its actions, in order. */
function asWritten(statements: readonly AllowStatement[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    statements
      .map(({ Action, Resource, Condition = {} }) => {
        const conditions = Object.values(Condition).flatMap((keys) =>
          Object.entries(keys).map(([key, value]) => `${key}=${[value].flat().join(',')}`),
        );
        return [[Resource.join(' '), conditions.join(' ')].filter((part) => part !== '').join(' | '), Action] as const;
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function byHand(text: string): ReadonlyMap<string, readonly string[]> {
  const entries = text.trim().split(/\n(?=\S)/);
  return new Map(
    entries
      .map((entry) => {
        const [place = '', ...lines] = entry.split('\n');
        const actions = lines.flatMap((line) => {
          const [service = '', names = ''] = line.trim().split(': ');
          return names.split(' ').map((name) => `${service}:${name}`);
        });
        return [place, actions.sort()] as const;
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

test.each(EXPECTED)('what $template takes is what AWS has in its pages: $pages', ({ template, policies }) => {
  const found = derived(template);
  expect(found.unknown).toEqual([]);
  expect(asWritten(found.policies.flatMap(({ Statement }) => Statement))).toEqual(byHand(policies));
});

test('ten templates of ten services are known by hand', () => {
  expect(new Set(EXPECTED.map(({ template }) => template)).size).toBe(10);
});

test.each(EXPECTED)('the policies for $template fit, and no statement says more than one before it', ({ template }) => {
  const { policies } = derived(template);
  expect(policies.length).toBeGreaterThan(0);
  for (const { Statement } of policies) expect(policySize(Statement)).toBeLessThanOrEqual(6144);
});
