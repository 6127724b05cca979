import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { bastionAt } from '../../deployment/bastions';
import type { Deployment } from '../../deployment/deployment';
import type { KeyPurpose, SiteNames } from '../../deployment/names';
import { databaseLogs, databasesAt } from '../../deployment/partner-sites';
import { READS_TRANSCRIPTS, TAKES_MESSAGES } from '../actions';
import { useOfKey } from '../storage/gateway-role';
import { auditorDenials } from './auditor-denials';
import { AUDITOR_SIGHT, AUDITOR_SIGHT_OF_DATABASES, AUDITOR_SIGHT_OF_RACK, actionsOf } from './auditor-sight';
import { auditorTrust, mandateOf } from './auditor-trust';

export interface AuditorRoleProps {
  readonly deployment: Deployment;
  readonly names: SiteNames;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/** The auditor's role at a site: it sees the configuration, logs and alerts of the account, and reads no user data. */
export class AuditorRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: AuditorRoleProps) {
    super(scope, id);
    const { deployment, names, keys } = props;
    const { auditor } = deployment;
    const onRack = deployment.sites[names.site]?.placement.kind === 'outpost';
    const databases = databasesAt(deployment, names);
    const buckets = (['archive', 'config', 'access-logs'] as const).map((purpose) =>
      this.arn({ service: 's3', region: '', account: '', resource: names.bucket(purpose) }),
    );
    const objects = buckets.map((bucket) => `${bucket}/*`);
    const documents = {
      sees: [
        allow(
          'Account',
          [
            ...actionsOf(AUDITOR_SIGHT),
            ...(onRack ? actionsOf(AUDITOR_SIGHT_OF_RACK) : []),
            ...(databases.length > 0 ? actionsOf(AUDITOR_SIGHT_OF_DATABASES) : []),
          ],
          ['*'],
        ),
      ],
      reads: [
        allow('LogBuckets', ['s3:ListBucket', 's3:ListBucketVersions'], buckets),
        allow(
          'LogObjects',
          ['s3:GetObject', 's3:GetObjectAttributes', 's3:GetObjectRetention', 's3:GetObjectVersion'],
          objects,
        ),
        allow('LogGroups', LOG_READING, this.logGroups(names, onRack, databases)),
        useOfKey(keys.logs.keyArn, ['kms:Decrypt'], names.region, ['s3', 'logs']),
        allow(
          'Alerts',
          TAKES_MESSAGES,
          (['auditor', 'auditor-dead'] as const).map((part) =>
            this.arn({ service: 'sqs', resource: names.channel(part) }),
          ),
        ),
        allow(
          'OperatorsAlerts',
          ['sqs:GetQueueAttributes'],
          (['operators', 'operators-dead'] as const).map((part) =>
            this.arn({ service: 'sqs', resource: names.channel(part) }),
          ),
        ),
        useOfKey(keys.alerts.keyArn, ['kms:Decrypt'], names.region, ['sqs']),
      ],
      // Transcripts show what people saw of user data.
      ...(bastionAt(deployment, names.site) && {
        transcripts: [
          new iam.PolicyStatement({
            sid: 'TakesNoTranscripts',
            effect: iam.Effect.DENY,
            actions: READS_TRANSCRIPTS,
            resources: [
              this.arn({
                ...{ service: 'logs', resource: 'log-group', resourceName: `${names.logGroup('sessions')}:*` },
                arnFormat: ArnFormat.COLON_RESOURCE_NAME,
              }),
            ],
          }),
        ],
      }),
      never: auditorDenials({
        logs: [...buckets, ...objects],
        keys: [keys.logs.keyArn, keys.alerts.keyArn],
        sourceAddresses: auditor.sourceAddresses,
        mandate: mandateOf(auditor),
      }),
    };
    const { principal, tagging } = auditorTrust(auditor);
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role('auditor'),
      description: `${auditor.name} looks at everything of ${names.site} and takes nothing`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: principal,
      inlinePolicies: Object.fromEntries(
        Object.entries(documents).map(([name, statements]) => [name, new iam.PolicyDocument({ statements })]),
      ),
    });
    this.role.assumeRolePolicy?.addStatements(tagging);
  }

  /** Log groups of the site, and those of databases of a rack and of workloads, which say who logged in. */
  private logGroups(names: SiteNames, onRack: boolean, databases: readonly string[]): string[] {
    return [
      names.logGroup('*'),
      ...(onRack ? [`/aws/rds/instance/${names.table}/*`] : []),
      ...databases.map((cluster) => `${databaseLogs(cluster)}/*`),
    ].map((resourceName) =>
      this.arn({ service: 'logs', resource: 'log-group', resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
    );
  }

  private arn(components: Parameters<Stack['formatArn']>[0]): string {
    return Stack.of(this).formatArn(components);
  }
}

const LOG_READING = ['logs:DescribeLogStreams', 'logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:StartQuery'];

function allow(sid: string, actions: string[], resources: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({ sid, actions, resources });
}
