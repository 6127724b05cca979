import fc from 'fast-check';
import { readPolicies } from '../../../lib/iam/authorize/authorize';
import { actionApplies } from '../../../lib/iam/authorize/match';
import { logicFor, serviceOf } from '../../../lib/iam/authorize/service-logic';
import type { Statement } from '../../../lib/iam/authorize/statement';
import { distinctActions } from '../../../lib/iam/search/distinct-actions';

const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:GetBucketPolicy', 'kms:Decrypt', 'kms:RetireGrant', 'ec2:Get'];

/** What statements, read one by one, say of an action. */
function told(statements: readonly Statement[], action: string): string {
  const applies = statements.map((one) => actionApplies(one.action, action));
  return [serviceOf(action), logicFor(action, '*').underRcp, ...applies].join();
}

describe('distinctActions', () => {
  test('gives the first action of each set that no statement tells apart, and no other', () => {
    const pattern = fc.constantFrom(
      ...['*', 's3:*', 's3:Get*', 'S3:getobject', '*:Get*', 'kms:?e*', '?3:*', 's*', 'ec2:Get', 'k*:Decrypt'],
    );
    const patterns = fc.array(pattern, { minLength: 1, maxLength: 3 });
    const element = fc.oneof(
      patterns.map((Action) => ({ Action })),
      patterns.map((NotAction) => ({ NotAction })),
    );
    let merged = 0;
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), fc.shuffledSubarray(ACTIONS), (elements, actions) => {
        const Statement = elements.map((one) => ({ Effect: 'Allow', Resource: '*', ...one }));
        const { identity } = readPolicies({ identity: { Version: '2012-10-17', Statement } });
        const firsts = new Map<string, string>();
        for (const action of actions.toReversed()) firsts.set(told(identity, action), action);
        const found = distinctActions(actions, identity);
        expect(found.toSorted()).toEqual([...firsts.values()].toSorted());
        if (found.length < actions.length) merged += 1;
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(merged).toBeGreaterThan(50);
  });
});
