import fc from 'fast-check';
import { askOf } from '../../../lib/iam/search/ask';
import { viewsOf } from '../../../lib/iam/search/kind';
import { problemsOf } from '../../../lib/iam/search/problems';
import type { PrincipalClass, Question } from '../../../lib/iam/search/question';
import { solve } from '../../../lib/iam/search/solve';
import { EVERY_CELL } from '../../../lib/iam/search/table';
import { Universe } from '../../../lib/iam/search/universe';
import { AWAY, bucketPolicies, HOME, ORG } from '../arbitrary';

const PRINCIPALS: readonly PrincipalClass[] = [
  { kind: 'anyone', accounts: [HOME, AWAY], org: ORG },
  { kind: 'anyone', accounts: 'any', exceptAccounts: [HOME], org: { not: ORG } },
  { kind: 'anonymous' },
  { kind: 'services' },
];

/** What is settled where each view is asked by itself, and each way of being granted is spelled out. */
function settledApart(question: Question, wanted: PrincipalClass, universe: Universe) {
  const prepared = universe.of(question);
  let cells = 0;
  let views = 0;
  let isPossible = false;
  for (const group of universe.groupsOf(wanted))
    for (const view of viewsOf({ universe, prepared, wanted, group }, EVERY_CELL)) {
      if (typeof view === 'string') throw new Error(`expected principals that are enumerated: ${view}`);
      views += 1;
      for (const problem of problemsOf(view, false)) {
        const { settled, point } = solve(problem);
        cells += settled;
        isPossible ||= point !== undefined;
      }
    }
  return { cells, views, isPossible };
}

test('a group is asked with the same result as each of its views by itself, every way of being granted spelled out', () => {
  const seen = { closed: 0, possible: 0, views: 0 };
  const actions = fc.constantFrom(
    ['s3:GetObject', 'sqs:SendMessage', 'sns:Publish', 'ec2:RunInstances', 'kms:Decrypt', 'iot:Publish'],
    ['s3:GetObject', 's3:PutObject'],
  );
  const arn = fc.constantFrom('arn:aws:s3:::records/*', 'arn:aws:s3:::others/*', '*');
  fc.assert(
    fc.property(bucketPolicies, actions, arn, fc.boolean(), (policies, asked, on, isConfined) => {
      const { endpoint, resource, rcp } = policies;
      const question: Question = {
        actions: asked,
        resources: [{ arn: on, account: HOME, policy: resource, rcp }],
        principals: PRINCIPALS,
        endpoints: [{ id: 'vpce-1', vpc: 'vpc-1', policy: endpoint, service: 's3' }],
        ...(isConfined && { where: { StringNotEquals: { 'aws:PrincipalOrgID': ORG } } }),
      };
      const universe = new Universe([question]);
      for (const wanted of PRINCIPALS) {
        const apart = settledApart(question, wanted, universe);
        const found = universe
          .groupsOf(wanted)
          .map((group) => askOf({ universe, prepared: universe.of(question), wanted, group }));
        const isPossible = found.some((one) => one.counterexample !== undefined || one.undecided !== undefined);
        expect(isPossible).toBe(apart.isPossible);
        seen[isPossible ? 'possible' : 'closed'] += 1;
        seen.views = Math.max(seen.views, apart.views);
        if (!isPossible) expect(found.reduce((sum, { cells }) => sum + cells, 0)).toBe(apart.cells);
      }
    }),
    { numRuns: 16, seed: 13 },
  );
  expect(Math.min(seen.closed, seen.possible)).toBeGreaterThan(5);
  expect(seen.views).toBeGreaterThan(5);
});
