import { keyOf } from '../support/key-fixture';
import { withSite } from '../support/site-fixture';

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

test('a site without partners shares its backup key with nobody', () => {
  const alone = withSite('hamar', { replicatesTo: [] });
  const change: typeof alone = (deployment) => withSite('ireland-2', { replicatesTo: [] })(alone(deployment));
  expect(Object.keys(keyOf('hamar', 'backup', change).policy())).not.toContain('CopiesUse');
});
