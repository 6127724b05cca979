import { IN_TRANSIT } from '../../catalogue';
import { ofTypes } from '../../rule';
import { obligationRule } from '../obligation-rule';
import { ofListeners } from './balancer-policies';

const OLD_POLICY = 'ELBSecurityPolicy-2016-08';

/** Data in transit is encrypted, with TLS 1.2 or later. */
export const encryptedInTransit = obligationRule({
  id: 'encrypted-in-transit',
  title: 'Data in transit is encrypted, with TLS 1.2 or later',
  why: 'what is sent unencrypted, or with a broken version of TLS, can be read and changed on the way',
  fix: 'require TLS 1.2 or later at the property that the finding names',
  topic: 'encryption-in-transit',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'EDPB Rec. 01/2020', clause: 'Step 4' },
    { standard: 'BSI C5:2026', clause: 'CRY-04.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
    { standard: 'ENS RD 311/2022', clause: 'mp.com.2' },
  ],
  yieldsTo: ['cluster-encryption'],
  concern: 'encryption-in-transit',
  appliesTo: ofTypes((type) => Object.hasOwn(IN_TRANSIT, type)),
  refine: (findings, resource) =>
    resource.type === 'AWS::ElasticLoadBalancing::LoadBalancer' ? ofListeners(resource, findings) : findings,
  examples: {
    good: [
      {
        name: 'a private API and a domain name, whose defaults refuse TLS 1.0',
        resources: {
          Api: {
            Type: 'AWS::ApiGateway::RestApi',
            Properties: { Name: 'records', EndpointConfiguration: { Types: ['PRIVATE'] } },
          },
          Name: {
            Type: 'AWS::ApiGateway::DomainName',
            Properties: { DomainName: 'api.example.eu', EndpointConfiguration: { Types: ['REGIONAL'] } },
          },
        },
      },
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
      {
        name: 'a classic balancer with an old policy that no listener takes',
        resources: { Balancer: balancer(['Modern'], { Modern: 'ELBSecurityPolicy-TLS-1-2-2017-01', Old: OLD_POLICY }) },
      },
      {
        name: 'a classic balancer whose policy names the port of its listener',
        resources: { Balancer: balancer(undefined, { Modern: 'ELBSecurityPolicy-TLS-1-2-2017-01' }, ['443']) },
      },
    ],
    bad: [
      {
        name: 'a Regional API under its default, which takes TLS 1.0',
        resources: {
          Api: {
            Type: 'AWS::ApiGateway::RestApi',
            Properties: { Name: 'records', EndpointConfiguration: { Types: ['REGIONAL'] } },
          },
        },
      },
      {
        name: 'a classic balancer whose listener takes an old policy',
        resources: { Balancer: balancer(['Old'], { Old: OLD_POLICY }) },
      },
      {
        name: 'a classic balancer with an old policy for the port of its listener',
        resources: { Balancer: balancer(undefined, { Old: OLD_POLICY }, ['443']) },
      },
      {
        name: 'a classic balancer whose listener takes the policy that it is given by default',
        resources: { Balancer: balancer(undefined, {}) },
      },
      {
        name: 'a listener that answers unencrypted',
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
        name: 'a domain whose nodes talk unencrypted',
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
});

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

function balancer(taken: readonly string[] | undefined, policies: object, ports?: readonly string[]): object {
  return {
    Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    Properties: {
      Scheme: 'internal',
      Listeners: [
        { LoadBalancerPort: '443', InstancePort: '443', Protocol: 'HTTPS', ...(taken && { PolicyNames: taken }) },
      ],
      Policies: Object.entries(policies).map(([PolicyName, Value]) => ({
        PolicyName,
        PolicyType: 'SSLNegotiationPolicyType',
        Attributes: [{ Name: 'Reference-Security-Policy', Value }],
        ...(ports && { LoadBalancerPorts: ports }),
      })),
    },
  };
}
