import { LIMITS } from '../limits';
import { firstFigure } from '../limits/limit';
import { regionPlace } from '../places';
import { executionActions } from './execution-actions';

/** What the role of CloudFormation in one account is to be able to deploy. */
export interface ExecutionScope {
  /** Name of the deployment: everything that it names begins with it. */
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** Types of the resources in its templates. */
  readonly types: Iterable<string>;
}

/** A statement of an identity policy. */
export interface ExecutionStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A managed policy that is made before an account is bootstrapped. */
export interface ExecutionPolicy {
  readonly name: string;
  readonly arn: string;
  readonly document: { readonly Version: '2012-10-17'; readonly Statement: readonly ExecutionStatement[] };
}

/** Most characters of a managed policy, white space aside, and how many of them a role takes without asking. */
export const POLICY_SIZE = firstFigure(LIMITS['managed-policy']);
export const POLICIES_PER_ROLE = firstFigure(LIMITS['role-managed']);

/** Services whose calls are signed for one Region of the partition, whatever the Region of the stack. */
const GLOBAL = ['iam', 'organizations', 'route53'];
/** Services that get a role of the site passed by CloudFormation, by the type that passes it. */
const PASSED_TO: Readonly<Record<string, string | readonly string[]>> = {
  'AWS::Backup::BackupSelection': 'backup.amazonaws.com',
  // AWS does not say by which of its names CloudFormation is handed the role of a hook, which trusts the first alone.
  'AWS::CloudFormation::GuardHook': [
    'hooks.cloudformation.amazonaws.com',
    'resources.cloudformation.amazonaws.com',
    'cloudformation.amazonaws.com',
  ],
  'AWS::CloudTrail::Trail': 'cloudtrail.amazonaws.com',
  'AWS::Config::ConfigRule': 'config.amazonaws.com',
  'AWS::Config::ConfigurationRecorder': 'config.amazonaws.com',
  'AWS::DataSync::LocationS3': 'datasync.amazonaws.com',
  'AWS::EC2::FlowLog': 'vpc-flow-logs.amazonaws.com',
  'AWS::Events::Rule': 'events.amazonaws.com',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose.amazonaws.com',
  'AWS::S3::Bucket': 's3.amazonaws.com',
  'AWS::SNS::Subscription': 'sns.amazonaws.com',
};
/** Services that make a role of their own on first use, by the type that makes them do so. */
const LINKED: Readonly<Record<string, string>> = {
  'AWS::AccessAnalyzer::Analyzer': 'access-analyzer.amazonaws.com',
  'AWS::Backup::BackupVault': 'backup.amazonaws.com',
  'AWS::GuardDuty::Detector': 'guardduty.amazonaws.com',
  'AWS::IAM::ServiceLinkedRole': 'config.amazonaws.com',
  'AWS::RDS::DBInstance': 'rds.amazonaws.com',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': 'route53resolver.amazonaws.com',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': 'route53resolver.amazonaws.com',
  'AWS::S3Outposts::Endpoint': 's3-outposts.amazonaws.com',
};
/** The type by which a template makes such a role itself. */
const LINKED_ROLE = 'AWS::IAM::ServiceLinkedRole';
/** Types that store under a key of the site, for which CloudFormation needs the key by way of their service. */
const KEYED = ['Backup', 'CloudTrail', 'DynamoDB', 'KinesisFirehose', 'Logs', 'RDS', 'S3', 'SNS', 'SQS'];

/** Managed policies that suffice for the templates of one account, and are less than administrator. */
export function executionPolicies(scope: ExecutionScope): readonly ExecutionPolicy[] {
  const partition = partitionOf(scope.region);
  const documents = pack(statementsOf(scope, partition));
  if (documents.length > POLICIES_PER_ROLE)
    throw new Error(
      `${documents.length} policies for ${scope.account}, expected at most ${POLICIES_PER_ROLE} for a role`,
    );
  return documents.map((Statement, index) => {
    const name = `${scope.name}-execution-${index + 1}`;
    const arn = `arn:${partition}:iam::${scope.account}:policy/${name}`;
    return { name, arn, document: { Version: '2012-10-17', Statement } };
  });
}

function statementsOf(scope: ExecutionScope, partition: string): readonly ExecutionStatement[] {
  const types = [...new Set(scope.types)].sort();
  const byService = new Map<string, string[]>();
  for (const action of executionActions(types)) {
    const service = action.split(':')[0] ?? '';
    byService.set(service, [...(byService.get(service) ?? []), action]);
  }
  const within = { StringEquals: { 'aws:RequestedRegion': scope.region } };
  const services = [...byService].flatMap(([service, actions]) =>
    ofService(service, actions, scope, partition).map((statement) =>
      GLOBAL.includes(service) ? statement : { ...statement, Condition: within },
    ),
  );
  return [...services, ...roles(types, scope, partition), ...keyUse(types, scope, partition)];
}

