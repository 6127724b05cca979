import { AlikeAccounts } from '../../../lib/iam/search/alike-accounts';
import type { Condition, Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';

const ACCOUNTS = ['111111111111', '222222222222', '333333333333', '444444444444'];

/** Whether anyone of four accounts of an organization may read, unless a policy denies it. */
function question(Condition: Condition, more: Partial<Question> = {}): Question {
  const statement = { Principal: '*', Action: 's3:GetObject', Resource: '*' };
  const policy = {
    Version: '2012-10-17',
    Statement: [
      { ...statement, Effect: 'Allow' },
      { ...statement, Effect: 'Deny', Condition },
    ],
  };
  return {
    actions: ['s3:GetObject'],
    resources: [{ arn: 'arn:aws:s3:::records/*', account: '999999999999', policy }],
    principals: [{ kind: 'anyone', accounts: ACCOUNTS, org: 'o-home' }],
    ...more,
  };
}
const among = (one: Question) => new AlikeAccounts([one]).among(ACCOUNTS);

test('one account stands for all that nothing mentions', () => {
  expect(among(question({ StringEquals: { 'aws:PrincipalOrgID': 'o-home' } }))).toEqual(['111111111111']);
});

test('an account that a policy mentions stands for itself', () => {
  const arns = { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::333333333333:role/reader' } };
  expect(among(question(arns))).toEqual(['111111111111', '333333333333']);
});

test('an account that the question exempts stands for itself', () => {
  const unless = [{ StringEquals: { 'aws:PrincipalAccount': '444444444444' } }];
  expect(among(question({}, { unless }))).toEqual(['111111111111', '444444444444']);
});

test.each(['arn:aws:iam::3*:role/reader', 'arn:aws:iam::?11111111111:role/reader', 'arn:aws:iam::*:role/for-*2'])(
  'every account stands for itself where %s may know a part of it',
  (pattern) => {
    expect(among(question({ ArnLike: { 'aws:PrincipalArn': pattern } }))).toEqual(ACCOUNTS);
  },
);

test('digits between other characters know no part of an account', () => {
  const arns = { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/site-2-*' } };
  expect(among(question(arns))).toEqual(['111111111111']);
});

test.each([
  ['one account is omitted of a deny', { StringNotEquals: { 'aws:PrincipalAccount': '333333333333' } }, false],
  ['every account is denied', { StringEquals: { 'aws:PrincipalOrgID': 'o-home' } }, true],
  [
    'a role of its own account is omitted, whichever that is',
    { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploys-${aws:PrincipalAccount}' } },
    false,
  ],
])('the search finds what it has to where %s', (_what, condition, holds) => {
  expect(search(question(condition)).holds).toBe(holds);
});
