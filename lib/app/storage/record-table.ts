import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Reach } from '../../deployment/classes';
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
  /** Workloads of the site and teams of some classes, which may do with records what is declared and nothing else. */
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
 * Allows a role records whose partition keys begin so; every record where there is no such list.
 *
 * `ForAllValues` matches a request without the key, such as a scan, which has none: `Null` asks that it be there (DynamoDB
 * Developer Guide, "Using IAM policy conditions for fine-grained access control").
 */
export function recordStatements(
  tableArn: string,
  access: 'read' | 'write',
  keys?: Reach['keys'],
): readonly iam.PolicyStatement[] {
  if (keys === undefined) return [recordStatement(tableArn, access)];
  const statement = (actions: readonly string[], beginnings: readonly string[]) =>
    new iam.PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [tableArn],
      conditions: {
        'ForAllValues:StringLike': { [LEADING_KEYS]: beginnings.map((one) => `${one}*`) },
        Null: { [LEADING_KEYS]: 'false' },
      },
    });
  return [
    new iam.PolicyStatement({ actions: ['dynamodb:DescribeTable'], resources: [tableArn] }),
    statement(
      BY_KEY.filter((action) => READING.includes(action)),
      keys.read,
    ),
    ...(access === 'write'
      ? [
          statement(
            BY_KEY.filter((action) => WRITING.includes(action)),
            keys.write,
          ),
        ]
      : []),
  ];
}

/** The partition keys of the items of a request. */
const LEADING_KEYS = 'dynamodb:LeadingKeys';

/** Actions on items whose requests name partition keys; PartiQL is not among them, nor a scan. */
const BY_KEY = [...READING, ...WRITING].filter((action) => action !== 'Scan' && !action.startsWith('PartiQL'));

/** What the table denies a role that reaches some records: those of other partition keys, indexes, and scans. */
function keyDenials(
  denial: (sid: string, which: Partial<iam.PolicyStatementProps>, conditions: iam.Conditions) => iam.PolicyStatement,
  tableArn: string,
  workloads: readonly WorkloadAccess[],
): iam.PolicyStatement[] {
  return (['Workload', 'Team'] as const).flatMap((of) =>
    workloads
      .filter((one) => one.of === of && one.records !== 'none')
      .flatMap(({ role, keys }, index): iam.PolicyStatement[] => {
        if (keys === undefined) return [];
        const by = { ArnEquals: { 'aws:PrincipalArn': role } };
        const beyond = (beginnings: readonly string[]) => ({
          ...by,
          'ForAnyValue:StringNotLike': { [LEADING_KEYS]: beginnings.map((one) => `${one}*`) },
        });
        const name = `${of}${index + 1}`;
        const actions = (names: readonly string[]) => ({ actions: names.map((one) => `dynamodb:${one}`) });
        return [
          denial(`${name}Keys`, actions(READING), beyond(keys.read)),
          ...(keys.write.length > 0 ? [denial(`${name}WriteKeys`, actions(WRITING), beyond(keys.write))] : []),
          denial(`${name}NamesKeys`, actions([...READING, ...WRITING]), { ...by, Null: { [LEADING_KEYS]: 'true' } }),
          // In an index it is the key of the index.
          denial(`${name}NoIndexes`, { ...actions(READING), resources: [`${tableArn}/index/*`] }, by),
        ];
      }),
  );
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
  const workloadsThat = (...access: readonly WorkloadAccess['records'][]) => rolesThat(['Workload', 'Team'], access);
  const rolesThat = (of: readonly WorkloadAccess['of'][], access: readonly WorkloadAccess['records'][]) =>
    props.workloads.filter((one) => of.includes(one.of) && access.includes(one.records)).map(({ role }) => role);
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
      ...(['Workload', 'Team'] as const).flatMap((of) => [
        ...keepTo(`${of}sRead`, rolesThat([of], ['read']), READING),
        ...keepTo(`${of}sWrite`, rolesThat([of], ['write']), [...READING, ...WRITING]),
      ]),
      ...keyDenials(denial, props.tableArn, props.workloads),
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