/** The statements of one service: bound to the names of the deployment where it names what it makes. */
function ofService(
  service: string,
  actions: readonly string[],
  { name, account, region }: ExecutionScope,
  partition: string,
): readonly ExecutionStatement[] {
  const allow = (some: readonly string[], Resource: string | readonly string[]): readonly ExecutionStatement[] =>
    some.length > 0 ? [{ Effect: 'Allow', Action: some, Resource }] : [];
  const lists = (action: string) => /:(?:List|Describe)/.test(action);
  if (service === 'ssm') return allow(actions, `arn:${partition}:ssm:${region}:${account}:parameter/cdk-bootstrap/*`);
  if (service === 's3') return allow(actions, `arn:${partition}:s3:::${name}-*`);
  if (service === 'iam') {
    const linked = actions.filter((action) => action.includes('ServiceLinkedRole'));
    return allow(
      actions.filter((action) => !linked.includes(action)),
      `arn:${partition}:iam::${account}:role/${name}-*`,
    );
  }
  if (service === 'dynamodb')
    return [
      ...allow(
        actions.filter((action) => action !== 'dynamodb:ListTables'),
        `arn:${partition}:dynamodb:${region}:${account}:table/${name}-*`,
      ),
      ...allow(
        actions.filter((action) => action === 'dynamodb:ListTables'),
        '*',
      ),
    ];
  if (service === 'sqs' || service === 'sns')
    return allow(actions, `arn:${partition}:${service}:${region}:${account}:${name}-*`);
  if (service === 'logs') {
    const groups = [`/${name}/*`, `/aws/rds/instance/${name}-*`];
    const bound = actions.filter(
      (action) => /LogGroup|LogStream|Retention|KmsKey|MetricFilter|Tag/.test(action) && !lists(action),
    );
    return [
      ...allow(
        bound,
        groups.map((group) => `arn:${partition}:logs:${region}:${account}:log-group:${group}`),
      ),
      ...allow(
        actions.filter((action) => !bound.includes(action)),
        '*',
      ),
    ];
  }
  return allow(actions, '*');
}

/** Only roles of the deployment, and only to the services that are meant, are passed on. */
function roles(
  types: readonly string[],
  { name, account }: ExecutionScope,
  partition: string,
): readonly ExecutionStatement[] {
  const role = `arn:${partition}:iam::${account}:role`;
  const passed = [...new Set(types.flatMap((type) => PASSED_TO[type] ?? []))].sort();
  const linked = [...new Set(types.flatMap((type) => LINKED[type] ?? []))].sort();
  const linkedRoles = (services: readonly string[]) =>
    services.map((service) => `${role}/aws-service-role/${service}/*`);
  return [
    ...(passed.length === 0
      ? []
      : [
          {
            Effect: 'Allow' as const,
            Action: ['iam:PassRole'],
            Resource: [`${role}/${name}-*`, `${role}/aws-service-role/config.amazonaws.com/*`],
            Condition: { StringEquals: { 'iam:PassedToService': passed } },
          },
        ]),
    ...(linked.length === 0
      ? []
      : [
          {
            Effect: 'Allow' as const,
            Action: ['iam:CreateServiceLinkedRole'],
            Resource: `${role}/aws-service-role/*`,
            Condition: { StringEquals: { 'iam:AWSServiceName': linked } },
          },
          { Effect: 'Allow' as const, Action: ['iam:GetRole'], Resource: linkedRoles(linked) },
        ]),
    ...(types.includes(LINKED_ROLE)
      ? [
          {
            Effect: 'Allow' as const,
            // Bound by the path: whether a deletion carries `iam:AWSServiceName`, AWS's pages tell in two ways.
            Action: ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus', 'iam:UpdateRole'],
            Resource: linkedRoles([LINKED[LINKED_ROLE] ?? []].flat()),
          },
        ]
      : []),
  ];
}

/** Keys are used by way of a service of the Region, never directly. */
function keyUse(
  types: readonly string[],
  { account, region }: ExecutionScope,
  partition: string,
): readonly ExecutionStatement[] {
  if (!types.some((type) => KEYED.includes(type.split('::')[1] ?? ''))) return [];
  return [
    {
      Effect: 'Allow',
      Action: [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ReEncrypt*',
        // For a vault under a customer key; no key policy can allow it (KMS Developer Guide, permissions reference).
        'kms:RetireGrant',
        'kms:RevokeGrant',
      ],
      Resource: `arn:${partition}:kms:${region}:${account}:key/*`,
      Condition: { StringLike: { 'kms:ViaService': `*.${region}.*` } },
    },
  ];
}

/** Statements in as few documents as they fit into; the largest first, so that little space is lost. */
function pack(statements: readonly ExecutionStatement[]): readonly (readonly ExecutionStatement[])[] {
  const sizeOf = (some: readonly ExecutionStatement[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: some }).length;
  const documents: ExecutionStatement[][] = [];
  for (const statement of [...statements].sort((one, other) => sizeOf([other]) - sizeOf([one]))) {
    const room = documents.find((document) => sizeOf([...document, statement]) <= POLICY_SIZE);
    if (room) room.push(statement);
    else documents.push([statement]);
  }
  return documents;
}

function partitionOf(region: string): string {
  const place = regionPlace(region);
  if (!place) throw new Error(`Region ${region} is not known, expected one of lib/config/places.ts`);
  return place.partition;
}
