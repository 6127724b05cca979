import { foreignPlaces } from '../../places/foreign-place';
import { mentionsOf } from '../../places/place-reference';
import type { ResourceRule } from '../../rule';

/** No property names a Region outside the boundary. */
export const foreignRegion: ResourceRule = {
  id: 'foreign-region',
  subject: 'resource',
  title: 'No property names a Region outside the boundary',
  why: 'what names a Region elsewhere, as an ARN, a name or a setting, sends data, keys or control there or takes orders from there',
  fix: 'name a resource of the site: by reference, or with AWS::Region',
  topic: 'residency',
  level: 'mandatory',
  hook: 'anywhere',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
    { standard: 'SecNumCloud 3.2', clause: '19.2' },
  ],
  yieldsTo: ['crossing', 'edge-service'],
  appliesTo: () => true,
  check: (resource, assembly) => foreignPlaces(mentionsOf(resource), 'region', assembly),
  examples: {
    good: [
      {
        name: 'a statement that denies what is elsewhere',
        resources: {
          Limit: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: {
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Deny',
                    Action: 'dynamodb:*',
                    Resource: 'arn:aws:dynamodb:us-east-1:222222222222:table/Records',
                  },
                ],
              },
            },
          },
        },
      },
      {
        name: 'a description, which nothing follows',
        resources: {
          Version: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: '2', Description: 'was kept in us-east-1 until 2019' },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a Region split over a Join',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: { 'Fn::Join': ['-', ['us', 'east', '1']] } },
          },
        },
      },
      {
        name: 'an ARN in one branch of a condition',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              Type: 'String',
              Value: {
                'Fn::If': [
                  'Abroad',
                  { 'Fn::Sub': 'arn:${AWS::Partition}:sns:ap-southeast-2:${AWS::AccountId}:alerts' },
                  'none',
                ],
              },
            },
          },
        },
        rest: {
          Parameters: { Place: { Type: 'String' } },
          Conditions: { Abroad: { 'Fn::Equals': [{ Ref: 'Place' }, 'abroad'] } },
        },
      },
      {
        name: 'a guardrail that exempts a Region elsewhere',
        resources: {
          Limit: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: {
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Deny',
                    Action: '*',
                    Resource: '*',
                    Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } },
                  },
                ],
              },
            },
          },
        },
      },
    ],
  },
};
