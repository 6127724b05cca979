import { policyPairs } from '../../../lib/access/certificates/policy-pairs';

const policy = (Sid: string) => ({ Statement: [{ Sid }] });
const [one, two, other, another] = ['one', 'two', 'other', 'another'].map(policy);

test('policies that stand in the same places are pairs', () => {
  const pairs = policyPairs(
    { scp: [[one]], resources: [{ policy: two }, { policy: one }] },
    { scp: [[other]], resources: [{ policy: another }, { policy: other }] },
  );
  expect([...(pairs ?? [])]).toEqual([
    [one, other],
    [two, another],
  ]);
});

test.each([
  ['a policy that has two in its places', [one, one], [other, another]],
  ['a policy beside what is none', [one], [{ Other: [] }]],
  ['what is none beside a policy', [{ Other: [] }], [one]],
  ['a list that is longer', [one, two], [other]],
  ['a list beside what is none', [[one]], [{ 0: other }]],
])('there are no pairs of %s', (_what, values, beside) => {
  expect(policyPairs(values, beside)).toBeUndefined();
});
