import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { FEATURES } from '../../../world/features';
import { OMITTABLE_TYPES, omittedWithin } from '../../omissions';

const SITE = ['222222222222'];
const control = {
  Control: {
    Type: 'AWS::EC2::VPCEncryptionControl',
    Properties: { VpcId: 'vpc-0a1b2c3d', Mode: 'monitor' },
  },
};

/** What a deployment omits is in none of its templates. */
export const omittedFeatureAbsent: ResourceRule = {
  id: 'omitted-feature-absent',
  aliases: ['left-out-absent'],
  subject: 'resource',
  title: 'What a deployment omits is in none of its templates',
  why: 'the deployment would be refused where the partition does not offer it, and the evidence would say that it is missing',
  fix: 'take the entry out of omissions, or the resource out of the template',
  topic: 'catalogue',
  level: 'required',
  hook: 'nothing',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.36' },
  ],
  appliesTo: ofTypes((type) => OMITTABLE_TYPES.has(type)),
  concerns: (_resource, { scope }) => (scope.omissions ?? []).length > 0,
  check: (resource, { scope }) =>
    omittedWithin(resource, scope).map(({ feature }) => ({
      path: [],
      message: `found ${FEATURES[feature].title}, which the deployment says are omitted`,
    })),
  examples: {
    good: [
      {
        name: 'a control of encryption, where something else is omitted',
        accounts: SITE,
        region: 'eusc-de-east-1',
        boundary: ['DE'],
        omissions: ['backup-copies'],
        resources: control,
      },
    ],
    bad: [
      {
        name: 'a control of encryption that is said to be omitted',
        accounts: SITE,
        region: 'eusc-de-east-1',
        omissions: ['vpc-encryption-control'],
        resources: control,
      },
    ],
  },
};
