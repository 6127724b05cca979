import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { KeyPurpose } from '../../deployment/names';
import { RackStorage } from '../storage/rack-storage';
import { RegionStorage } from '../storage/region-storage';
import type { SiteStackProps } from './site-stack-props';

export interface StorageStackProps extends SiteStackProps {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  /** Target of the server access logs. */
  readonly accessLogsBucket: s3.IBucket;
  readonly vpc: ec2.IVpc;
  readonly s3Endpoint: ec2.IGatewayVpcEndpoint;
  readonly dynamoDbEndpoint: ec2.IGatewayVpcEndpoint;
  /** Subnets for what works on user data: in the zones of the site, or on its rack. */
  readonly isolatedSubnets: readonly ec2.ISubnet[];
  readonly securityGroups: Readonly<Record<'gateway' | 'endpoints' | 'database', ec2.ISecurityGroup>>;
}

/** The user data of a site, and the roles that reach it. */
export class StorageStack extends Stack {
  constructor(scope: Construct, id: string, props: StorageStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { deployment, names, site, keys } = props;
    if (site.placement.kind === 'region') {
      const { accessLogsBucket, s3Endpoint, dynamoDbEndpoint } = props;
      new RegionStorage(this, 'Storage', { deployment, names, keys, accessLogsBucket, s3Endpoint, dynamoDbEndpoint });
      return;
    }
    const [subnet, ...others] = props.isolatedSubnets;
    if (!subnet || others.length > 0)
      throw new Error(
        `${this.node.path}: found ${props.isolatedSubnets.length} subnets, expected the one on the rack; pass isolatedSubnets of the site's network`,
      );
    const { placement } = site;
    const { vpc, securityGroups } = props;
    new RackStorage(this, 'Storage', { deployment, names, placement, keys, vpc, subnet, securityGroups });
  }
}
