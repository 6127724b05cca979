import type { ObligationsByType } from '..';
import type { Obligation } from '../entry';
import { has, ifSet, need } from '../obligation';

const NO_ADDRESS = 'a public address makes the machine reachable from the internet';
const ROOT = 'a container that breaks out of itself owns the host, and every other container on it';

const noAddress = (path: string): Obligation => ifSet('exposure', path, { oneOf: [false] }, NO_ADDRESS);
const noTaskAddress = (path: string): Obligation => ifSet('exposure', path, { oneOf: ['DISABLED'] }, NO_ADDRESS);
const unprivileged = (path: string): Obligation => ifSet('exposure', path, { oneOf: [false] }, ROOT);

/** Public addresses of machines, tasks and load balancers, and containers that own their host. */
export const COMPUTE_EXPOSURE: ObligationsByType = {
  'AWS::AppRunner::Service': [
    need(
      'exposure',
      'NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
      { oneOf: [false] },
      'the default endpoint is public',
    ),
  ],
  'AWS::AutoScaling::LaunchConfiguration': [
    need('exposure', 'AssociatePublicIpAddress', { oneOf: [false] }, `${NO_ADDRESS}; a default subnet gives one`),
  ],
  'AWS::Batch::JobDefinition': [
    unprivileged('ContainerProperties.Privileged'),
    unprivileged('NodeProperties.NodeRangeProperties[].Container.Privileged'),
    unprivileged('EcsProperties.TaskProperties[].Containers[].Privileged'),
    unprivileged('EksProperties.PodProperties.Containers[].SecurityContext.Privileged'),
    noTaskAddress('ContainerProperties.NetworkConfiguration.AssignPublicIp'),
    noTaskAddress('EcsProperties.TaskProperties[].NetworkConfiguration.AssignPublicIp'),
  ],
  'AWS::DRS::ReplicationConfigurationTemplate': [noAddress('CreatePublicIP')],
  'AWS::EC2::EC2Fleet': [noAddress('LaunchTemplateConfigs[].Overrides[].NetworkInterfaces[].AssociatePublicIpAddress')],
  'AWS::EC2::EIP': [ifSet('exposure', 'InstanceId', { never: true }, NO_ADDRESS)],
  'AWS::EC2::EIPAssociation': [ifSet('exposure', '', { never: true }, NO_ADDRESS)],
  'AWS::EC2::Instance': [noAddress('NetworkInterfaces[].AssociatePublicIpAddress')],
  'AWS::EC2::LaunchTemplate': [noAddress('LaunchTemplateData.NetworkInterfaces[].AssociatePublicIpAddress')],
  'AWS::EC2::SpotFleet': [
    noAddress('SpotFleetRequestConfigData.LaunchSpecifications[].NetworkInterfaces[].AssociatePublicIpAddress'),
  ],
  'AWS::EC2::Subnet': [noAddress('MapPublicIpOnLaunch')],
  'AWS::ECS::Service': [noTaskAddress('NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp')],
  'AWS::ECS::TaskDefinition': [unprivileged('ContainerDefinitions[].Privileged')],
  'AWS::ECS::TaskSet': [noTaskAddress('NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp')],
  'AWS::EKS::Cluster': [
    need(
      'exposure',
      'ResourcesVpcConfig.EndpointPublicAccess',
      { oneOf: [false] },
      'the default gives the cluster a public endpoint',
    ),
  ],
  'AWS::EKS::Nodegroup': [
    need(
      'exposure',
      'RemoteAccess.SourceSecurityGroups',
      { stated: true },
      'without them port 22 of every node is open to the internet',
      has('RemoteAccess'),
    ),
  ],
  'AWS::ElasticLoadBalancing::LoadBalancer': [
    need('exposure', 'Scheme', { oneOf: ['internal'] }, 'the default balancer faces the internet'),
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    need('exposure', 'Scheme', { oneOf: ['internal'] }, 'the default balancer faces the internet', {
      path: 'Type',
      noneOf: ['gateway'],
    }),
  ],
  'AWS::EVS::Environment': [noAddress('InitialVlans.IsHcxPublic')],
  'AWS::Events::Rule': [
    noTaskAddress('Targets[].EcsParameters.NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp'),
  ],
  'AWS::Lightsail::Container': [
    ifSet(
      'exposure',
      'ContainerServiceDeployment.PublicEndpoint',
      { never: true },
      'the container would answer the internet',
    ),
  ],
  'AWS::M2::Environment': [noAddress('PubliclyAccessible')],
  'AWS::MGN::LaunchConfigurationTemplate': [noAddress('AssociatePublicIpAddress')],
  'AWS::MediaConnect::RouterNetworkInterface': [ifSet('exposure', 'Configuration.Public', { never: true }, NO_ADDRESS)],
  'AWS::MediaLive::Channel': [ifSet('exposure', 'Vpc.PublicAddressAllocationIds', { never: true }, NO_ADDRESS)],
  'AWS::OpsWorks::Layer': [noAddress('AutoAssignElasticIps'), noAddress('AutoAssignPublicIps')],
  'AWS::OpsWorksCM::Server': [need('exposure', 'AssociatePublicIpAddress', { oneOf: [false] }, NO_ADDRESS)],
  'AWS::Pipes::Pipe': [
    noTaskAddress('TargetParameters.EcsTaskParameters.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp'),
  ],
  'AWS::Scheduler::Schedule': [
    noTaskAddress('Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp'),
  ],
};
