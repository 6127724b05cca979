import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { KeyPurpose } from '../../deployment/names';
import type { SiteStackProps } from './site-stack-props';

export interface RegistryStackProps extends SiteStackProps {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  /** Ids of the workloads that Fargate runs. */
  readonly workloads: readonly string[];
}

/**
 * Repositories for the images of workloads, one each, under the key of the site for data.
 *
 * A stack of its own: the image has to be there before the stack of its workload.
 */
export class RegistryStack extends Stack {
  constructor(scope: Construct, id: string, props: RegistryStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    for (const workload of props.workloads)
      new ecr.Repository(this, workload, {
        repositoryName: props.names.stack(`app-${workload}`),
        encryption: ecr.RepositoryEncryption.KMS,
        encryptionKey: props.keys.data,
        imageTagMutability: ecr.TagMutability.IMMUTABLE,
        imageScanOnPush: true,
        removalPolicy: RemovalPolicy.RETAIN,
      });
  }
}
