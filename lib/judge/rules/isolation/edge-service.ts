import { obligationRule } from '../obligation-rule';

/** No edge or global service stands between users and a site. */
export const edgeService = obligationRule({
  id: 'edge-service',
  title: 'No edge or global service stands between users and a site',
  why: 'edge locations end TLS, cache and log wherever the user, or an attacker, happens to be',
  fix: 'serve from the Region: a regional or private API, a load balancer of the site',
  topic: 'isolation',
  level: 'mandatory',
  profile: 'residency',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  concern: 'edge',
  examples: {
    good: [
      {
        name: 'a set of addresses for a regional web ACL',
        resources: {
          Offices: {
            Type: 'AWS::WAFv2::IPSet',
            Properties: { Scope: 'REGIONAL', IPAddressVersion: 'IPV4', Addresses: ['10.0.0.0/8'] },
          },
        },
      },
    ],
    bad: [
      {
        name: 'an API with the default endpoint, which is an edge one',
        resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'records' } } },
      },
      {
        name: 'a content delivery network, whatever its price class',
        resources: {
          Delivery: {
            Type: 'AWS::CloudFront::Distribution',
            Properties: { DistributionConfig: { Enabled: true, PriceClass: 'PriceClass_100' } },
          },
        },
      },
    ],
  },
});
