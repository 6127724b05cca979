import { foreignPlaces } from '../../places/foreign-place';
import { mentionsOf } from '../../places/place-reference';
import type { ResourceRule } from '../../rule';

/** No property names an availability, Local or Wavelength Zone outside the boundary. */
export const foreignZone: ResourceRule = {
  id: 'foreign-zone',
  subject: 'resource',
  title: 'No property names an availability or Local Zone outside the boundary',
  why: 'a Local Zone can lie in another country than its Region: the Istanbul zone belongs to Frankfurt',
  fix: 'name a zone of the site, by name or by id',
  topic: 'residency',
  level: 'mandatory',
  hook: 'anywhere',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  yieldsTo: ['crossing'],
  appliesTo: () => true,
  check: (resource, assembly) => foreignPlaces(mentionsOf(resource), 'zone', assembly),
  examples: {
    good: [
      {
        name: 'a directory bucket in a zone of Ireland, by id',
        resources: {
          Pointer: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'cache--euw1-az1--x-s3' } },
        },
      },
    ],
    bad: [
      {
        name: 'a subnet in Istanbul, under Frankfurt',
        region: 'eu-central-1',
        boundary: ['EEA'],
        resources: {
          Subnet: {
            Type: 'AWS::EC2::Subnet',
            Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-central-1-ist-1a' },
          },
        },
      },
      {
        name: 'a zone of Virginia, by id',
        resources: {
          Subnet: {
            Type: 'AWS::EC2::Subnet',
            Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZoneId: 'use1-az2' },
          },
        },
      },
    ],
  },
};
