import { KEY_PURPOSES } from '../../../lib/deployment/names';
import { keyOf } from '../../support/key-fixture';

const AUDITOR = { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/trefoil-dublin-auditor' };

test.each(['data', 'backup', 'alerts-operators'] as const)(
  'the auditor is denied every use of the key for %s',
  (purpose) => {
    expect(keyOf('dublin', purpose).policy()['AuditorTakesNothing']).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Condition: { ArnEquals: AUDITOR },
    });
  },
);

test.each([
  ['logs', 'AuditorReadsLogs', ['s3', 'logs']],
  ['alerts', 'AuditorReadsAlerts', ['sqs']],
] as const)('the auditor decrypts with the key for %s, through its services alone', (purpose, sid, services) => {
  const policy = keyOf('dublin', purpose).policy();
  expect(policy[sid]).toMatchObject({
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Condition: { StringEquals: { 'kms:ViaService': services.map((service) => `${service}.eu-west-1.amazonaws.com`) } },
  });
  expect(policy).not.toHaveProperty('AuditorTakesNothing');
});

test('the auditor sees the configuration of each key, and changes none', () => {
  for (const purpose of KEY_PURPOSES) {
    const sees = keyOf('dublin', purpose).policy()['AuditorSees'];
    expect(sees?.Condition).toEqual({ ArnEquals: AUDITOR });
    expect([sees?.Action].flat()).toEqual(expect.arrayContaining(['kms:DescribeKey', 'kms:GetKeyPolicy']));
    for (const action of [sees?.Action ?? []].flat()) expect(action).toMatch(/^kms:(Describe|Get|List)[A-Z]\w+$/);
  }
});
