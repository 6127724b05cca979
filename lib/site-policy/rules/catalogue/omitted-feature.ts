import { omissionText } from '../../../deployment/omissions';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { OMITTABLE_TYPES, omittedBeside } from '../../omissions';

const SITE = ['222222222222'];
const network = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.16.0.0/20' } } };

/** What a deployment omits is reported wherever it is missing. */
export const omittedFeature: ResourceRule = {
  id: 'omitted-feature',
  aliases: ['left-out'],
  subject: 'resource',
  title: 'What a deployment omits is reported wherever it is missing',
  why: 'a protection that the partition does not offer is missing all the same: whoever reads the result has to see by whose decision',
  fix: 'take the entry out of omissions once the partition offers it; until then the entry, with its reason and its end, is the exception',
  topic: 'catalogue',
  level: 'advisory',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.23' },
  ],
  appliesTo: ofTypes((type) => OMITTABLE_TYPES.has(type)),
  concerns: (_resource, { scope }) => (scope.omissions ?? []).length > 0,
  check: (resource, assembly) =>
    omittedBeside(resource, assembly).map((each) => ({
      path: [],
      message: omissionText(each, resource.template.region ?? ''),
    })),
  examples: {
    good: [
      {
        name: 'a network, where only copies of backups are omitted',
        accounts: SITE,
        region: 'eusc-de-east-1',
        boundary: ['DE'],
        omissions: ['backup-copies'],
        resources: network,
      },
    ],
    bad: [
      {
        name: 'a network without control of encryption',
        accounts: SITE,
        region: 'eusc-de-east-1',
        boundary: ['DE'],
        omissions: ['vpc-encryption-control'],
        resources: network,
      },
    ],
  },
};
