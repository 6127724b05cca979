import {
  allowsAdministration,
  allowsUse,
  coversAllUse,
  coversGrants,
  isAccount,
} from '../../../../lib/judge/rules/keys/key-statement';
import { statementsOf } from '../../../../lib/judge/statements/policy-document';

function statement(part: object) {
  const [only] = statementsOf({ Effect: 'Allow', Principal: '*', Resource: '*', ...part });
  if (!only) throw new Error('expected a statement');
  return only;
}

test.each(['kms:*', '*', 'kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext*', 'kms:Gen*', 'kms:decryp?'])(
  '%s is use, or is not, as KMS reads it',
  (action) => {
    expect(allowsUse(statement({ Action: action }))).toBe(action !== 'kms:GenerateDataKeyWithoutPlaintext*');
  },
);

test.each([
  ['kms:PutKeyPolicy', true],
  ['kms:*', true],
  ['kms:Describe*', false],
  ['kms:Decrypt', false],
])('%s administers: %s', (action, administers) => {
  expect(allowsAdministration(statement({ Action: action }))).toBe(administers);
});

test('all actions but some are both, unless the some are these', () => {
  expect(allowsUse(statement({ NotAction: 'kms:Sign' }))).toBe(true);
  expect(allowsAdministration(statement({ NotAction: ['kms:PutKeyPolicy', 'kms:*'] }))).toBe(false);
});

test('a denial of all use speaks of grants too', () => {
  const all = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
  expect(coversAllUse(statement({ Action: all }))).toBe(false);
  expect(coversAllUse(statement({ Action: [...all, 'kms:CreateGrant'] }))).toBe(true);
  expect(coversGrants(statement({ Action: all }))).toBe(false);
});

test.each([
  ['arn:aws:iam::222222222222:root', true],
  ['222222222222', true],
  ['arn:aws:iam::222222222222:role/root', false],
  ['*', false],
])('%s is an account as a whole: %s', (principal, whole) => {
  expect(isAccount(principal)).toBe(whole);
});
