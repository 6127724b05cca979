import { ofTypes, type ResourceRule } from '../../rule';
import { allowsAnybody } from '../../statements/binding';
import { allowsOf, hasKeyPolicy } from './key-statement';

/** No key policy gives access to everybody. */
export const keyPolicyOpen: ResourceRule = {
  id: 'key-policy-open',
  subject: 'resource',
  title: 'No key policy gives access to everybody',
  why: 'a principal * without a condition is every AWS account: each can decrypt whatever it gets hold of',
  fix: 'name the principals, or bind them by aws:PrincipalOrgID, kms:CallerAccount or aws:SourceAccount with StringEquals',
  topic: 'keys',
  level: 'mandatory',
  hook: 'policy',
  severity: 'critical',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  appliesTo: ofTypes((type) => hasKeyPolicy({ type })),
  check: (resource) =>
    allowsOf(resource)
      .filter(allowsAnybody)
      .map(({ path }) => ({
        path,
        message: 'found a statement that allows anybody, expected principals that are named or bound by a condition',
      })),
  examples: {
    good: [
      {
        name: 'a key for the account, through one service',
        resources: {
          Key: key({
            Principal: { AWS: '*' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Condition: {
              StringEquals: { 'kms:CallerAccount': '222222222222', 'kms:ViaService': 'rds.eu-west-1.amazonaws.com' },
            },
          }),
        },
      },
    ],
    bad: [
      { name: 'a key for everybody', resources: { Key: key({ Principal: '*', Action: 'kms:*' }) } },
      {
        name: 'a key for everybody in a list, through a service of whatever account',
        resources: {
          Key: key({
            Principal: { AWS: ['arn:aws:iam::222222222222:root', '*'] },
            Action: 'kms:Decrypt',
            Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
          }),
        },
      },
    ],
  },
};

function key(statement: object): object {
  return {
    Type: 'AWS::KMS::Key',
    Properties: {
      EnableKeyRotation: true,
      KeyPolicy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*', ...statement }] },
    },
  };
}
