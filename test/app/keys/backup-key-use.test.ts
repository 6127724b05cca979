import { keyOf } from '../../support/key-fixture';
import { withSite } from '../../support/site-fixture';

test('backup copies may use the key from the sites before and after this one, in their Regions', () => {
  const policy = keyOf('ireland-2', 'backup').policy();
  expect(policy['CopiesUse']?.Principal).toEqual({
    AWS: ['arn:aws:iam::222222222222:root', 'arn:aws:iam::444444444444:root'],
  });
  expect(policy['VaultUse']?.Condition?.['StringEquals']?.['kms:ViaService']).toEqual([
    'backup.eu-west-1.amazonaws.com',
    'backup.eu-north-1.amazonaws.com',
  ]);
});

test('the role of AWS Backup uses the key without a permission of its own, in the account and through the vault alone', () => {
  const policy = keyOf('ireland-2', 'backup').policy();
  for (const sid of ['VaultUseByAwsBackup', 'AwsBackupKeepsGrant'])
    expect(policy[sid]).toMatchObject({
      Principal: { AWS: '*' },
      Condition: {
        ArnLike: {
          'aws:PrincipalArn': [
            'arn:aws:iam::333333333333:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup',
          ],
        },
        StringEquals: { 'kms:CallerAccount': ['333333333333'], 'aws:PrincipalOrgID': 'o-exampleorgid' },
      },
    });
});

test('a site without partners shares its backup key with nobody', () => {
  const alone = withSite('hamar', { replicatesTo: [] });
  const change: typeof alone = (deployment) => withSite('ireland-2', { replicatesTo: [] })(alone(deployment));
  expect(Object.keys(keyOf('hamar', 'backup', change).policy())).not.toContain('CopiesUse');
});
