import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { keyOf } from '../../support/key-fixture';

test('a key rotates every year, stays in one Region and is retained with thirty days to think', () => {
  Template.fromStack(keyOf('dublin', 'data').stack).hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { EnableKeyRotation: true, RotationPeriodInDays: 365, MultiRegion: false, PendingWindowInDays: 30 },
  });
});

test('a key is found by its deterministic alias', () => {
  Template.fromStack(keyOf('hamar', 'logs').stack).hasResourceProperties('AWS::KMS::Alias', {
    AliasName: 'alias/trefoil-hamar/logs',
  });
});

test('grants are kept only for AWS resources', () => {
  for (const purpose of ['data', 'backup'] as const) {
    const grants = Object.values(keyOf('ireland-2', purpose).policy()).filter(
      ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('kms:CreateGrant'),
    );
    expect(grants.length).toBeGreaterThan(0);
    for (const { Condition } of grants)
      expect(Condition).toMatchObject({ Bool: { 'kms:GrantIsForAWSResource': 'true' } });
  }
});

test('a grant made elsewhere does not widen the key policy', () => {
  const { stack, key, policy } = keyOf('dublin', 'data');
  key.grantDecrypt(new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() }));
  expect(policy()).toEqual(keyOf('dublin', 'data').policy());
});
