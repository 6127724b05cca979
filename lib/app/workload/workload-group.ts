import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { SiteParts } from './site-parts';

const HTTPS = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 };

/**
 * The security group of a workload: out to S3, DynamoDB and the interface endpoints of its site, and nowhere else.
 *
 * An L1 construct, as the groups of the network are; rules that the workload adds by its `connections` are resources of
 * their own.
 */
export class WorkloadGroup extends Construct {
  readonly group: ec2.ISecurityGroup;

  constructor(scope: Construct, id: string, props: Pick<SiteParts, 'vpc' | 'endpointsGroup' | 'prefixLists'>) {
    super(scope, id);
    const { vpc, endpointsGroup, prefixLists } = props;
    const group = new ec2.CfnSecurityGroup(this, 'Group', {
      vpcId: vpc.vpcId,
      groupDescription: 'workload: out to endpoints of this site',
      securityGroupEgress: [
        { ...HTTPS, destinationPrefixListId: prefixLists.s3, description: 'HTTPS to S3 by the gateway endpoint' },
        {
          ...HTTPS,
          destinationPrefixListId: prefixLists.dynamodb,
          description: 'HTTPS to DynamoDB by the gateway endpoint',
        },
        {
          ...HTTPS,
          destinationSecurityGroupId: endpointsGroup.securityGroupId,
          description: 'HTTPS to the interface endpoints',
        },
      ],
    });
    new ec2.CfnSecurityGroupIngress(this, 'EndpointsFromWorkload', {
      ...HTTPS,
      groupId: endpointsGroup.securityGroupId,
      sourceSecurityGroupId: group.attrGroupId,
      description: 'HTTPS from a workload',
    });
    this.group = ec2.SecurityGroup.fromSecurityGroupId(this, 'Id', group.attrGroupId, { allowAllOutbound: false });
  }
}
