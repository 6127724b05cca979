import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { prefixListsOf } from '../config/prefix-lists';

export interface SecurityGroupsProps {
  readonly vpc: ec2.IVpc;
  readonly region: string;
}

/** The security groups of a site, one for each purpose; each rule names the other end. */
export class SecurityGroups extends Construct {
  /** The data gateway: calls the endpoints and the databases; opens nothing. */
  readonly gateway: ec2.ISecurityGroup;
  /** Interface endpoints, and the endpoint of S3 on Outposts. */
  readonly endpoints: ec2.ISecurityGroup;
  readonly database: ec2.ISecurityGroup;

  constructor(scope: Construct, id: string, props: SecurityGroupsProps) {
    super(scope, id);
    const group = (name: string, description: string) =>
      new ec2.SecurityGroup(this, name, { vpc: props.vpc, description, allowAllOutbound: false });
    const gateway = group('Gateway', 'data gateway: out to endpoints and databases of this site');
    const endpoints = group('Endpoints', 'endpoints: HTTPS from the data gateway');
    const database = group('Database', 'databases: PostgreSQL from the data gateway');

    gateway.connections.allowTo(endpoints, ec2.Port.HTTPS, 'HTTPS from the data gateway to endpoints');
    gateway.connections.allowTo(database, ec2.Port.POSTGRES, 'PostgreSQL from the data gateway to databases');
    const lists = prefixListsOf(props.region);
    gateway.addEgressRule(ec2.Peer.prefixList(lists.s3), ec2.Port.HTTPS, 'HTTPS to S3 by the gateway endpoint');
    gateway.addEgressRule(
      ec2.Peer.prefixList(lists.dynamodb),
      ec2.Port.HTTPS,
      'HTTPS to DynamoDB by the gateway endpoint',
    );
    this.gateway = gateway;
    this.endpoints = endpoints;
    this.database = database;
  }
}
