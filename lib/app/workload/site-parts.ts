import type { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Deployment } from '../../deployment/deployment-types';
import type { KeyPurpose, SiteNames } from '../../deployment/names';
import type { PrefixLists } from '../../world/prefix-lists';

/** What a workload is made from at its site. */
export interface SiteParts {
  readonly deployment: Deployment;
  /** Path of the deployment file, for messages. */
  readonly deploymentFile: string | undefined;
  readonly names: SiteNames;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  readonly vpc: ec2.IVpc;
  /** Subnets for what works on user data. */
  readonly subnets: readonly ec2.ISubnet[];
  /** Security group of the interface endpoints. */
  readonly endpointsGroup: ec2.ISecurityGroup;
  readonly prefixLists: PrefixLists;
  /** Id of the endpoint by which workloads send into queues. */
  readonly sqsEndpointId: string;
  /** Id of the endpoint by which workloads call private APIs. @default API Gateway runs no workload here */
  readonly apiEndpointId?: string;
  /** The stack that has to be there before a workload runs. */
  readonly storage: Stack;
  /** The stack with the repositories of images. @default Fargate runs no workload here */
  readonly registry?: Stack;
}
