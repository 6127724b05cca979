import { authorize } from '../../../lib/iam/authorize/authorize';
import type { Policies } from '../../../lib/iam/authorize/policies';
import type { Request } from '../../../lib/iam/authorize/request';
import { CONDITIONS, DECISIONS } from '../authorize.cases';
import { type Context, HOME, OBJECT, ORG, policy, ROLE, statement } from '../authorize.cases/case';

const REQUEST: Request = {
  principal: ROLE,
  principalAccount: HOME,
  principalOrg: ORG,
  action: 's3:GetObject',
  resource: OBJECT,
  resourceAccount: HOME,
  context: {},
};

const conditionRows = CONDITIONS.flatMap(({ holds = [], fails = [], undecided = [], ...rest }) => [
  ...holds.map((context) => ({ ...rest, context, truth: 'holds' as const })),
  ...fails.map((context) => ({ ...rest, context, truth: 'fails' as const })),
  ...undecided.map((context) => ({ ...rest, context, truth: 'undecided' as const })),
]);

const AS_ALLOW = { holds: 'allow', fails: 'implicit-deny', undecided: 'undecided' } as const;
const AS_DENY = { holds: 'explicit-deny', fails: 'allow', undecided: 'undecided' } as const;

function decide(context: Context, policies: Policies) {
  return authorize({ request: { ...REQUEST, context }, policies }).decision;
}

describe('authorize, by the documented rules', () => {
  test('has several hundred rows', () => {
    expect(conditionRows.length + DECISIONS.length).toBeGreaterThanOrEqual(350);
  });

  test.each(conditionRows)('$rule: $truth for $context', ({ condition, context, truth, version }) => {
    const document = { ...policy(statement('Allow', { Condition: condition })), Version: version ?? '2012-10-17' };
    const denying = { ...policy(statement('Deny', { Condition: condition })), Version: version ?? '2012-10-17' };
    expect(decide(context, { identity: document })).toBe(AS_ALLOW[truth]);
    expect(decide(context, { identity: [policy(statement('Allow')), denying] })).toBe(AS_DENY[truth]);
  });

  test.each(DECISIONS)('$rule: $decision', ({ request, policies, decision, by }) => {
    const answer = authorize({ request: { ...REQUEST, ...request }, policies });
    expect(answer).toMatchObject({ decision, by: by ?? {} });
    expect(answer.by.reason).not.toBe('');
  });
});
