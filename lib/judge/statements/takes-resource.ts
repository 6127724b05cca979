import { ARN_SERVICES, RESOURCELESS } from '../catalogue/resourceless-actions';

/** Actions that can name no resource, or tell only how one is made: their policies may say `*`. */
const WITHOUT_RESOURCE = [
  /^[a-z0-9-]+:(batch)?(describe|list|get)[a-z*]*$/,
  /^(xray|ssmmessages|ec2messages|tag|ce|pricing|health|support|access-analyzer):/,
  /^cloudwatch:putmetricdata$/,
  /^cloudtrail:lookupevents$/,
  /^kms:generaterandom$/,
  /^ec2:(create|delete)networkinterface|^ec2:(un)?assignprivateipaddresses$/,
  /^logs:(create|delete|update)logdelivery|^logs:(putresourcepolicy|stopquery)$/,
  /^config:(put|deliver|select)/,
  /^iam:(generatecredentialreport|generateservicelastaccesseddetails|simulate(custom|principal)policy)$/,
  /^securityhub:batchimportfindings$/,
];
/** Of those, actions that do tell what is in a resource, or give credentials. */
const TELLING = [
  /^s3(express|-outposts|-object-lambda)?:(list(bucket|bucketversions|multipart.*|objects?.*)|get(object.*|dataaccess|\*))$/,
  /^dynamodb:(batchget.*|get(item|records|\*))$/,
  /^(secretsmanager|codecommit|athena|glacier|ebs|timestream|redshift|redshift-data|cognito-identity|sts):(batch)?get(?!calleridentity)/,
  /^ssm:(getparameter.*|get\*|listcommand.*)$/,
  /^kinesis(video)?:get/,
  /^logs:get(logevents|logrecord|\*)$/,
  /^lambda:get(function|layerversion|\*)$/,
  /^ecr:(batchget.*|getdownloadurl.*|get\*)$/,
];

/** Actions of the reference that take no resource, by service, split when they are first asked for. */
const known = new Map<string, ReadonlySet<string>>();

/** Whether AWS lets an action, in lower case, be allowed on nothing but every resource. */
function takesNone(action: string): boolean {
  const [service = '', name = ''] = action.split(':');
  if (!Object.hasOwn(RESOURCELESS, service)) return false;
  const names = known.get(service) ?? new Set(RESOURCELESS[service]?.split(' '));
  known.set(service, names);
  return names.has(name);
}

/** Whether an action can be about the resources of an ARN, or of a pattern of ARNs: by the service in whose name they stand. */
export function fits(action: string, resource: string): boolean {
  const [prefix = ''] = action.toLowerCase().split(':');
  const [arn, , service = ''] = resource.split(':');
  if (arn !== 'arn' || !/^[a-z0-9-]+$/.test(service) || !/^[a-z0-9-]+$/.test(prefix)) return true;
  const services = arnServicesOf(action);
  return services.includes(service) || services.includes('*');
}

/** The services in whose name the ARNs stand that an action can be about; `*` for any. */
export function arnServicesOf(action: string): readonly string[] {
  const [prefix = ''] = action.toLowerCase().split(':');
  return Object.hasOwn(ARN_SERVICES, prefix) ? (ARN_SERVICES[prefix] ?? '').split(' ') : [prefix];
}

/** Whether a statement that allows an action on every resource should have named some: it changes them, or tells what is in them. */
export function takesResource(action: string): boolean {
  const name = action.toLowerCase();
  if (takesNone(name)) return false;
  return TELLING.some((pattern) => pattern.test(name)) || !WITHOUT_RESOURCE.some((pattern) => pattern.test(name));
}
