import {
  API_TYPES,
  BASTION_TYPES,
  DATABASE_TYPES,
  EXECUTION_TYPES,
  executionActions,
  WORKLOAD_TYPES,
} from '../bootstrap/execution-actions';

/** Types of the management account, where no site is. */
const OF_THE_ORGANIZATION = ['AWS::Organizations::Policy'];

/** Types of sites. */
export const SITE_TYPES: readonly string[] = EXECUTION_TYPES.filter((type) => !OF_THE_ORGANIZATION.includes(type));

/** Reading actions that only the creation of a resource calls. */
const OF_CREATION = ['s3:ListAllMyBuckets', 's3:GetBucketLocation'];

/** Actions that read the configuration of a resource, and change nothing; API Gateway calls its own as HTTP does. */
const READS = /:(?:(?:Batch)?(?:Describe|Get|List)[A-Z]|GET$)/;

/** What reads resources of the bootstrap stack whose types no site has. */
const OF_BOOTSTRAP = [
  'ecr:DescribeRepositories',
  'ecr:GetLifecyclePolicy',
  'ecr:GetRepositoryPolicy',
  'ecr:ListTagsForResource',
  'ssm:DescribeParameters',
];

/** What CloudFormation is asked for, and asks itself, to say how far a stack has drifted. */
const OF_DRIFT = [
  'cloudformation:DescribeStackDriftDetectionStatus',
  'cloudformation:DescribeStackResourceDrifts',
  'cloudformation:DescribeStackResources',
  'cloudformation:DescribeStacks',
  'cloudformation:DetectStackDrift',
  'cloudformation:DetectStackResourceDrift',
  'cloudformation:ListStackResources',
];

/**
 * What the detection of drift calls in an account of a site, sorted: CloudFormation reads each resource with the
 * permissions of the caller. None of these reads what a store holds.
 */
export const DRIFT_ACTIONS: readonly string[] = driftActions(SITE_TYPES);

/** The same at a site at which workloads run, some with private APIs or databases, or people have a bastion host. */
export function driftActionsWith(more: {
  readonly workloads: boolean;
  readonly apis: boolean;
  readonly databases: boolean;
  readonly bastion: boolean;
}): readonly string[] {
  return driftActions([
    ...SITE_TYPES,
    ...(more.workloads ? WORKLOAD_TYPES : []),
    ...(more.apis ? API_TYPES : []),
    ...(more.databases ? DATABASE_TYPES : []),
    ...(more.bastion ? BASTION_TYPES : []),
  ]);
}

function driftActions(types: readonly string[]): readonly string[] {
  return [...new Set([...readActions(types), ...OF_BOOTSTRAP, ...OF_DRIFT])].sort();
}

/** Those that a key policy has to allow. */
export const DRIFT_KEY_ACTIONS: readonly string[] = DRIFT_ACTIONS.filter(
  (action) => action.startsWith('kms:') && action !== 'kms:ListAliases',
);

/** What handlers of types call to read the configuration of an existing resource; it changes nothing. */
export function readActions(types: readonly string[]): readonly string[] {
  return executionActions(types).filter((action) => READS.test(action) && !OF_CREATION.includes(action));
}
