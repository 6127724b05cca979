import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { unlimited } from '../../deployment/classes';
import type { Deployment, Placement } from '../../deployment/deployment';
import type { KeyPurpose, SiteNames } from '../../deployment/names';
import { GatewayRole, useOfKey } from './gateway-role';
import { RackBucket } from './rack-bucket';
import { RackDatabase } from './rack-database';

export interface RackStorageProps {
  readonly deployment: Deployment;
  readonly names: SiteNames;
  readonly placement: Extract<Placement, { readonly kind: 'outpost' }>;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  readonly vpc: ec2.IVpc;
  /** Subnet on the rack. */
  readonly subnet: ec2.ISubnet;
  readonly securityGroups: Readonly<Record<'endpoints' | 'database', ec2.ISecurityGroup>>;
}

/** User data of a site on its Outposts rack: bucket, database, backups on the rack, and the roles that reach them. */
export class RackStorage extends Construct {
  constructor(scope: Construct, id: string, props: RackStorageProps) {
    super(scope, id);
    const { deployment, names, placement, keys } = props;
    const { operators, retention } = deployment;
    const { secretArn } = new RackDatabase(this, 'Records', {
      names,
      key: keys.data,
      logsKey: keys.logs,
      logsRetentionDays: retention.logsDays,
      backupDays: retention.backupDays,
      instanceClass: placement.database.instanceClass,
      storageGiB: placement.database.storageGiB,
      subnet: props.subnet,
      securityGroup: props.securityGroups.database,
    });
    // The policies of bucket and access point allow objects; users of PostgreSQL allow records.
    const { role: gatewayRead } = new GatewayRole(this, 'GatewayRead', {
      names,
      deployment,
      purpose: 'gateway-read',
      assumedBy: unlimited(deployment, operators.dataReaders),
      statements: [],
    });
    const { role: gatewayWrite } = new GatewayRole(this, 'GatewayWrite', {
      names,
      deployment,
      purpose: 'gateway-write',
      assumedBy: unlimited(deployment, operators.dataWriters),
      statements: [
        // In the policy of the role, since RDS manages the secret and its policy.
        new iam.PolicyStatement({
          actions: ['secretsmanager:GetSecretValue'],
          resources: [secretArn],
          conditions: { StringEquals: { 'aws:SourceVpc': props.vpc.vpcId } },
        }),
        useOfKey(keys.data.keyArn, ['kms:Decrypt'], names.region, ['secretsmanager']),
      ],
    });
    new RackBucket(this, 'UserData', {
      names,
      outpostArn: placement.outpostArn,
      organizationId: deployment.organization.id,
      breakGlass: operators.breakGlass,
      vpc: props.vpc,
      subnet: props.subnet,
      securityGroup: props.securityGroups.endpoints,
      gatewayRead,
      gatewayWrite,
    });
  }
}
