import { IN_TRANSIT } from '../../catalogue/in-transit';
import { checkObligations } from '../../obligations';
import type { ResourceRule } from '../../rule';

/** What moves between machines is encrypted, by TLS 1.2 or later. */
export const encryptedInTransit: ResourceRule = {
  id: 'encrypted-in-transit',
  subject: 'resource',
  title: 'What moves between machines is encrypted, by TLS 1.2 or later',
  why: 'what is sent in the clear, or by a version of TLS that is broken, can be read and changed by whoever is on the way',
  fix: 'require TLS 1.2 or later at the property that the finding names',
  topic: 'encryption-in-transit',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32' },
    { standard: 'EDPB Rec. 01/2020', clause: 'supplementary measures' },
    { standard: 'BSI C5:2025', clause: 'COS-07.02B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
    { standard: 'ENS RD 311/2022', clause: 'mp.info' },
  ],
  appliesTo: (resource) => Object.hasOwn(IN_TRANSIT, resource.type),
  check: (resource, assembly) => checkObligations(resource, assembly, 'encryption-in-transit'),
  examples: {
    good: [
      {
        name: 'a listener that only redirects to HTTPS, and the one that it redirects to',
        resources: {
          Plain: listener('HTTP', {
            DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }],
          }),
          Secure: listener('HTTPS', {
            SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
            Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:222222222222:certificate/1234abcd' }],
            DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
          }),
        },
      },
      {
        name: 'a file system that a task reaches by TLS',
        resources: {
          Task: {
            Type: 'AWS::ECS::TaskDefinition',
            Properties: {
              Volumes: [
                { Name: 'scratch' },
                { Name: 'files', EFSVolumeConfiguration: { FilesystemId: 'fs-1', TransitEncryption: 'ENABLED' } },
              ],
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a listener that answers in the clear',
        resources: { Plain: listener('HTTP', { DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn' }] }) },
      },
      {
        name: 'a listener that takes TLS 1.0',
        resources: {
          Old: listener('HTTPS', {
            SslPolicy: 'ELBSecurityPolicy-2016-08',
            DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn' }],
          }),
        },
      },
      {
        name: 'a domain whose nodes talk in the clear',
        resources: {
          Index: {
            Type: 'AWS::OpenSearchService::Domain',
            Properties: {
              DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
            },
          },
        },
      },
      {
        name: 'a subscription by HTTP',
        resources: {
          Hook: {
            Type: 'AWS::SNS::Subscription',
            Properties: { Protocol: 'http', Endpoint: 'http://hook.internal/', TopicArn: 'topic' },
          },
        },
      },
    ],
  },
};

function listener(protocol: string, properties: object): object {
  return {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: {
      LoadBalancerArn: 'balancer',
      Port: protocol === 'HTTP' ? 80 : 443,
      Protocol: protocol,
      ...properties,
    },
  };
}
