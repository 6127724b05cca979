import { isRecord, listOf } from '../../iam/authorize/json';
import type { Resource } from '../../judge/template/resource';
import { registeredType } from '../../world/registry/registry';
import { linkedServicesOf, passedTo } from '../../world/registry/roles';

/** The services to which a resource passes a role: as is known of its type, else those that the role trusts. */
export function passedServices({ type }: Resource, role: Resource | undefined): readonly string[] {
  return passedTo(type) ?? (role === undefined ? [] : trusted(role.raw['Properties']));
}

function trusted(properties: unknown): readonly string[] {
  const document = isRecord(properties) ? properties['AssumeRolePolicyDocument'] : undefined;
  const statements = isRecord(document) ? listOf(document['Statement']) : [];
  const services = statements.flatMap((statement) => {
    const principal = isRecord(statement) ? statement['Principal'] : undefined;
    return isRecord(principal) ? listOf(principal['Service']) : [];
  });
  // Without a name that only deployment knows, there is no condition: it would refuse that service.
  return services.every((service) => typeof service === 'string') ? [...new Set(services)].sort() : [];
}

/** The services whose service-linked role is created with the first resource of a type. */
export function linkedServices(resource: Resource): readonly string[] {
  const { type } = resource;
  if (type === 'AWS::IAM::ServiceLinkedRole') {
    const [name] = resource.select('AWSServiceName').map(({ value }) => value);
    return typeof name === 'string' ? [name] : ['*'];
  }
  return linkedServicesOf(type);
}

/** Services that AWS KMS knows by the name of their actions (AWS KMS Developer Guide, "kms:ViaService"; of Logs, its own page). */
const KNOWN = [
  ...['backup', 'dynamodb', 'ec2', 'elasticfilesystem', 'firehose', 'kinesis', 'lambda', 'logs', 'rds', 's3'],
  ...['secretsmanager', 'sns', 'sqs', 'ssm'],
];

/** The service through which a resource uses a key; any, where KMS's name for it is not known. */
export function viaService({ type }: Resource, because: readonly string[]): string {
  if (because.some((path) => path.startsWith('MasterUserSecret'))) return 'secretsmanager';
  const service = registeredType(type)?.service ?? '*';
  return KNOWN.includes(service) ? service : '*';
}
