import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import type { WorkloadAccess } from '../workload/workload-access';

/** Longest window of point-in-time recovery. */
const RECOVERY_DAYS = 35;

const READING = ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'PartiQLSelect', 'Query', 'Scan'];
const WRITING = [
  'BatchWriteItem',
  'DeleteItem',
  'PartiQLDelete',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PutItem',
  'UpdateItem',
];
/** Actions that make a copy which this policy does not protect; backups by AWS Backup are another action. */
const COPYING = [
  'CreateBackup',
  'EnableKinesisStreamingDestination',
  'ExportTableToPointInTime',
  'RestoreTableToPointInTime',
];

/** Actions that look at a table and its configuration, and read no record. */
const LOOKS = ['Describe*', 'GetResourcePolicy', 'List*'];

export interface RecordTableProps {
  readonly names: SiteNames;
  readonly key: kms.IKey;
  /** ARN that the table will have: a policy cannot refer to the table it belongs to. */
  readonly tableArn: string;
  readonly organizationId: string;
  /** Id of the one endpoint through which the gateway reaches the table. */
  readonly endpointId: string;
  /** ARNs of the roles that may read and write. */
  readonly gatewayRoles: readonly string[];
  /** Workloads of the site, which may do with records what is declared and nothing else. */
  readonly workloads: readonly WorkloadAccess[];
  /** ARNs of the roles that administer the table, and never read or write records: deployments, emergency, backup. */
  readonly keepers: readonly string[];
  /** ARN of the role that never reads or copies records, whoever else may. */
  readonly auditorRole: string;
  /** Days that recovery points are kept; point-in-time recovery reaches back as far, at most 35 days. */
  readonly backupDays: number;
}

/**
 * The table for records about users of one site, under the customer's key.
 *
 * An `AWS::DynamoDB::Table`, not a global table: it has no property that could add a replica elsewhere. Contributor
 * insights stay off, since they show keys of items in plain text outside the customer's key.
 */
export class RecordTable extends Construct {
  readonly table: dynamodb.Table;

  constructor(scope: Construct, id: string, props: RecordTableProps) {
    super(scope, id);
    this.table = new dynamodb.Table(this, 'Table', {
      tableName: props.names.table,
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.key,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: Math.min(props.backupDays, RECOVERY_DAYS),
      },
      deletionProtection: true,
      contributorInsightsSpecification: { enabled: false },
      removalPolicy: RemovalPolicy.RETAIN,
      resourcePolicy: tablePolicy(props),
    });
  }
}

/** Allows a role to read, or to read and write, the records; PartiQL is not among it. */
export function recordStatement(tableArn: string, access: 'read' | 'write'): iam.PolicyStatement {
  const notPartiQl = (action: string) => !action.startsWith('PartiQL');
  const actions = ['DescribeTable', ...READING, ...(access === 'write' ? WRITING : [])].filter(notPartiQl);
  return new iam.PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [tableArn] });
}

/**
 * Denies what identity policies might allow; it allows nothing, and leaves the configuration to deployments.
 *
 * Whoever neither reads records nor administers the table may only look at its configuration: a list of denied actions
 * would miss what DynamoDB adds later.
 */
function tablePolicy(props: RecordTableProps): iam.PolicyDocument {
  const prefixed = (actions: readonly string[]) => actions.map((action) => `dynamodb:${action}`);
  const denial = (sid: string, which: Partial<iam.PolicyStatementProps>, conditions?: iam.Conditions) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      resources: [props.tableArn, `${props.tableArn}/index/*`],
      conditions,
      ...which,
    });
  const deny = (sid: string, actions: readonly string[], conditions?: iam.Conditions) =>
    denial(sid, { actions: prefixed(actions) }, conditions);
  const denyAllButLooks = (sid: string, conditions: iam.Conditions) =>
    denial(sid, { notActions: prefixed(LOOKS) }, conditions);
  // `IfExists`, since the request of an anonymous caller has no such key.
  const notAService = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };
  const unlessBy = (roles: readonly string[]) => ({ ArnNotLike: { 'aws:PrincipalArn': [...roles] }, ...notAService });
  const workloadsThat = (...access: readonly WorkloadAccess['records'][]) =>
    props.workloads.filter(({ records }) => access.includes(records)).map(({ role }) => role);
  const named = [...props.gatewayRoles, ...workloadsThat('read', 'write')];
  const keepTo = (sid: string, roles: readonly string[], actions: readonly string[]) =>
    roles.length === 0
      ? []
      : [
          denial(
            sid,
            { notActions: prefixed([...LOOKS, ...actions]) },
            { ArnEquals: { 'aws:PrincipalArn': [...roles] } },
          ),
        ];
  return new iam.PolicyDocument({
    statements: [
      deny('OutsideOrganization', ['*'], {
        StringNotEquals: { 'aws:PrincipalOrgID': props.organizationId },
        ...notAService,
      }),
      deny('OnlyNamedRoles', [...READING, ...WRITING], unlessBy(named)),
      denyAllButLooks('OnlyNamedRolesAndKeepers', unlessBy([...named, ...props.keepers])),
      ...keepTo('WorkloadsRead', workloadsThat('read'), READING),
      ...keepTo('WorkloadsWrite', workloadsThat('write'), [...READING, ...WRITING]),
      deny('AuditorTakesNothing', [...READING, ...WRITING, ...COPYING], {
        ArnEquals: { 'aws:PrincipalArn': props.auditorRole },
      }),
      deny('OffEndpoint', [...READING, ...WRITING], {
        StringNotEquals: { 'aws:SourceVpce': props.endpointId },
        ...notAService,
      }),
      denyAllButLooks('OffEndpointSaveKeepers', {
        StringNotEquals: { 'aws:SourceVpce': props.endpointId },
        ...unlessBy(props.keepers),
      }),
      // Point-in-time recovery creates a table without a policy: whoever needs it first removes this statement by a
      // deployment.
      deny('NoUnprotectedCopies', COPYING),
    ],
  });
}
