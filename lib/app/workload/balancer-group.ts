import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { CONTAINER_PORT } from '../network/network-acls';

export interface BalancerGroupProps {
  readonly vpc: ec2.IVpc;
  /** IPv4 range of the site, from which the load balancer is called. */
  readonly addressRange: string;
  /** The security group of the workload behind it. */
  readonly workload: ec2.ISecurityGroup;
}

/**
 * The security group of an internal load balancer: HTTPS in from the network of the site, and out to the containers of the
 * workload.
 */
export class BalancerGroup extends Construct {
  readonly group: ec2.ISecurityGroup;

  constructor(scope: Construct, id: string, props: BalancerGroupProps) {
    super(scope, id);
    const containers = { ipProtocol: 'tcp', fromPort: CONTAINER_PORT, toPort: CONTAINER_PORT };
    const group = new ec2.CfnSecurityGroup(this, 'Group', {
      vpcId: props.vpc.vpcId,
      groupDescription: 'internal load balancer of a workload',
      securityGroupIngress: [
        {
          ...{ ipProtocol: 'tcp', fromPort: 443, toPort: 443 },
          cidrIp: props.addressRange,
          description: 'HTTPS from this site',
        },
      ],
      securityGroupEgress: [
        {
          ...containers,
          destinationSecurityGroupId: props.workload.securityGroupId,
          description: 'HTTPS to containers',
        },
      ],
    });
    new ec2.CfnSecurityGroupIngress(this, 'ToWorkload', {
      ...containers,
      groupId: props.workload.securityGroupId,
      sourceSecurityGroupId: group.attrGroupId,
      description: 'HTTPS from the load balancer',
    });
    this.group = ec2.SecurityGroup.fromSecurityGroupId(this, 'Id', group.attrGroupId, { mutable: false });
  }
}
