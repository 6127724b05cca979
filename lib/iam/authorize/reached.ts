/** Which requests the logic of IAM treats in a way of their own, and which policies reach them. */
export interface Logic {
  /** Whether the resource is a key or a role, which trust only whom their own policy names. */
  readonly trustsOnlyNamed: boolean;
  /** Whether resource control policies reach the action. */
  readonly underRcp: boolean;
  /** Whether the service heeds the policies of endpoints. */
  readonly underEndpointPolicies: boolean;
}

/**
 * Services that resource control policies reach, by the prefix of their actions.
 *
 * "List of AWS services that support RCPs" (AWS Organizations User Guide, Resource control policies; September 2026).
 */
export const RCP_SERVICES: readonly string[] = [
  ...words('aoss appconfig appstream autoscaling autoscaling-plans budgets clouddirectory cloudfront cloudsearch'),
  ...words('cloudtrail-data codeartifact codebuild codecommit codepipeline cognito-identity cognito-idp'),
  ...words('comprehend comprehendmedical compute-optimizer cost-optimization-hub dax dsql dynamodb ecr'),
  ...words('ecr-public events firehose fis fms gamelift health inspector-scan kendra kinesisvideo kms logs'),
  ...words('memorydb networkmonitor notifications opensearch pca-connector-ad personalize polly pricing'),
  ...words('resource-groups rolesanywhere s3 secretsmanager servicediscovery signin sqs sts support swf textract'),
  ...words('timestream-influxdb transcribe transfer translate wafv2 workspaces xray'),
];

/** "RCPs do not impact the kms:RetireGrant permission" (the same page). */
export const BEYOND_RCP: readonly string[] = ['kms:RetireGrant'];

/**
 * Services that say of their endpoints that policies of endpoints are not supported, by the prefix of their actions.
 *
 * Each says so on the page about its interface endpoints; "if an AWS service doesn't support endpoint policies, we allow
 * full access" (AWS PrivateLink, Control access to VPC endpoints). Others are taken to heed them.
 */
export const BEYOND_ENDPOINT_POLICIES: readonly string[] = [
  ...words('batch cleanrooms cleanrooms-ml codeguru-reviewer inspector2 iot mpa refactor-spaces'),
];

/** Services whose endpoints may be gateways. */
export const GATEWAY_SERVICES: readonly string[] = ['dynamodb', 's3'];

const RCP: ReadonlySet<string> = new Set(RCP_SERVICES);
const NOT_RCP: ReadonlySet<string> = new Set(BEYOND_RCP.map((action) => action.toLowerCase()));

/** How a request is decided, by its action and its resource. */
export function logicFor(action: string, resource: string): Logic {
  const service = serviceOf(action);
  return {
    trustsOnlyNamed: trustsOnlyNamed(service, resource),
    underRcp: RCP.has(service) && !NOT_RCP.has(action.toLowerCase()),
    underEndpointPolicies: !BEYOND_ENDPOINT_POLICIES.includes(service),
  };
}

/** The service of an action, in lower case. */
export function serviceOf(action: string): string {
  return action.split(':')[0]?.toLowerCase() ?? '';
}

/** Keys and roles trust only whom their own policy names: identity policies count where it names the account. */
function trustsOnlyNamed(service: string, resource: string): boolean {
  if (service === 'kms') return /^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(resource);
  return service === 'sts' && /^arn:[^:]*:iam::[^:]*:role\//.test(resource);
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
