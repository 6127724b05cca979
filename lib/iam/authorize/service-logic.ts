/** How the evaluation of a request differs by its service, action and resource. */
export interface ServiceLogic {
  /** Whether the resource is a key or a role, which only those can use whom its own policy allows. */
  readonly trustsOnlyNamed: boolean;
  /** Whether resource control policies apply to the action. */
  readonly underRcp: boolean;
  /** Whether the service evaluates the policies of VPC endpoints. */
  readonly underEndpointPolicies: boolean;
}

/**
 * Services to which resource control policies apply, by the prefix of their actions.
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
export const RCP_EXEMPT_ACTIONS: readonly string[] = ['kms:RetireGrant'];

/**
 * Services that do not support policies of their VPC endpoints, by the prefix of their actions.
 *
 * Each says so on the page about its interface endpoints; "if an AWS service doesn't support endpoint policies, we
 * allow full access" (AWS PrivateLink, Control access to VPC endpoints). Every other service is assumed to support
 * them.
 */
export const WITHOUT_ENDPOINT_POLICIES: readonly string[] = [
  ...words('batch cleanrooms cleanrooms-ml codeguru-reviewer inspector2 iot mpa refactor-spaces'),
];

/** Services whose endpoints may be gateways. */
export const GATEWAY_SERVICES: readonly string[] = ['dynamodb', 's3'];

const RCP: ReadonlySet<string> = new Set(RCP_SERVICES);
const NOT_RCP: ReadonlySet<string> = new Set(RCP_EXEMPT_ACTIONS.map((action) => action.toLowerCase()));

/** How a request for an action on a resource is evaluated; the same object where it is the same. */
export function logicFor(action: string, resource: string): ServiceLogic {
  const { service, logics } = readAction(action);
  return trustsOnlyNamed(service, resource) ? logics.named : logics.open;
}

/** The service of an action, in lower case. */
export function serviceOf(action: string): string {
  return readAction(action).service;
}

/** What follows from an action alone: its service, and its logic on keys and roles, and on everything else. */
interface ReadAction {
  readonly service: string;
  readonly logics: { readonly named: ServiceLogic; readonly open: ServiceLogic };
}

/** Every search asks of the same actions, over and over. */
const actions = new Map<string, ReadAction>();
const MOST_ACTIONS = 20_000;

function readAction(action: string): ReadAction {
  const before = actions.get(action);
  if (before !== undefined) return before;
  const service = action.split(':')[0]?.toLowerCase() ?? '';
  const underRcp = RCP.has(service) && !NOT_RCP.has(action.toLowerCase());
  const underEndpointPolicies = !WITHOUT_ENDPOINT_POLICIES.includes(service);
  const logic = (named: boolean) => LOGICS[Number(named) + 2 * Number(underRcp) + 4 * Number(underEndpointPolicies)];
  const [named, open] = [logic(true), logic(false)];
  if (named === undefined || open === undefined) throw new Error(`${action}: no logic is at hand`);
  const read = { service, logics: { named, open } };
  if (actions.size >= MOST_ACTIONS) actions.clear();
  actions.set(action, read);
  return read;
}

const LOGICS: readonly ServiceLogic[] = Array.from({ length: 8 }, (_, index) => ({
  trustsOnlyNamed: (index & 1) !== 0,
  underRcp: (index & 2) !== 0,
  underEndpointPolicies: (index & 4) !== 0,
}));

/** Keys and roles: identity policies count only where the policy of the resource names the account. */
function trustsOnlyNamed(service: string, resource: string): boolean {
  if (service === 'kms') return /^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(resource);
  return service === 'sts' && /^arn:[^:]*:iam::[^:]*:role\//.test(resource);
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
