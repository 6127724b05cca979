import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment/deployment-types';
import type { RolePurpose, SiteNames } from '../deployment/names';
import { roleArn } from './role-arns';

/** ARNs that follow from the names of a site, whether or not the resource exists yet, in whichever stack or account. */
export interface SiteArns {
  readonly bucket: string;
  /** Every object of the bucket. */
  readonly objects: string;
  readonly table: string;
  readonly vault: string;
  /** ARN of the alias of the data key, or of the key itself where it is held outside AWS. */
  readonly dataKey: string;
  role(purpose: RolePurpose): string;
}

/** ARNs of a site of the deployment, as seen from the partition of `scope`. */
export function siteArns(scope: Construct, deployment: Deployment, names: SiteNames): SiteArns {
  const stack = Stack.of(scope);
  const { account, region } = names;
  const bucket = stack.formatArn({ service: 's3', region: '', account: '', resource: names.bucket('data') });
  return {
    bucket,
    objects: `${bucket}/*`,
    table: stack.formatArn({ service: 'dynamodb', region, account, resource: 'table', resourceName: names.table }),
    vault: stack.formatArn({
      service: 'backup',
      region,
      account,
      resource: 'backup-vault',
      resourceName: names.vault,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
    dataKey:
      deployment.sites[names.site]?.externalDataKeyArn ??
      stack.formatArn({ service: 'kms', region, account, resource: names.keyAlias('data') }),
    role: (purpose) => roleArn(scope, account, names.role(purpose)),
  };
}
