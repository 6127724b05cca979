import { LIMITS, type LimitName } from '../../lib/world/limits';
import { firstFigure } from '../../lib/world/limits/limit';
import { organizationLimitsIn } from '../../lib/world/limits/policies';
import { at, list, text } from '../json';
import type { Deployed } from '../world/deployed';
import { policiesOf } from '../world/policies';
import type { ServiceRule } from '.';

/** Limits of one policy document, by type and property. */
const SIZES: Readonly<Record<string, Readonly<Record<string, LimitName>>>> = {
  'AWS::DynamoDB::Table': { ResourcePolicy: 'table-policy' },
  'AWS::EC2::VPCEndpoint': { PolicyDocument: 'endpoint-policy' },
  'AWS::IAM::ManagedPolicy': { PolicyDocument: 'managed-policy' },
  'AWS::IAM::Role': { AssumeRolePolicyDocument: 'trust-policy' },
  'AWS::KMS::Key': { KeyPolicy: 'key-policy' },
  'AWS::Logs::ResourcePolicy': { PolicyDocument: 'log-policy' },
  'AWS::S3::BucketPolicy': { PolicyDocument: 'bucket-policy' },
  'AWS::S3Outposts::BucketPolicy': { PolicyDocument: 'bucket-policy' },
  'AWS::SNS::TopicPolicy': { PolicyDocument: 'topic-policy' },
  'AWS::SQS::QueuePolicy': { PolicyDocument: 'queue-policy' },
};
const INLINE = firstFigure(LIMITS['role-inline']);
const ATTACHED = firstFigure(LIMITS['role-managed']);

/** Refuses what is larger than every account and partition admits; IAM does not count white space, which compact JSON has none of. */
export const limits: ServiceRule = (resource) => {
  const sizes = SIZES[resource.type] ?? {};
  const documents = policiesOf(resource).flatMap(({ path, document }) => {
    const limit = sizes[path.split('/')[0] ?? ''];
    const most = limit === undefined ? Number.POSITIVE_INFINITY : firstFigure(LIMITS[limit]);
    const size = JSON.stringify(document).length;
    return size > most ? [`${path}: maximum policy size of ${most} characters exceeded: ${size}`] : [];
  });
  return [...documents, ...ofRole(resource), ...ofOrganization(resource)];
};

function ofRole({ type, actual }: Deployed): readonly string[] {
  if (type !== 'AWS::IAM::Role') return [];
  const inline = list(actual['Policies']).reduce<number>(
    (sum, policy) => sum + JSON.stringify(at(policy, 'PolicyDocument') ?? '').length,
    0,
  );
  const attached = list(actual['ManagedPolicyArns']).length;
  return [
    ...(inline > INLINE ? [`maximum size of ${INLINE} characters of inline policies exceeded: ${inline}`] : []),
    ...(attached > ATTACHED ? [`at most ${ATTACHED} managed policies for a role, found ${attached}`] : []),
    ...(text(actual['RoleName']).length > 64 ? ['the name of a role has at most 64 characters'] : []),
  ];
}

function ofOrganization({ type, actual, region }: Deployed): readonly string[] {
  if (type !== 'AWS::Organizations::Policy') return [];
  const kind = text(actual['Type']);
  const limits = organizationLimitsIn(kind, region);
  const size = text(actual['Content']).length;
  if (!limits) return [`no limit is known for policies of type ${kind}`];
  const most = firstFigure(limits.size);
  return size > most ? [`maximum policy size of ${most} characters exceeded: ${size}`] : [];
}
