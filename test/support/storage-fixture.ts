import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { type SiteArns, siteArns } from '../../lib/app/site-arns';
import { keysIn } from './network-fixture';
import { type SiteFixture, siteFixture } from './site-fixture';

/** A site, and what its storage is given by other stacks. */
interface StorageFixture extends SiteFixture {
  readonly keys: ReturnType<typeof keysIn>;
  readonly arns: SiteArns;
  readonly organizationId: string;
  readonly accessLogsBucket: s3.IBucket;
  readonly vpc: ec2.IVpc;
  readonly subnet: ec2.ISubnet;
  readonly s3Endpoint: ec2.IGatewayVpcEndpoint;
  readonly dynamoDbEndpoint: ec2.IGatewayVpcEndpoint;
  readonly securityGroups: Readonly<Record<'gateway' | 'endpoints' | 'database', ec2.ISecurityGroup>>;
}

/** The site `id` of the reference deployment, changed by `change` if given, with imported surroundings. */
export function storageFixture(id: string, change?: Parameters<typeof siteFixture>[1]): StorageFixture {
  const site = siteFixture(id, change);
  const { stack, deployment, names } = site;
  const endpoint = (service: string) =>
    ec2.GatewayVpcEndpoint.fromGatewayVpcEndpointId(stack, `Endpoint${service}`, `vpce-${service}`);
  const group = (purpose: string) =>
    ec2.SecurityGroup.fromSecurityGroupId(stack, `Group${purpose}`, `sg-${purpose}`, { mutable: false });
  return {
    ...site,
    keys: keysIn(stack),
    arns: siteArns(stack, deployment, names),
    organizationId: deployment.organization.id,
    accessLogsBucket: s3.Bucket.fromBucketName(stack, 'AccessLogs', 'access-logs'),
    vpc: ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['zone'] }),
    subnet: ec2.Subnet.fromSubnetAttributes(stack, 'Subnet', { subnetId: 'subnet-rack', routeTableId: 'rtb-rack' }),
    s3Endpoint: endpoint('s3'),
    dynamoDbEndpoint: endpoint('dynamodb'),
    securityGroups: { gateway: group('gateway'), endpoints: group('endpoints'), database: group('database') },
  };
}

/** A role that exists elsewhere, by its ARN. */
export function roleIn({ stack, arns }: StorageFixture, purpose: Parameters<SiteArns['role']>[0]): iam.IRole {
  return iam.Role.fromRoleArn(stack, `Role-${purpose}`, arns.role(purpose));
}
