import type { TypeSpec } from './type-spec';

/** Types that the CDK library knows and the pinned specification does not, from AWS's documentation of them. */
export const SUPPLEMENT: readonly TypeSpec[] = [
  {
    cloudFormationType: 'AWS::Route53Resolver::FirewallConfig',
    properties: {
      FirewallFailOpen: { type: { type: 'string', allowedValues: ['ENABLED', 'DISABLED'] }, required: true },
      ResourceId: { type: { type: 'string' }, required: true, causesReplacement: 'yes' },
    },
    attributes: {
      Arn: { type: { type: 'string' } },
      Id: { type: { type: 'string' } },
      OwnerId: { type: { type: 'string' } },
    },
    primaryIdentifier: ['Id'],
    arnTemplate: 'arn:${Partition}:route53resolver:${Region}:${Account}:firewall-config/${ResourceId}',
  },
];
