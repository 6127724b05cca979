import { ofTypes, type ResourceRule } from '../../rule';
import type { Statement } from '../../statements/policy-document';
import { allowsAdministration, allowsOf, allowsUse, hasKeyPolicy, isAccount } from './key-statement';

/** Nobody whom a key policy names may both use a key and administer it. */
export const keyPolicySeparation: ResourceRule = {
  id: 'key-policy-separation',
  subject: 'resource',
  title: 'Nobody whom a key policy names may both use a key and administer it',
  why: 'who can change the policy of a key and decrypt with it can give the data to anybody, and nobody else has to agree',
  fix: 'give administration (kms:PutKeyPolicy, kms:ScheduleKeyDeletion, …) and use (kms:Decrypt, kms:GenerateDataKey, …) to different roles, in different statements',
  topic: 'keys',
  level: 'required',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.5.3' },
  ],
  appliesTo: ofTypes((type) => hasKeyPolicy({ type })),
  check: (resource) =>
    allowsOf(resource)
      .filter((statement) => namesSomebody(statement) && allowsUse(statement) && allowsAdministration(statement))
      .map(({ path }) => ({
        path,
        message: 'found a statement that allows both use and administration of the key, expected one of them',
      })),
  examples: {
    good: [
      {
        name: 'administrators and users apart',
        resources: {
          Key: key(
            {
              Principal: { AWS: 'arn:aws:iam::222222222222:role/admin' },
              Action: ['kms:PutKeyPolicy', 'kms:Describe*'],
            },
            {
              Principal: { AWS: 'arn:aws:iam::222222222222:role/gateway' },
              Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
            },
          ),
        },
      },
      {
        name: 'the account, which leaves the decision to its identity policies',
        resources: { Key: key({ Principal: { AWS: 'arn:aws:iam::222222222222:root' }, Action: 'kms:*' }) },
      },
    ],
    bad: [
      {
        name: 'a role that may do everything',
        resources: { Key: key({ Principal: { AWS: 'arn:aws:iam::222222222222:role/gateway' }, Action: 'kms:*' }) },
      },
      {
        name: 'a role that a condition names, and that may do all but one thing',
        resources: {
          Key: key({
            Principal: { AWS: 'arn:aws:iam::222222222222:root' },
            NotAction: 'kms:Sign',
            Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/gateway' } },
          }),
        },
      },
    ],
  },
};

/** An account without conditions is nobody in particular: its identity policies decide. */
function namesSomebody({ principals, conditions }: Statement): boolean {
  return principals.some(({ kind, value }) => kind !== 'Service' && !isAccount(value)) || conditions.length > 0;
}

function key(...statements: readonly object[]): object {
  return {
    Type: 'AWS::KMS::Key',
    Properties: {
      EnableKeyRotation: true,
      KeyPolicy: {
        Version: '2012-10-17',
        Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })),
      },
    },
  };
}
