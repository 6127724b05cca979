import { isMeasured, measuresOf } from '../../limits';
import { beyondQuota } from '../../limits/measure';
import { ofTypes, type ResourceRule } from '../../rule';
import { CAPACITY_STANDARDS, many, manyResources } from './shared';

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
const endpoints = (count: number) =>
  manyResources(count, () => ({
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: { VpcId: 'vpc-0123456789abcdef0', ServiceName: 'com.amazonaws.eu-west-1.s3' },
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
  standards: CAPACITY_STANDARDS,
  appliesTo: ofTypes((type) => isMeasured(type)),
  concerns: (resource, assembly) => measuresOf(resource, assembly).some(({ limit }) => limit.quota !== undefined),
  check: (resource, assembly) => beyondQuota(measuresOf(resource, assembly)),
  examples: {
    good: [
      { name: 'a security group with 60 inbound rules', resources: group(60) },
      { name: 'twenty gateway endpoints', resources: endpoints(20) },
    ],
    bad: [
      { name: 'a security group with 61 inbound rules', resources: group(61) },
      { name: 'twenty-one gateway endpoints', resources: endpoints(21) },
    ],
  },
};
