import { foreignPlaces } from '../../places/foreign-place';
import { mentionsOf } from '../../places/place-reference';
import type { ResourceRule } from '../../rule';

/** No property names an account that the deployment does not declare. */
export const unknownAccount: ResourceRule = {
  id: 'unknown-account',
  subject: 'resource',
  title: 'No property names an account that is not declared',
  why: 'an ARN of another account lets data flow there: what a role may write to it has left the deployment',
  fix: 'name a resource of an account that is yours, and say which are: with --trusted-account, or trustedAccounts of ResidencyChecks; in a deployment, as site, auditor or source of a migration',
  topic: 'isolation',
  level: 'mandatory',
  profile: 'residency',
  hook: 'anywhere',
  yieldsTo: ['crossing', 'foreign-account', 'foreign-principal'],
  needs: 'accounts',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: () => true,
  check: (resource, assembly) => foreignPlaces(mentionsOf(resource), 'account', assembly),
  examples: {
    good: [
      {
        name: 'an account of the deployment',
        accounts: ['222222222222', '333333333333'],
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: 'arn:aws:sqs:eu-west-1:333333333333:records' },
          },
        },
      },
      {
        name: 'a layer of AWS',
        trusted: ['222222222222'],
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              Type: 'String',
              Value: 'arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:38',
            },
          },
        },
      },
      {
        name: 'twelve digits that are no account',
        accounts: ['222222222222'],
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: '7f3c91d2-12ab-4c5d-8e9f-123456789012 and 1234567890123' },
          },
        },
      },
    ],
    bad: [
      {
        name: "a stranger's queue, where an account is trusted",
        trusted: ['222222222222'],
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: 'arn:aws:sqs:eu-west-1:999999999999:records' },
          },
        },
      },
      {
        name: "a stranger's bucket, whose name tells the account",
        accounts: ['222222222222'],
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              Type: 'String',
              Value: { 'Fn::Join': ['-', ['arn:aws:s3:::records', '999999999999', 'copy']] },
            },
          },
        },
      },
    ],
  },
};
