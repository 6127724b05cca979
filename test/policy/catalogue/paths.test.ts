import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { AT_REST } from '../../../lib/policy/catalogue/at-rest';
import { EXPOSURE } from '../../../lib/policy/catalogue/exposure';
import { IN_TRANSIT } from '../../../lib/policy/catalogue/in-transit';
import { ISOLATION } from '../../../lib/policy/catalogue/isolation';
import { KEY_MANAGEMENT } from '../../../lib/policy/catalogue/key-management';
import { LOGGING } from '../../../lib/policy/catalogue/logging';
import { NEUTRAL_ENCRYPTION } from '../../../lib/policy/catalogue/neutral/encryption';
import { RETENTION } from '../../../lib/policy/catalogue/retention';
import { IDENTITY_POLICIES, RESOURCE_POLICIES } from '../../../lib/policy/policy-places';

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

function exists(type: string, path: string): boolean {
  // the specification describes an older SAM than the transform that expands it
  if (type.startsWith('AWS::Serverless::')) return true;
  if (NEWER.has(type)) return true;
  if (path === '') return resources.has(type);
  const [first = '', ...steps] = path.split('.').map((step) => step.replace(/\[\]$/, ''));
  const start = propertiesOf(type)[first];
  let types: readonly PropertyType[] = start ? [start.type] : [];
  for (const step of steps) {
    const found: readonly (readonly PropertyType[] | 'anything')[] = types.map((each) => below(each, step));
    if (found.includes('anything')) return true;
    types = found.flatMap((each) => (each === 'anything' ? [] : each));
  }
  return types.length > 0;
}

test.each([
  ['encryption at rest', AT_REST],
  ['encryption in transit', IN_TRANSIT],
  ['key management', KEY_MANAGEMENT],
  ['exposure', EXPOSURE],
  ['isolation', ISOLATION],
  ['logging', LOGGING],
  ['retention', RETENTION],
])('every path of the catalogue of %s exists in CloudFormation', (_, table) => {
  const wrong = Object.entries(table).flatMap(([type, obligations]) =>
    obligations
      .flatMap(({ path, when }) => [path, ...(when ?? []).map((each) => each.path)])
      .filter((path) => !exists(type, path))
      .map((path) => `${type} ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('every property that needs no rule about encryption exists in CloudFormation', () => {
  const wrong = Object.entries(NEUTRAL_ENCRYPTION).flatMap(([type, reasons]) =>
    Object.keys(reasons)
      .filter((path) => !exists(type, path))
      .map((path) => `${type} ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('every place of a policy exists in CloudFormation', () => {
  const wrong = [RESOURCE_POLICIES, IDENTITY_POLICIES].flatMap((places) =>
    Object.entries(places).flatMap(([type, paths]) =>
      paths.filter((path) => !exists(type, path)).map((path) => `${type} ${path}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a path that does not exist is told', () => {
  expect(exists('AWS::S3::Bucket', 'PublicAccessBlockConfiguration.BlockPublicAcls')).toBe(true);
  expect(exists('AWS::S3::Bucket', 'PublicAccessBlockConfiguration.BlockPublicAcl')).toBe(false);
});
