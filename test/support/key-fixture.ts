import { SiteKey } from '../../lib/app/keys/site-key';
import type { KeyPurpose } from '../../lib/deployment/names';
import { siteFixture, statementsOf } from './site-fixture';

/** Every action that uses a key. */
export const USE = ['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

/** The key of a purpose at the site `id`, and its policy by Sid. */
export function keyOf(id: string, purpose: KeyPurpose, change?: Parameters<typeof siteFixture>[1]) {
  const fixture = siteFixture(id, change);
  const { key } = new SiteKey(fixture.stack, purpose, { ...fixture, purpose });
  return { ...fixture, key, policy: () => statementsOf(fixture.stack, 'AWS::KMS::Key', 'KeyPolicy') };
}
