import type { Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import { searchBoth } from '../../../lib/iam/search/search-both';
import { ACCOUNT, admin, auditor, breakGlass, gateway, insiders, KEY } from './site';

const asking = (actions: readonly string[], resource = KEY): Question => ({
  actions,
  resources: [resource],
  principals: [admin, gateway, auditor, breakGlass, insiders],
});
const ADMINISTER = ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DisableKey'];
const USE = ['kms:Decrypt', 'kms:GenerateDataKey'];

describe('searchBoth', () => {
  test('holds that no single principal both administers a key and uses it, though some do either', () => {
    expect(searchBoth(asking(ADMINISTER), asking(USE))).toMatchObject({ holds: true });
    expect(search(asking(ADMINISTER)).holds).toBe(false);
    expect(search(asking(USE)).holds).toBe(false);
  });

  test('finds the principal and both requests where a key policy delegates everything to the account', () => {
    const delegated = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'kms:*', Resource: '*' };
    const open = { ...KEY, policy: { Version: '2012-10-17', Statement: delegated } };
    const answer = searchBoth(asking(ADMINISTER, open), asking(USE, open));
    if (answer.holds !== false) throw new Error('expected two counterexamples');
    const [one, other] = answer.counterexamples;
    expect(one?.request.principal).toEqual(other?.request.principal);
    expect([one?.request.action, other?.request.action]).toEqual(['kms:PutKeyPolicy', 'kms:Decrypt']);
  });

  test('is undecided where one of the two is', () => {
    const odd = {
      Effect: 'Allow',
      Principal: { AWS: ACCOUNT },
      Action: USE,
      Resource: '*',
      Condition: { Odd: { a: 'b' } },
    };
    const open = { ...KEY, policy: [KEY.policy ?? {}, { Version: '2012-10-17', Statement: odd }].flat() };
    expect(searchBoth(asking(ADMINISTER, open), asking(USE, open))).toMatchObject({ holds: 'undecided' });
  });
});
