import { EXPOSURE } from '../../catalogue';
import { type Finding, ofTypes } from '../../rule';
import { exampleBucket } from '../example-bucket';
import { obligationRule } from '../obligation-rule';

/** Nothing has a setting that lets the internet, or anybody, reach it. */
export const noPublicAccess = obligationRule({
  id: 'no-public-access',
  title: 'No setting lets the internet, or anybody, reach a resource',
  why: 'what the internet can reach is tried within minutes, and one mistake in a policy then gives the data away',
  fix: 'close the public endpoint, address or ACL that the finding names; reach the resource from inside the network instead',
  topic: 'exposure',
  level: 'required',
  profile: 'exposure',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
  ],
  concern: 'exposure',
  appliesTo: ofTypes((type) => Object.hasOwn(EXPOSURE, type)),
  refine: asOneBlock,
  examples: {
    good: [
      { name: 'a bucket that blocks public access', resources: exampleBucket({}) },
      {
        name: 'a subnet that gives no public addresses',
        resources: {
          Subnet: {
            Type: 'AWS::EC2::Subnet',
            Properties: {
              VpcId: 'vpc-1',
              CidrBlock: '10.0.0.0/24',
              AvailabilityZone: 'eu-west-1a',
              MapPublicIpOnLaunch: false,
            },
          },
        },
      },
      {
        name: 'a route for the preflight of browsers, which ask without credentials',
        resources: {
          Preflight: {
            Type: 'AWS::ApiGatewayV2::Route',
            Properties: { ApiId: 'a1b2c3', RouteKey: 'OPTIONS /{proxy+}', AuthorizationType: 'NONE' },
          },
        },
      },
      {
        name: 'an internal load balancer',
        resources: {
          Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Scheme: 'internal' } },
        },
      },
    ],
    bad: [
      {
        name: 'a bucket that states two of the four blocks of public access',
        resources: {
          Bucket: {
            Type: 'AWS::S3::Bucket',
            Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true } },
          },
        },
      },
      {
        name: 'a load balancer with the default scheme',
        resources: { Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'network' } } },
      },
      {
        name: 'an open route',
        resources: {
          Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: 'a1b2c3', RouteKey: 'GET /' } },
        },
      },
      {
        name: 'a database that is public in one branch of a condition',
        resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { PubliclyAccessible: { 'Fn::If': ['Testing', true, false] } },
          },
        },
      },
      {
        name: 'a public address',
        resources: { Address: { Type: 'AWS::EC2::EIP', Properties: { InstanceId: 'i-1' } } },
      },
    ],
  },
});

/** The settings of one block of public access are one switch to whoever sets it: what is wrong with several is one finding. */
function asOneBlock(findings: readonly Finding[]): readonly Finding[] {
  const isOfBlock = ({ path }: Finding) => path[1] === BLOCK;
  const ofBlock = findings.filter(isOfBlock);
  if (ofBlock.length < 2) return findings;
  const message = ofBlock
    .map(({ path, message: each }) => {
      const setting = String(path.at(-1));
      return each.includes(setting) ? each : `${setting}: ${each}`;
    })
    .join('; ');
  return [{ path: ['Properties', BLOCK], message }, ...findings.filter((finding) => !isOfBlock(finding))];
}

const BLOCK = 'PublicAccessBlockConfiguration';
