import { foreignPlaces } from '../../places/foreign-place';
import { mentionsOf } from '../../places/place-reference';
import type { ResourceRule } from '../../rule';

/** No URL names a host of AWS that has no Region: it answers from the United States. */
export const globalEndpoint: ResourceRule = {
  id: 'global-endpoint',
  subject: 'resource',
  title: 'No URL names a host of AWS without a Region',
  why: 's3.amazonaws.com and sts.amazonaws.com answer from Virginia, whoever asks and whatever they ask for',
  fix: 'name the host of the Region, such as sts.eu-west-1.amazonaws.com',
  topic: 'isolation',
  level: 'required',
  hook: 'anywhere',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  appliesTo: () => true,
  check: (resource, assembly) => foreignPlaces(mentionsOf(resource), 'global', assembly),
  examples: {
    good: [
      {
        name: 'the host of the Region, and a service principal, which is no host',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: 's3.amazonaws.com by https://sts.eu-west-1.amazonaws.com' },
          },
        },
      },
    ],
    bad: [
      {
        name: 'the global host of STS in the set-up of a machine',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Type: 'String', Value: 'export AWS_ENDPOINT_URL_STS=https://sts.amazonaws.com' },
          },
        },
      },
    ],
  },
};
