import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type Reach, teamsAt, workloadReach } from '../../deployment/classes';
import type { Deployment } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { hasDatabase, workloadsAt } from '../../deployment/partner-sites';
import type { StateMachineRole } from '../keys/state-machine-key-use';
import { roleArn } from '../role-arns';

/** What a workload may do with objects that it reads. */
export const READS_OBJECTS = ['s3:GetObject', 's3:GetObjectAttributes', 's3:GetObjectTagging'];
/** What a workload may do with objects that it writes. */
export const WRITES_OBJECTS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:ListMultipartUploadParts',
  's3:PutObject',
];

/** What a workload or a team of a site may reach, by the ARN of its role, which policies name before the role is made. */
export interface WorkloadAccess {
  /** Whose role it is. */
  readonly of: 'Workload' | 'Team';
  readonly role: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly records: Reach['records'];
  /** Beginnings of the partition keys of these records. @default every record */
  readonly keys?: Reach['keys'];
  /** Whether Lambda runs it. */
  readonly functions: boolean;
  /** Whether Fargate does. */
  readonly containers: boolean;
  /** The role of its state machines. @default Step Functions runs none */
  readonly flow?: StateMachineRole;
  /** Whether it has a database of its own. */
  readonly database: boolean;
  /** Whether it has queues of its own, and whether it sends into any. */
  readonly receives: boolean;
  readonly sends: boolean;
}

/** The workloads of a site, and the teams that reach some classes of its user data, as its policies name them. */
export function workloadAccess(scope: Construct, deployment: Deployment, names: SiteNames): readonly WorkloadAccess[] {
  const access = ({ objects, records, keys }: Reach) => ({
    ...{ reads: objects.read, writes: objects.write, records },
    ...(keys && { keys }),
  });
  return [
    ...workloadsAt(deployment, names.site).map(([id, workload]) => ({
      of: 'Workload' as const,
      role: roleArn(scope, names.account, names.role(`app-${id}`)),
      ...access(workloadReach(deployment, workload)),
      functions: workload.runsOn.includes('lambda'),
      containers: workload.runsOn.includes('fargate'),
      ...(workload.runsOn.includes('step-functions') && {
        flow: {
          role: roleArn(scope, names.account, names.role(`app-${id}-flow`)),
          machines: machineArns(scope, names, id),
        },
      }),
      database: hasDatabase(workload),
      receives: workload.queues.length > 0,
      sends: workload.sendsTo.length > 0,
    })),
    ...teamsAt(deployment, names.site).map(({ id, reach }) => ({
      of: 'Team' as const,
      role: roleArn(scope, names.account, names.role(`team-${id}`)),
      ...access(reach),
      ...{ functions: false, containers: false, database: false, receives: false, sends: false },
    })),
  ];
}

/** Pattern of the ARNs of the state machines of a workload. */
export function machineArns(scope: Construct, { stack, account, region }: SiteNames, workloadId: string): string {
  return Stack.of(scope).formatArn({
    ...{ service: 'states', account, region },
    resource: 'stateMachine',
    resourceName: `${stack(`app-${workloadId}`)}-*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** ARNs of the queues of a workload. */
export function queueArns(scope: Construct, names: SiteNames, workloadId: string, queues: readonly string[]): string[] {
  const { account, region } = names;
  return queues.map((queue) =>
    Stack.of(scope).formatArn({ service: 'sqs', account, region, resource: queueName(names, workloadId, queue) }),
  );
}

/** Name of a queue of a workload; that of its messages that failed is the same with `-dead`. */
export function queueName(names: SiteNames, workloadId: string, queue: string): string {
  return `${names.stack(`app-${workloadId}`)}-${queue}`;
}

/** ARNs of the roles of the workloads that send into the queues of another at a site. */
export function senderArns(scope: Construct, deployment: Deployment, names: SiteNames, workloadId: string): string[] {
  return workloadsAt(deployment, names.site)
    .filter(([, { sendsTo }]) => sendsTo.includes(workloadId))
    .map(([id]) => roleArn(scope, names.account, names.role(`app-${id}`)));
}

/** Those of them that reach objects. */
export function withObjects(workloads: readonly WorkloadAccess[]): readonly WorkloadAccess[] {
  return workloads.filter(({ reads, writes }) => reads.length + writes.length > 0);
}

/** Objects of a bucket under prefixes. */
export function under(bucket: string, prefixes: readonly string[]): string[] {
  return prefixes.map((prefix) => `${bucket}/${prefix}*`);
}

/** What the bucket of a site denies these roles, whatever their own policies allow: all that is not declared. */
export function objectDenials(bucket: string, workloads: readonly WorkloadAccess[]): iam.PolicyStatement[] {
  return (['Workload', 'Team'] as const).flatMap((of) =>
    denialsOf(
      bucket,
      of,
      withObjects(workloads).filter((one) => one.of === of),
    ),
  );
}

function denialsOf(
  bucket: string,
  of: WorkloadAccess['of'],
  own: readonly WorkloadAccess[],
): readonly iam.PolicyStatement[] {
  if (own.length === 0) return [];
  return [
    deny(`${of}sUseObjects`, own, {
      notActions: [...READS_OBJECTS, ...WRITES_OBJECTS],
      resources: [`${bucket}/*`],
    }),
    ...own.flatMap((workload, index) => [
      deny(`${of}${index + 1}Reads`, [workload], {
        actions: READS_OBJECTS,
        notResources: [bucket, ...under(bucket, workload.reads)],
      }),
      deny(`${of}${index + 1}Writes`, [workload], {
        actions: WRITES_OBJECTS,
        notResources: [bucket, ...under(bucket, workload.writes)],
      }),
      deny(`${of}${index + 1}Lists`, [workload], {
        actions: ['s3:ListBucket'],
        resources: [bucket],
        // A request without a prefix would list everything, and is denied, too.
        ...(workload.reads.length > 0 && {
          conditions: { StringNotLike: { 's3:prefix': workload.reads.map((prefix) => `${prefix}*`) } },
        }),
      }),
    ]),
  ];
}

function deny(
  sid: string,
  workloads: readonly WorkloadAccess[],
  { conditions, ...which }: iam.PolicyStatementProps,
): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    ...which,
    conditions: { ArnEquals: { 'aws:PrincipalArn': workloads.map(({ role }) => role) }, ...conditions },
  });
}
