import { obligationsOf } from '../../obligations';
import { thirdPartyAdvice, thirdPartyHosts } from '../../places/third-party-host';
import { obligationRule } from '../obligation-rule';

/** Data is sent to hosts of the site only. */
export const offSiteEndpoint = obligationRule({
  id: 'off-site-endpoint',
  title: 'Data is sent to hosts of the site only',
  why: 'what is behind a host name, a telephone number or a chat channel is not known to be in Europe, nor under the same law',
  fix: 'send to a resource of the site, a private address, or an AWS host of the Region',
  topic: 'isolation',
  level: 'mandatory',
  profile: 'residency',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.5.14' },
  ],
  appliesTo: (resource) => obligationsOf(resource, 'endpoint').length > 0 || thirdPartyHosts(resource).length > 0,
  concern: 'endpoint',
  refine: (findings, resource, assembly) => [...findings, ...thirdPartyAdvice(resource, assembly)],
  examples: {
    good: [
      {
        name: 'a relay at a private address',
        resources: {
          Relay: { Type: 'AWS::SES::MailManagerRelay', Properties: { ServerName: '10.0.4.25', ServerPort: 587 } },
        },
      },
      {
        name: 'a function that asks a service of its own domain',
        resources: {
          Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'records.example.com.' } },
          Work: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Role: 'arn:aws:iam::222222222222:role/work',
              Code: { ZipFile: 'exports.handler = work' },
              Environment: { Variables: { RECORDS: 'https://api.records.example.com/list' } },
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a function whose setting names a host of somebody else (advice only)',
        resources: {
          Work: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Role: 'arn:aws:iam::222222222222:role/work',
              Code: { ZipFile: 'exports.handler = work' },
              Environment: { Variables: { ASSISTANT: 'https://api.assistant.example/v1' } },
            },
          },
        },
      },
      {
        name: 'a relay whose name begins like a private address',
        resources: {
          Relay: {
            Type: 'AWS::SES::MailManagerRelay',
            Properties: { ServerName: '10.0.4.25.example.com', ServerPort: 587 },
          },
        },
      },
      {
        name: 'events for a service on the internet',
        resources: {
          Hook: {
            Type: 'AWS::Events::ApiDestination',
            Properties: {
              ConnectionArn: 'arn:aws:events:eu-west-1:222222222222:connection/hook/1',
              HttpMethod: 'POST',
              InvocationEndpoint: 'https://hooks.example.com/eu-west-1.amazonaws.com',
            },
          },
        },
      },
      {
        name: 'alerts by text message',
        resources: {
          Alerts: {
            Type: 'AWS::SNS::Topic',
            Properties: { Subscription: [{ Protocol: 'sms', Endpoint: '+3531234567' }] },
          },
        },
      },
    ],
  },
});
