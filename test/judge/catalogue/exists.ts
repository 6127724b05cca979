import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

const database = loadAwsServiceSpecSync();
const resources = new Map(database.all('resource').map((each) => [each.cloudFormationType, each]));

type PropertyType = ReturnType<typeof propertiesOf>[string]['type'];

function propertiesOf(type: string) {
  return resources.get(type)?.properties ?? {};
}

/** The types that a step below a type can have; documents of free JSON have every step. */
function below(type: PropertyType, step: string): readonly PropertyType[] | 'anything' {
  switch (type.type) {
    case 'ref': {
      const property = database.get('typeDefinition', type.reference.$ref).properties[step];
      return property ? [property.type] : [];
    }
    case 'map':
      return [type.element];
    case 'array':
      return below(type.element, step);
    case 'union': {
      const found = type.types.map((each) => below(each, step));
      return found.includes('anything') ? 'anything' : found.flatMap((each) => (each === 'anything' ? [] : each));
    }
    default:
      return type.type === 'json' ? 'anything' : [];
  }
}

/** Types of aws-cdk-lib, which is generated from a later specification than the one that is pinned. */
const NEWER: ReadonlySet<string> = new Set([
  'AWS::AppFabric::AppBundle',
  'AWS::Bedrock::RetrievalInstruction',
  'AWS::CloudWatch::Space',
  'AWS::ElastiCache::Snapshot',
  'AWS::Lambda::WebFunctionRevision',
  'AWS::MGN::ReplicationConfigurationTemplate',
  'AWS::SecurityAgent::Integration',
  'AWS::StorageGateway::NFSFileShare',
  'AWS::StorageGateway::SMBFileShare',
  'AWS::Translate::Terminology',
]);

/** Whether CloudFormation has a path of properties in a type; the empty path is the type itself. */
export function exists(type: string, path: string): boolean {
  // the specification describes an older SAM than the transform that expands it
  if (type.startsWith('AWS::Serverless::')) return true;
  if (NEWER.has(type)) return true;
  if (path === '') return resources.has(type);
  const [first = '', ...steps] = path.split('.').map((step) => step.replace(/(?:\[\])+$/, ''));
  const start = propertiesOf(type)[first];
  let types: readonly PropertyType[] = start ? [start.type] : [];
  for (const step of steps) {
    const found: readonly (readonly PropertyType[] | 'anything')[] = types.map((each) => below(each, step));
    if (found.includes('anything')) return true;
    types = found.flatMap((each) => (each === 'anything' ? [] : each));
  }
  return types.length > 0;
}
