import { inside, overlap, parseRange } from '../../lib/iam/language/ipv4';
import { zoneIdsOfRegion } from '../../lib/world/regions';
import { list, text } from '../json';
import type { Deployed } from '../world/deployed';
import type { World } from '../world/world';
import type { ServiceRule } from '.';

/** Types of ids that network resources name. */
const NAMED: Readonly<Record<string, string>> = {
  VpcId: 'AWS::EC2::VPC',
  SubnetId: 'AWS::EC2::Subnet',
  SubnetIds: 'AWS::EC2::Subnet',
  RouteTableId: 'AWS::EC2::RouteTable',
  RouteTableIds: 'AWS::EC2::RouteTable',
  NetworkAclId: 'AWS::EC2::NetworkAcl',
  SecurityGroupId: 'AWS::EC2::SecurityGroup',
  SecurityGroupIds: 'AWS::EC2::SecurityGroup',
  VPCSecurityGroups: 'AWS::EC2::SecurityGroup',
  DestinationSecurityGroupId: 'AWS::EC2::SecurityGroup',
};

/** Refuses parts of a network that are not there, and subnets outside their VPC or over one another. */
export const network: ServiceRule = (resource, world) => {
  const missing = Object.entries(NAMED).flatMap(([property, type]) =>
    list(resource.actual[property])
      .map(text)
      .filter((physicalId) => !world.find({ ...resource, type, physicalId }))
      .map((id) => `${property}: ${id} does not exist in ${resource.account} ${resource.region}`),
  );
  return [...missing, ...ofSubnet(resource, world)];
};

function ofSubnet(resource: Deployed, world: World): readonly string[] {
  if (resource.type !== 'AWS::EC2::Subnet') return [];
  const { VpcId, CidrBlock, AvailabilityZone, AvailabilityZoneId } = resource.actual;
  const own = parseRange(text(CidrBlock));
  const vpc = world.find({ ...resource, type: 'AWS::EC2::VPC', physicalId: text(VpcId) });
  if (!own || !vpc) return [];
  const problems = inside(own, [text(vpc.actual['CidrBlock'])])
    ? []
    : [`subnet ${text(CidrBlock)} lies outside its VPC`];
  for (const other of world.ofType(resource.type)) {
    const range = parseRange(text(other.actual['CidrBlock']));
    const same = other.logicalId === resource.logicalId && other.stack === resource.stack;
    if (!same && range && other.actual['VpcId'] === VpcId && overlap(own, range))
      problems.push(`subnet ${text(CidrBlock)} conflicts with ${text(other.actual['CidrBlock'])} of the same VPC`);
  }
  if (AvailabilityZone !== undefined && !text(AvailabilityZone).startsWith(resource.region))
    problems.push(`zone ${text(AvailabilityZone)} is not in ${resource.region}`);
  if (AvailabilityZoneId !== undefined && !zoneIdsOfRegion(resource.region).includes(text(AvailabilityZoneId)))
    problems.push(`zone ${text(AvailabilityZoneId)} is not in ${resource.region}`);
  if (AvailabilityZone !== undefined && AvailabilityZoneId !== undefined)
    problems.push('AvailabilityZone and AvailabilityZoneId: only one of them may be given');
  return problems;
}
