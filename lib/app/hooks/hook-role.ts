import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import type { RuleFile } from './rule-file';

export interface HookRoleProps {
  readonly names: SiteNames;
  readonly files: readonly RuleFile[];
}

/**
 * The role with which CloudFormation reads the rules of the hooks of one site, and nothing else.
 *
 * The key policy of the staging bucket allows the whole account to decrypt through S3, so that the role needs no
 * permission on the key.
 */
export class HookRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: HookRoleProps) {
    super(scope, id);
    const { names, files } = props;
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role('hooks'),
      description: `CloudFormation reads the rules of the hooks of ${names.site}`,
      assumedBy: new iam.ServicePrincipal('hooks.cloudformation.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': names.account },
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'cloudformation',
              resource: 'type/hook',
              resourceName: '*',
              arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
            }),
          },
        },
      }),
      inlinePolicies: {
        read: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['s3:GetObject', 's3:GetObjectVersion'],
              resources: files.map(({ objectArn }) => objectArn),
            }),
            new iam.PolicyStatement({
              actions: ['s3:ListBucket'],
              resources: [...new Set(files.map(({ bucketArn }) => bucketArn))],
            }),
          ],
        }),
      },
    });
  }
}
