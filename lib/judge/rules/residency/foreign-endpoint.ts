import { foreignPlaces } from '../../places/foreign-place';
import { mentionsOf } from '../../places/place-reference';
import type { ResourceRule } from '../../rule';

/** No property names a host of AWS outside the boundary. */
export const foreignEndpoint: ResourceRule = {
  id: 'foreign-endpoint',
  subject: 'resource',
  title: 'No property names a host of AWS outside the boundary',
  why: 'requests, with what they carry, go where the host is',
  fix: 'name the host of the Region, such as sts.eu-west-1.amazonaws.com',
  topic: 'residency',
  level: 'mandatory',
  hook: 'anywhere',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  yieldsTo: ['crossing'],
  appliesTo: () => true,
  check: (resource, assembly) => foreignPlaces(mentionsOf(resource), 'host', assembly),
  examples: {
    good: [
      {
        name: 'the host of the Region',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: { 'Fn::Sub': 'https://sts.${AWS::Region}.${AWS::URLSuffix}' } },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a host of Ohio',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: 'https://a1b2c3.execute-api.us-east-2.amazonaws.com/prod' },
          },
        },
      },
      {
        name: 'a queue of Sydney, behind base64',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              Type: 'String',
              Value: Buffer.from('QUEUE=https://sqs.ap-southeast-2.amazonaws.com/222222222222/q').toString('base64'),
            },
          },
        },
      },
    ],
  },
};
