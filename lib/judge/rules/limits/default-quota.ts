import { isMeasured, measuresOf } from '../../limits';
import { beyondQuota } from '../../limits/measure';
import type { ResourceRule } from '../../rule';
import { LIMIT_STANDARDS, many, manyResources } from './shared';

const group = (rules: number) => ({
  Group: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      ...{ GroupDescription: 'records', VpcId: 'vpc-0123456789abcdef0' },
      SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.0.0/24' }],
      SecurityGroupIngress: many(rules, (index) => ({
        ...{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: `10.0.${index}.0/24` },
        Description: 'readers',
      })),
    },
  },
});
const ranges = (count: number) =>
  manyResources(count, (index) => ({
    Type: 'AWS::EC2::VPCCidrBlock',
    Properties: { VpcId: 'vpc-0123456789abcdef0', CidrBlock: `10.${index}.0.0/16` },
  }));

/** Nothing needs a quota beyond the default. */
export const defaultQuota: ResourceRule = {
  id: 'default-quota',
  subject: 'resource',
  title: 'Nothing needs a quota beyond the default',
  why: 'in an account with default quotas, the deployment fails at the first resource beyond them',
  fix: 'need less or, before the deployment, request the quota in the account and Region, and write a waiver that says so',
  topic: 'limits',
  level: 'advisory',
  hook: 'limits',
  standards: LIMIT_STANDARDS,
  appliesTo: ({ type }) => isMeasured(type),
  concerns: (resource, assembly) => measuresOf(resource, assembly).some(({ limit }) => limit.quota !== undefined),
  check: (resource, assembly) => beyondQuota(measuresOf(resource, assembly)),
  examples: {
    good: [
      { name: 'a security group with 60 inbound rules', resources: group(60) },
      { name: 'a VPC with four ranges beside its first', resources: ranges(4) },
    ],
    bad: [
      { name: 'a security group with 61 inbound rules', resources: group(61) },
      { name: 'a VPC with five ranges beside its first', resources: ranges(5) },
    ],
  },
};
