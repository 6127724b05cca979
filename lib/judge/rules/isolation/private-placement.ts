import { ISOLATION } from '../../catalogue';
import { ofTypes } from '../../rule';
import { obligationRule } from '../obligation-rule';

/** Resources that can be placed in a VPC are placed there, in private subnets, and nothing opens that network. */
export const privatePlacement = obligationRule({
  id: 'private-placement',
  title: 'Resources that can be placed in a VPC are placed there, and not in public',
  why: 'outside a VPC, no security group, endpoint policy or flow log applies, and the internet is within reach',
  fix: 'place the resource in isolated subnets, and close the setting that the finding names',
  topic: 'isolation',
  level: 'required',
  severity: 'low',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '6.7' },
    { standard: 'ISO 27001:2022', clause: 'A.8.20' },
  ],
  yieldsTo: ['edge-service'],
  concern: 'isolation',
  appliesTo: ofTypes((type) => Object.hasOwn(ISOLATION, type)),
  examples: {
    good: [
      {
        name: 'a gateway that leads to other networks alone',
        resources: {
          Gateway: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: 'subnet-1', ConnectivityType: 'private' } },
        },
      },
      {
        name: 'a block of public access to a VPC',
        resources: {
          Block: {
            Type: 'AWS::EC2::VPCBlockPublicAccessOptions',
            Properties: { InternetGatewayBlockMode: 'block-bidirectional' },
          },
        },
      },
    ],
    bad: [
      { name: 'a gateway to the internet', resources: { Gateway: { Type: 'AWS::EC2::InternetGateway' } } },
      {
        name: 'a notebook with direct internet access',
        resources: {
          Notebook: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { DirectInternetAccess: 'Enabled' } },
        },
      },
      {
        name: 'a load balancer in the default group of its VPC',
        resources: {
          Balancer: {
            Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
            Properties: { Scheme: 'internal', Subnets: ['subnet-1', 'subnet-2'] },
          },
        },
      },
      {
        name: 'a topic server whose list of groups is empty',
        resources: {
          Cluster: {
            Type: 'AWS::MSK::ServerlessCluster',
            Properties: {
              ClusterName: 'events',
              ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
              VpcConfigs: [{ SubnetIds: ['subnet-1'], SecurityGroups: [] }],
            },
          },
        },
      },
      {
        name: 'a task on the network of its host',
        resources: { Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { NetworkMode: 'host' } } },
      },
    ],
  },
});
