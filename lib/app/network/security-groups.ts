import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { PrefixLists } from '../../world/prefix-lists';

export interface SecurityGroupsProps {
  readonly vpc: ec2.IVpc;
  /** Lists of the addresses of S3 and DynamoDB in the Region. */
  readonly prefixLists: PrefixLists;
}

type Rule = ec2.CfnSecurityGroup.EgressProperty;

const HTTPS = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 };
const POSTGRESQL = { ipProtocol: 'tcp', fromPort: 5432, toPort: 5432 };

/** Replaces the rule that EC2 adds to a group without egress rules, which allows all outbound traffic. */
export const NOWHERE: Rule = { ipProtocol: '-1', cidrIp: '127.0.0.1/32', description: 'to nobody' };

/**
 * The security groups of a site, one for each purpose; each rule names the other end.
 *
 * L1 constructs: `ec2.SecurityGroup` makes resources of their own of rules that name a prefix list or a group, and to a
 * group with no egress rule of its own EC2 adds one that allows all outbound traffic.
 */
export class SecurityGroups extends Construct {
  /** The data gateway: calls the endpoints and the databases, and accepts no connection. */
  readonly gateway: ec2.ISecurityGroup;
  /** Interface endpoints, and the endpoint of S3 on Outposts. */
  readonly endpoints: ec2.ISecurityGroup;
  readonly database: ec2.ISecurityGroup;

  constructor(scope: Construct, id: string, props: SecurityGroupsProps) {
    super(scope, id);
    const lists = props.prefixLists;
    const gateway = this.group('Gateway', props.vpc, {
      groupDescription: 'data gateway: out to endpoints and databases of this site',
      securityGroupEgress: [
        { ...HTTPS, destinationPrefixListId: lists.s3, description: 'HTTPS to S3 by the gateway endpoint' },
        { ...HTTPS, destinationPrefixListId: lists.dynamodb, description: 'HTTPS to DynamoDB by the gateway endpoint' },
      ],
    });
    const served = (name: string, port: typeof HTTPS, what: string) => {
      const group = this.group(name, props.vpc, {
        groupDescription: `${what} from the data gateway`,
        securityGroupIngress: [
          { ...port, sourceSecurityGroupId: gateway.securityGroupId, description: `${what} from the data gateway` },
        ],
        securityGroupEgress: [NOWHERE],
      });
      new ec2.CfnSecurityGroupEgress(this, `GatewayTo${name}`, {
        ...port,
        groupId: gateway.securityGroupId,
        destinationSecurityGroupId: group.securityGroupId,
        description: what,
      });
      return group;
    };
    this.gateway = gateway;
    this.endpoints = served('Endpoints', HTTPS, 'HTTPS to endpoints');
    this.database = served('Database', POSTGRESQL, 'PostgreSQL to databases');
  }

  private group(name: string, vpc: ec2.IVpc, rules: Omit<ec2.CfnSecurityGroupProps, 'vpcId'>): ec2.ISecurityGroup {
    const group = new ec2.CfnSecurityGroup(this, name, { ...rules, vpcId: vpc.vpcId });
    return ec2.SecurityGroup.fromSecurityGroupId(this, `${name}Id`, group.attrGroupId, { mutable: false });
  }
}
