import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';
import { describe } from '../../../judge/template/select';
import { Reference, type Value } from '../../../judge/template/value';

/** A property that places a resource, and the type of what it has to name. */
type Placed = readonly [path: string, type: string];

const SUBNET = 'AWS::EC2::Subnet';
const GROUP = 'AWS::EC2::SecurityGroup';
const VPC = 'AWS::EC2::VPC';

/** What places a resource in a network. A default parameter group of RDS is among them: it admits plain connections. */
const PLACED: Readonly<Record<string, readonly Placed[]>> = {
  'AWS::EC2::Instance': [
    ['SubnetId', SUBNET],
    ['SecurityGroupIds[]', GROUP],
  ],
  'AWS::EC2::SecurityGroup': [['VpcId', VPC]],
  'AWS::EC2::VPCEndpoint': [
    ['VpcId', VPC],
    ['SubnetIds[]', SUBNET],
    ['SecurityGroupIds[]', GROUP],
  ],
  'AWS::ECS::Service': [
    ['NetworkConfiguration.AwsvpcConfiguration.Subnets[]', SUBNET],
    ['NetworkConfiguration.AwsvpcConfiguration.SecurityGroups[]', GROUP],
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    ['Subnets[]', SUBNET],
    ['SecurityGroups[]', GROUP],
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [['VpcId', VPC]],
  'AWS::Lambda::Function': [
    ['VpcConfig.SubnetIds[]', SUBNET],
    ['VpcConfig.SecurityGroupIds[]', GROUP],
  ],
  'AWS::RDS::DBCluster': [
    ['DBSubnetGroupName', 'AWS::RDS::DBSubnetGroup'],
    ['VpcSecurityGroupIds[]', GROUP],
    ['DBClusterParameterGroupName', 'AWS::RDS::DBClusterParameterGroup'],
  ],
  'AWS::RDS::DBInstance': [
    ['DBSubnetGroupName', 'AWS::RDS::DBSubnetGroup'],
    ['VPCSecurityGroups[]', GROUP],
    ['DBParameterGroupName', 'AWS::RDS::DBParameterGroup'],
  ],
  'AWS::RDS::DBSubnetGroup': [['SubnetIds[]', SUBNET]],
};

const SITE = ['222222222222'];
const subnet = {
  Subnet: {
    Type: SUBNET,
    Properties: { VpcId: 'vpc-0a1b2c3d', CidrBlock: '10.16.0.0/24', MapPublicIpOnLaunch: false },
  },
};
const subnets = (...SubnetIds: readonly unknown[]) => ({
  Subnets: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { DBSubnetGroupDescription: 'records', SubnetIds } },
});

/** What runs at a site is in its network: subnets, security groups and parameter groups that its stacks make. */
export const siteNetwork: ResourceRule = {
  id: 'site-network',
  subject: 'resource',
  title: 'What runs at a site is in subnets and security groups that the stacks of the site make',
  why: 'another subnet has other routes, and another group other rules: nothing here says where they lead',
  fix: 'place it with `vpcSubnets` and `connections` of the workload, and leave the database to `database()`',
  topic: 'isolation',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
    { standard: 'ISO 27001:2022', clause: 'A.8.20' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(PLACED, type)),
  check: (resource, assembly) =>
    (ownOf(PLACED, resource.type) ?? []).flatMap(([path, type]) =>
      resource
        .select(path)
        .filter(({ value }) => value !== undefined && !isOfSite(value, type, resource, assembly))
        .map(({ path: found, value }) => ({
          path: ['Properties', ...found],
          message: `found ${describe(value)}, expected an ${type} of a stack of this site`,
        })),
    ),
  examples: {
    good: [
      {
        name: 'a database in a subnet of its site',
        accounts: SITE,
        resources: { ...subnet, ...subnets({ Ref: 'Subnet' }) },
      },
    ],
    bad: [
      {
        name: 'a database in a subnet of somebody else',
        accounts: SITE,
        resources: { ...subnet, ...subnets({ Ref: 'Subnet' }, 'subnet-0f0f0f0f0f0f0f0f0') },
      },
    ],
  },
};

/** Whether a value names a resource of a type that a stack in the account of the resource makes. */
function isOfSite(value: Value, type: string, { template }: Resource, assembly: Assembly): boolean {
  const found = value instanceof Reference ? assembly.resolve(value) : undefined;
  return found?.type === type && found.template.account === template.account;
}
