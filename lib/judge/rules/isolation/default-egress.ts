import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { Reference } from '../../template/value';

const vpc = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } };
const group = (properties: object) => ({
  ...vpc,
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'readers', VpcId: { Ref: 'Vpc' }, ...properties },
  },
});

/** Security groups have egress rules, whichever VPC they belong to. */
export const defaultEgress: ResourceRule = {
  id: 'default-egress',
  subject: 'resource',
  title: 'Security groups say where their members may go',
  why: 'a group without egress rules lets its members out to every address on every port',
  fix: 'list SecurityGroupEgress; to allow nothing, name 255.255.255.255/32 as CDK does for allowAllOutbound: false',
  topic: 'isolation',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::SecurityGroup'),
  check: (resource, assembly) =>
    hasEgress(resource, assembly)
      ? []
      : [
          {
            path: ['Properties', 'SecurityGroupEgress'],
            message:
              'SecurityGroupEgress is not set, which allows every address and port, expected the destinations that are meant',
          },
        ],
  examples: {
    good: [
      {
        name: 'a group that says where its members go',
        resources: group({
          SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' }],
        }),
      },
      {
        name: 'a group whose egress rule is a resource of its own',
        resources: {
          ...group({}),
          Egress: {
            Type: 'AWS::EC2::SecurityGroupEgress',
            Properties: {
              GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] },
              IpProtocol: 'tcp',
              FromPort: 443,
              ToPort: 443,
              CidrIp: '10.0.0.0/16',
            },
          },
        },
      },
    ],
    bad: [
      { name: 'a group without egress rules', resources: group({}) },
      { name: 'a group of a VPC that is known by its id', resources: group({ VpcId: 'vpc-0a1b2c3d4e5f60718' }) },
      {
        name: 'a group of a VPC that whoever deploys gives',
        resources: group({ VpcId: { Ref: 'Network' } }),
        rest: { Parameters: { Network: { Type: 'AWS::EC2::VPC::Id' } } },
      },
      {
        name: 'a group of the default VPC',
        resources: { Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'readers' } } },
      },
      { name: 'a group with no egress rules', resources: group({ SecurityGroupEgress: [] }) },
    ],
  },
};

function hasEgress(group: Resource, assembly: Assembly): boolean {
  return (
    group.select('SecurityGroupEgress[]').every((leaf) => leaf.value !== undefined) ||
    assembly
      .ofType('AWS::EC2::SecurityGroupEgress')
      .some((rule) =>
        rule.select('GroupId').some(({ value }) => value instanceof Reference && assembly.resolve(value) === group),
      )
  );
}
