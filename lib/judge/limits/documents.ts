import { ownOf } from '../../common/own';
import { LIMITS, type LimitName } from '../../world/limits';
import { organizationLimitsIn } from '../../world/limits/policies';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import type { Leaf } from '../template/select';
import { attachments } from './attachments';
import { type Counting, leastLength, leastSize } from './least-size';
import type { Measure } from './measure';
import { remembered } from './remembered';

/** A document of a resource: where it stands, and how it is counted; a text is sent as it is written. */
type Document = readonly [path: string, limit: LimitName, counting: Counting, form?: 'text'];

const BUCKET: Document = ['PolicyDocument', 'bucket-policy', 'bytes'];
const ACCESS_POINT: Document = ['Policy', 'access-point-policy', 'bytes'];
const table = (...paths: readonly string[]) =>
  paths.map((path): Document => [`${path}.PolicyDocument`, 'table-policy', 'bytes']);

/** Documents of which the size is limited, by type. */
export const DOCUMENTS: Readonly<Record<string, readonly Document[]>> = {
  'AWS::ApiGateway::RestApi': [['Policy', 'api-policy', 'bytes']],
  'AWS::DynamoDB::GlobalTable': table(
    'Replicas[].ResourcePolicy',
    'Replicas[].ReplicaStreamSpecification.ResourcePolicy',
  ),
  'AWS::DynamoDB::Table': table('ResourcePolicy', 'StreamSpecification.ResourcePolicy'),
  'AWS::EC2::VPCEndpoint': [['PolicyDocument', 'endpoint-policy', 'characters']],
  'AWS::ECR::Repository': [['RepositoryPolicyText', 'repository-policy', 'characters']],
  'AWS::EFS::FileSystem': [['FileSystemPolicy', 'file-system-policy', 'characters']],
  'AWS::Events::EventBus': [['Policy', 'bus-policy', 'characters']],
  'AWS::Events::Rule': [['EventPattern', 'event-pattern', 'characters']],
  'AWS::IAM::ManagedPolicy': [['PolicyDocument', 'managed-policy', 'no white space']],
  'AWS::IAM::Role': [['AssumeRolePolicyDocument', 'trust-policy', 'no white space']],
  'AWS::KMS::Key': [['KeyPolicy', 'key-policy', 'bytes']],
  'AWS::KMS::ReplicaKey': [['KeyPolicy', 'key-policy', 'bytes']],
  'AWS::Logs::Destination': [['DestinationPolicy', 'log-destination-policy', 'characters', 'text']],
  'AWS::Logs::ResourcePolicy': [['PolicyDocument', 'log-policy', 'characters', 'text']],
  'AWS::S3::AccessPoint': [ACCESS_POINT],
  'AWS::S3::BucketPolicy': [BUCKET],
  'AWS::S3Outposts::AccessPoint': [ACCESS_POINT],
  'AWS::S3Outposts::BucketPolicy': [BUCKET],
  'AWS::SNS::TopicInlinePolicy': [['PolicyDocument', 'topic-policy', 'bytes']],
  'AWS::SNS::TopicPolicy': [['PolicyDocument', 'topic-policy', 'bytes']],
  'AWS::SQS::QueueInlinePolicy': [['PolicyDocument', 'queue-policy', 'bytes']],
  'AWS::SQS::QueuePolicy': [['PolicyDocument', 'queue-policy', 'bytes']],
  'AWS::SecretsManager::ResourcePolicy': [['ResourcePolicy', 'secret-policy', 'characters']],
};

/** Policies that are written into whom they are attached to; they have to fit there by themselves. */
const INLINE = ['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::UserPolicy', 'AWS::IAM::GroupPolicy'];

/** Whether a resource of a type has a document of which the size is limited. */
export function hasDocuments(type: string): boolean {
  return Object.hasOwn(DOCUMENTS, type) || type === 'AWS::Organizations::Policy' || INLINE.includes(type);
}

/** How large the documents of a resource are, each by itself. */
export const documentsOf = remembered((resource, assembly): readonly Measure[] => {
  if (resource.type === 'AWS::Organizations::Policy') return ofOrganization(resource, assembly);
  if (INLINE.includes(resource.type)) return ofInline(resource, assembly);
  return (ownOf(DOCUMENTS, resource.type) ?? []).flatMap(([path, limit, counting, form]) =>
    leastAt(resource.select(path), (leaf) =>
      form === 'text' ? leastLength(leaf.value, counting, assembly) : leastSize(leaf.value, counting, assembly),
    ).map(({ found, leaf }) => ({ limit: LIMITS[limit], found, path: ['Properties', ...leaf.path] })),
  );
});

function ofOrganization(resource: Resource, assembly: Assembly): readonly Measure[] {
  const [type, ...others] = resource.select('Type').map(({ value }) => value);
  const known = organizationLimitsIn(type, resource.template.region);
  if (!known || others.length > 0) return [];
  return leastAt(resource.select('Content'), (leaf) => leastSize(leaf.value, 'characters', assembly)).map(
    ({ found, leaf }) => ({ limit: known.size, found, path: ['Properties', ...leaf.path] }),
  );
}

/** The limit of the strictest of those to whom a policy is attached. */
function ofInline(resource: Resource, assembly: Assembly): readonly Measure[] {
  const strictest = attachments(resource)
    .map(({ inline }) => LIMITS[inline])
    .sort((one, other) => (one.most ?? 0) - (other.most ?? 0))[0];
  if (!strictest) return [];
  return leastAt(resource.select('PolicyDocument'), (leaf) => leastSize(leaf.value, 'no white space', assembly)).map(
    ({ found, leaf }) => ({ limit: strictest, found, path: ['Properties', ...leaf.path] }),
  );
}

/** The least that each place holds, whichever alternative it will be; places that hold nothing are omitted. */
function leastAt(
  leaves: readonly Leaf[],
  sizeOf: (leaf: Leaf) => number,
): readonly { readonly found: number; readonly leaf: Leaf }[] {
  const places = new Map<string, { found: number; readonly leaf: Leaf }>();
  for (const leaf of leaves) {
    const found = leaf.value === undefined ? 0 : sizeOf(leaf);
    const known = places.get(leaf.path.join('.'));
    if (known) known.found = Math.min(known.found, found);
    else places.set(leaf.path.join('.'), { found, leaf });
  }
  return [...places.values()].filter(({ found }) => found > 0);
}
