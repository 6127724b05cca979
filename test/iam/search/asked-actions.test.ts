import fc from 'fast-check';
import { readPolicies } from '../../../lib/iam/authorize/authorize';
import { actionApplies } from '../../../lib/iam/authorize/match';
import { matchesAction } from '../../../lib/iam/language/actions';
import { askedActions } from '../../../lib/iam/search/asked-actions';
import type { Question } from '../../../lib/iam/search/question';

const ACTIONS = ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 's3:ListBucket', 'kms:Decrypt', 'ec2:Get'];
const PATTERNS = ['*', 's3:*', 's3:Get*', 's3:?*', '*:Get*', 'kms:?e*', 's3:GetObject', 's3:*Object', 'ec2:Get'];

const patterns = fc.subarray(PATTERNS, { minLength: 1, maxLength: 2 });
const element = fc.oneof(
  patterns.map((Action) => ({ Action })),
  patterns.map((NotAction) => ({ NotAction })),
);

function statementsOf(elements: readonly object[]) {
  const Statement = elements.map((one) => ({ Effect: 'Allow', Resource: '*', ...one }));
  return readPolicies({ identity: { Version: '2012-10-17', Statement } }).identity;
}

function asking(actions: readonly string[], exceptActions?: readonly string[]): Question {
  return { actions, resources: [], principals: [], ...(exceptActions && { exceptActions }) };
}

describe('askedActions', () => {
  test('has, whatever was asked before, an action for each that is asked about, which each statement treats alike', () => {
    let asked = 0;
    const seen = new Set<object>();
    fc.assert(
      fc.property(fc.array(element, { maxLength: 3 }), patterns, fc.subarray(PATTERNS), (elements, wanted, but) => {
        const statements = statementsOf(elements);
        const { actions, isComplete } = askedActions(asking(wanted, but), statements);
        seen.add(actions);
        expect(isComplete).toBe(true);
        const isAsked = (action: string) =>
          wanted.some((one) => matchesAction(one, action)) && !but.some((one) => matchesAction(one, action));
        const told = (action: string) => statements.map((one) => actionApplies(one.action, action)).join();
        expect(actions.filter((action) => !isAsked(action))).toEqual([]);
        for (const action of ACTIONS.filter(isAsked)) {
          asked += 1;
          expect(actions.map(told)).toContain(told(action));
        }
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(asked).toBeGreaterThan(400);
    expect(seen.size).toBeGreaterThan(100);
  });

  test('is found once for the same actions and the same elements, in whatever order and in whichever statements', () => {
    const [one, other] = [{ Action: 's3:Get*' }, { NotAction: 's3:Put*' }];
    const question = asking(['s3:*']);
    expect(askedActions(asking(['s3:*']), statementsOf([other, one]))).toBe(
      askedActions(question, statementsOf([one, other, one])),
    );
    expect(askedActions(asking(['s3:*'], ['s3:GetObject']), statementsOf([one, other]))).not.toBe(
      askedActions(question, statementsOf([one, other])),
    );
    expect(askedActions(question, statementsOf([one]))).not.toBe(askedActions(question, statementsOf([one, other])));
  });
});
