import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { RUNNERS } from '../../deployment/partner-sites';
import { PULLS_IMAGES } from '../actions';
import { writesEncryptedLogs } from '../keys/logs-key-use';

export interface ExecutionRoleProps {
  readonly workloadId: string;
  readonly names: SiteNames;
  readonly logsKey: kms.IKey;
}

/**
 * The role with which Fargate itself pulls the image of a workload and writes its logs; the containers do not have it
 * (Amazon ECS Developer Guide, "Amazon ECS task execution IAM role").
 */
export class ExecutionRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: ExecutionRoleProps) {
    super(scope, id);
    const { workloadId, names, logsKey } = props;
    const stack = Stack.of(this);
    const repository = stack.formatArn({
      service: 'ecr',
      resource: 'repository',
      resourceName: names.stack(`app-${workloadId}`),
    });
    const logGroups = stack.formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: `${names.logGroup(`app-${workloadId}/*`)}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const allow = (actions: readonly string[], resource: string) =>
      new iam.PolicyStatement({ actions: [...actions], resources: [resource] });
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role(`app-${workloadId}-exec`),
      description: `Fargate starts the workload ${workloadId} of ${names.site}`,
      assumedBy: new iam.ServicePrincipal(RUNNERS.fargate, {
        conditions: { StringEquals: { 'aws:SourceAccount': names.account } },
      }),
      inlinePolicies: {
        execution: new iam.PolicyDocument({
          statements: [
            allow(['ecr:GetAuthorizationToken'], '*'),
            allow(PULLS_IMAGES, repository),
            allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroups),
            writesEncryptedLogs(logsKey.keyArn, names.region),
          ],
        }),
      },
    });
  }
}
