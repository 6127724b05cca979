import type { ObligationsByType } from '..';
import type { When } from '../entry';
import { has, ifSet, isNot, lacks, need } from '../obligation';

const STATED = { stated: true } as const;
const DEFAULT_NETWORK = 'without one it stands in the default VPC, whose subnets are public';
const DEFAULT_GROUP = 'the default group lets its members reach each other, and anything else';
/** A launch template can say what an instance leaves out, and a network interface has groups and a subnet of its own. */
const ALONE: readonly When[] = [lacks('NetworkInterfaces'), lacks('LaunchTemplate')];

/** Machines, containers and functions: in subnets that somebody named. */
export const COMPUTE_ISOLATION: ObligationsByType = {
  'AWS::AppStream::AppBlockBuilder': [
    ifSet('isolation', 'EnableDefaultInternetAccess', { oneOf: [false] }, 'builders would reach the internet'),
  ],
  'AWS::AppStream::Fleet': [
    ifSet(
      'isolation',
      'EnableDefaultInternetAccess',
      { oneOf: [false] },
      'streaming instances would reach the internet',
    ),
  ],
  'AWS::AppStream::ImageBuilder': [
    ifSet('isolation', 'EnableDefaultInternetAccess', { oneOf: [false] }, 'image builders would reach the internet'),
  ],
  'AWS::AutoScaling::AutoScalingGroup': [need('isolation', 'VPCZoneIdentifier', STATED, DEFAULT_NETWORK)],
  'AWS::Batch::ComputeEnvironment': [
    need(
      'isolation',
      'ComputeResources.SecurityGroupIds',
      STATED,
      DEFAULT_GROUP,
      has('ComputeResources'),
      lacks('ComputeResources.LaunchTemplate'),
      lacks('EksConfiguration'),
    ),
  ],
  'AWS::CodeBuild::Project': [
    need('isolation', 'VpcConfig.Subnets', STATED, 'outside a VPC a build reaches the internet with what it builds'),
  ],
  'AWS::EC2::Instance': [
    need('isolation', 'SubnetId', STATED, DEFAULT_NETWORK, ...ALONE),
    need('isolation', 'SecurityGroupIds', STATED, DEFAULT_GROUP, ...ALONE, lacks('SecurityGroups')),
    ifSet('isolation', 'SecurityGroups[]', { noneOf: ['default'] }, DEFAULT_GROUP),
    ifSet('isolation', 'SecurityGroupIds[]', { noneOf: ['default'] }, DEFAULT_GROUP),
  ],
  'AWS::ECS::Service': [
    need(
      'isolation',
      'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
      STATED,
      DEFAULT_GROUP,
      has('NetworkConfiguration.AwsvpcConfiguration'),
    ),
  ],
  'AWS::EMR::Cluster': [
    need('isolation', 'Instances.Ec2SubnetId', STATED, DEFAULT_NETWORK, lacks('Instances.Ec2SubnetIds')),
    // EMR, "Specifying Amazon EMR-managed and additional security groups".
    need(
      'isolation',
      'Instances.EmrManagedMasterSecurityGroup',
      STATED,
      'EMR makes groups of its own for the nodes, with rules that no template says',
    ),
  ],
  'AWS::EMRServerless::Application': [
    need(
      'isolation',
      'NetworkConfiguration.SubnetIds',
      STATED,
      'outside a VPC workers reach stores by the internet, and no endpoint policy holds them',
    ),
  ],
  'AWS::ECS::TaskDefinition': [
    need(
      'isolation',
      'NetworkMode',
      { oneOf: ['awsvpc'] },
      'in any other mode containers share the address and the security group of their host',
    ),
  ],
  'AWS::Lambda::Function': [
    need(
      'isolation',
      'VpcConfig.SubnetIds',
      STATED,
      'outside a VPC a function reaches the internet, whatever its policies',
    ),
  ],
  'AWS::SageMaker::Domain': [
    need('isolation', 'AppNetworkAccessType', { oneOf: ['VpcOnly'] }, 'the default lets notebooks reach the internet'),
  ],
  'AWS::SageMaker::Model': [
    // In isolation a container makes no call to anywhere, the stack's network included.
    need(
      'isolation',
      'VpcConfig.Subnets',
      STATED,
      'containers outside a VPC reach the internet',
      isNot('EnableNetworkIsolation', true),
    ),
  ],
  'AWS::SageMaker::NotebookInstance': [
    need(
      'isolation',
      'DirectInternetAccess',
      { oneOf: ['Disabled'] },
      'the default gives the notebook a line to the internet',
    ),
    need('isolation', 'SubnetId', STATED, 'outside a VPC a notebook reaches the internet'),
  ],
  'AWS::Serverless::Function': [
    need(
      'isolation',
      'VpcConfig.SubnetIds',
      STATED,
      'outside a VPC a function reaches the internet, whatever its policies',
    ),
  ],
};
