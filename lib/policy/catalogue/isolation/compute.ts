import type { ObligationsByType } from '..';
import { ifSet, isNot, need } from '../obligation';

const STATED = { stated: true } as const;

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
  'AWS::EC2::Instance': [
    ifSet(
      'isolation',
      'SecurityGroups[]',
      { noneOf: ['default'] },
      'the default group lets its members reach each other, and anything else',
    ),
    ifSet(
      'isolation',
      'SecurityGroupIds[]',
      { noneOf: ['default'] },
      'the default group lets its members reach each other, and anything else',
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
