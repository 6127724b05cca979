import { authorize } from '../../lib/iam/authorize/authorize';
import type { Request } from '../../lib/iam/authorize/request';
import { PAGES } from './documented';
import type { DocumentedExample, Variant } from './documented/page';

/** Each request of an example, and what the page says of it. */
function casesOf({ says, policies, request, allows = [], denies = [], refuses = [] }: DocumentedExample) {
  const asked = (variant: Variant): Request => ({
    ...request,
    ...variant,
    context: { ...request.context, ...variant.context },
  });
  const all = [
    ...allows.map((variant) => ['allow', variant] as const),
    ...denies.map((variant) => ['explicit-deny', variant] as const),
    ...refuses.map((variant) => ['implicit-deny', variant] as const),
  ];
  return all.map(([decision, variant]) => ({
    ...{ says, decision, variant: JSON.stringify(variant) },
    given: { request: asked(variant), policies },
  }));
}

const pages = PAGES.map(({ page, examples }) => ({ page, cases: examples.flatMap(casesOf) }));

test('AWS says of at least 250 requests of its own examples whether they are allowed', () => {
  const counts = pages.map(({ cases }) => cases.length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(250);
  expect(counts.filter((count) => count === 0)).toEqual([]);
});

describe.each(pages)('$page', ({ cases }) => {
  test.each(cases)('$says: $decision for $variant', ({ decision, given }) => {
    expect(authorize(given).decision).toBe(decision);
  });
});
