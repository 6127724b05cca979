import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { FINDS_LOG_GROUPS, OPENS_CHANNELS, REGISTERS_MACHINE } from '../actions';
import { SESSION_CONTEXT } from '../keys/key-use';
import { writesEncryptedLogs } from '../keys/logs-key-use';
import { refuseOtherAccounts } from '../service-trust';

export interface BastionRoleProps {
  readonly names: SiteNames;
  readonly logsKey: kms.IKey;
}

/**
 * The role of the machine itself: SSM Agent opens channels and writes transcripts with it, and reaches no user data.
 *
 * It is its own boundary: whatever is attached to it later, the denial leaves nothing else.
 */
export class BastionRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: BastionRoleProps) {
    super(scope, id);
    const { names, logsKey } = props;
    const transcripts = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: `${names.logGroup('sessions')}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const groups = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const machines = Stack.of(this).formatArn({ service: 'ec2', resource: 'instance', resourceName: '*' });
    const allow = (actions: readonly string[], resource: string) =>
      new iam.PolicyStatement({ actions: [...actions], resources: [resource] });
    const writes = ['logs:CreateLogStream', 'logs:PutLogEvents'];
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role('bastion'),
      description: `bastion host of ${names.site}: the machine itself, not who works on it`,
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
      inlinePolicies: {
        bastion: new iam.PolicyDocument({
          statements: [
            allow(REGISTERS_MACHINE, machines),
            allow(OPENS_CHANNELS, '*'),
            allow(FINDS_LOG_GROUPS, groups),
            allow(writes, transcripts),
            writesEncryptedLogs(logsKey.keyArn, names.region),
            new iam.PolicyStatement({
              actions: ['kms:Decrypt'],
              resources: [logsKey.keyArn],
              conditions: { Null: { [SESSION_CONTEXT]: 'false' } },
            }),
            new iam.PolicyStatement({
              sid: 'NothingElse',
              effect: iam.Effect.DENY,
              notActions: [...REGISTERS_MACHINE, ...OPENS_CHANNELS, ...FINDS_LOG_GROUPS, ...writes, 'kms:*'],
              resources: ['*'],
            }),
          ],
        }),
      },
    });
    refuseOtherAccounts(this.role, 'ec2.amazonaws.com', names.account);
  }
}
