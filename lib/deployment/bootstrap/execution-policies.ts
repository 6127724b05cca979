import { packed } from '../../iam/language/policy-size';
import { isGlobalService } from '../../world/global-services';
import { LIMITS } from '../../world/limits';
import { firstFigure } from '../../world/limits/limit';
import { regionPlace } from '../../world/regions';
import { SESSION_DOCUMENT } from '../bastions';
import { executionActions } from './execution-actions';
import { roleStatements } from './execution-roles';
import type { ExecutionScope, ExecutionStatement } from './execution-statement';

/** A managed policy that is made before an account is bootstrapped. */
export interface ExecutionPolicy {
  readonly name: string;
  readonly arn: string;
  readonly document: { readonly Version: '2012-10-17'; readonly Statement: readonly ExecutionStatement[] };
}

/** Most characters of a managed policy, without white space, and how many of them a role can have by default. */
export const POLICY_SIZE = firstFigure(LIMITS['managed-policy']);
export const POLICIES_PER_ROLE = firstFigure(LIMITS['role-managed']);

/** Services whose types store under a key of the site: CloudFormation uses the key through them. */
const KEYED = [
  'Backup',
  'CloudTrail',
  'DynamoDB',
  'ECR',
  'KinesisFirehose',
  'Lambda',
  'Logs',
  'RDS',
  'S3',
  'SNS',
  'SQS',
  'StepFunctions',
];

/** Managed policies that suffice for the templates of one account, and are less than administrator. */
export function executionPolicies(scope: ExecutionScope): readonly ExecutionPolicy[] {
  const partition = knownPartition(scope.region);
  const documents = packed(statementsOf(scope, partition), POLICY_SIZE);
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
      isGlobalService(service) ? statement : { ...statement, Condition: { ...statement.Condition, ...within } },
    ),
  );
  return [...services, ...roleStatements(types, scope, partition), ...keyUse(types, scope, partition)];
}

/** Actions of Lambda whose resource is no function: a layer, of any account. */
const OF_NO_FUNCTION = ['lambda:GetLayerVersion'];
/** Actions on event source mappings, whose ids AWS gives; a condition key names the function. */
const OF_MAPPINGS = /:(?:Create|Delete|Get|Update)EventSourceMapping$/;

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
  if (service === 'ssm') {
    const ofDocuments = actions.filter((action) => !action.startsWith('ssm:GetParameter'));
    return [
      ...allow(
        actions.filter((action) => !ofDocuments.includes(action)),
        `arn:${partition}:ssm:${region}:${account}:parameter/cdk-bootstrap/*`,
      ),
      ...allow(ofDocuments, `arn:${partition}:ssm:${region}:${account}:document/${SESSION_DOCUMENT}`),
    ];
  }
  if (service === 's3')
    return ofBuckets(
      actions,
      `arn:${partition}:s3:::${name}-*`,
      `arn:${partition}:s3:::cdk-*-assets-${account}-${region}/*`,
    );
  if (service === 'iam') {
    const linked = actions.filter((action) => action.includes('ServiceLinkedRole'));
    return allow(
      actions.filter((action) => !linked.includes(action)),
      actions.some((action) => action.includes('InstanceProfile'))
        ? ['role', 'instance-profile'].map((kind) => `arn:${partition}:iam::${account}:${kind}/${name}-*`)
        : `arn:${partition}:iam::${account}:role/${name}-*`,
    );
  }
  if (service === 'dynamodb') return allow(actions, `arn:${partition}:dynamodb:${region}:${account}:table/${name}-*`);
  if (service === 'lambda') {
    const functions = `arn:${partition}:lambda:${region}:${account}:function:${name}-*`;
    const mappings = `arn:${partition}:lambda:${region}:${account}:event-source-mapping:*`;
    const ofMappings = actions.filter((action) => OF_MAPPINGS.test(action));
    return [
      ...allow(
        actions.filter((action) => !OF_NO_FUNCTION.includes(action) && !ofMappings.includes(action)),
        ofMappings.length > 0 ? [functions, mappings] : functions,
      ),
      ...allow(ofMappings, '*').map((statement) => ({
        ...statement,
        Condition: { ArnLike: { 'lambda:FunctionArn': functions } },
      })),
      ...allow(
        actions.filter((action) => OF_NO_FUNCTION.includes(action)),
        '*',
      ),
    ];
  }
  if (service === 'states')
    return allow(actions, `arn:${partition}:states:${region}:${account}:stateMachine:${name}-*`);
  // API Gateway chooses the ids of APIs, and their ARNs name no account.
  if (service === 'apigateway') return allow(actions, `arn:${partition}:apigateway:${region}::/*`);
  if (service === 'ecr') return allow(actions, `arn:${partition}:ecr:${region}:${account}:repository/${name}-*`);
  if (service === 'sqs' || service === 'sns')
    return allow(actions, `arn:${partition}:${service}:${region}:${account}:${name}-*`);
  if (service === 'logs') {
    const groups = [`/${name}/*`, `/aws/rds/instance/${name}-*`, `/aws/rds/cluster/${name}-*`];
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

/** How CloudFormation reads the code of a function, which the CDK CLI has put into the staging bucket. */
const STAGED = ['s3:GetObject', 's3:GetObjectVersion'];

/**
 * Statements for the buckets of the deployment; creating a DataSync location finds and lists a bucket of any account.
 */
function ofBuckets(actions: readonly string[], own: string, staged: string): readonly ExecutionStatement[] {
  const found = 's3:ListAllMyBuckets';
  const code = actions.filter((action) => STAGED.includes(action));
  const bound = actions.filter((action) => action !== found && !STAGED.includes(action));
  return [
    ...(code.length > 0 ? [{ Effect: 'Allow' as const, Action: code, Resource: staged }] : []),
    ...(bound.length > 0 ? [{ Effect: 'Allow' as const, Action: bound, Resource: own }] : []),
    ...(actions.includes(found)
      ? [{ Effect: 'Allow' as const, Action: ['s3:GetBucketLocation', found, 's3:ListBucket'], Resource: '*' }]
      : []),
  ];
}

/** Keys are used through a service of the Region, never directly. */
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

function knownPartition(region: string): string {
  const place = regionPlace(region);
  if (!place) throw new Error(`Region ${region} is not known, expected one of lib/world/regions.ts`);
  return place.partition;
}
