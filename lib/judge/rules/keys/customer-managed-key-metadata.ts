import { obligationRule } from '../obligation-rule';

/** Logs, secrets, settings and other metadata are encrypted with a customer-managed key of the same site. */
export const customerManagedKeyMetadata = obligationRule({
  id: 'customer-managed-key-metadata',
  title: 'Logs, secrets, settings and other metadata are encrypted with a customer-managed key of the same site',
  why: 'the customer can neither change the policy of an AWS owned or AWS managed key nor disable it, so every principal to which the service gives access can decrypt',
  fix: 'name an AWS::KMS::Key of the stack, or the ARN of a key of the site, at the property that the finding names; give a parameter a default',
  topic: 'keys',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  yieldsTo: ['metadata-encrypted-at-rest', 'unknown-account'],
  concern: 'customer-key',
  of: 'metadata',
  examples: {
    good: [
      {
        name: 'a secret under a key of the stack',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
          Password: {
            Type: 'AWS::SecretsManager::Secret',
            Properties: { KmsKeyId: { Ref: 'Key' }, GenerateSecretString: { PasswordLength: 40 } },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a secret under the AWS managed key of the service',
        resources: {
          Password: { Type: 'AWS::SecretsManager::Secret', Properties: { KmsKeyId: 'alias/aws/secretsmanager' } },
        },
      },
      {
        name: 'a log group whose key is a multi-Region key',
        resources: {
          Log: {
            Type: 'AWS::Logs::LogGroup',
            Properties: {
              KmsKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/mrk-1234abcd12ab34cd56ef1234567890ab',
            },
          },
        },
      },
    ],
  },
});
