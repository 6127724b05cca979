import { at, list, text } from '../json';
import type { Deployed } from '../world/deployed';
import { policiesOf } from '../world/policies';
import type { ServiceRule } from '.';

/** Most characters of one policy document, by type and property, as AWS documents them. */
const SIZES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'AWS::DynamoDB::Table': { ResourcePolicy: 20_480 },
  'AWS::EC2::VPCEndpoint': { PolicyDocument: 20_480 },
  'AWS::IAM::ManagedPolicy': { PolicyDocument: 6_144 },
  'AWS::IAM::Role': { AssumeRolePolicyDocument: 2_048 },
  'AWS::KMS::Key': { KeyPolicy: 32_768 },
  'AWS::Logs::ResourcePolicy': { PolicyDocument: 5_120 },
  'AWS::S3::BucketPolicy': { PolicyDocument: 20_480 },
  'AWS::S3Outposts::BucketPolicy': { PolicyDocument: 20_480 },
};
/** Most characters of a policy of an organization, by its type. */
const ORGANIZATION: Readonly<Record<string, number>> = {
  SERVICE_CONTROL_POLICY: 5_120,
  RESOURCE_CONTROL_POLICY: 5_120,
  DECLARATIVE_POLICY_EC2: 10_000,
  AISERVICES_OPT_OUT_POLICY: 2_500,
};

/** Refuses what is larger than AWS admits; IAM does not count white space, which compact JSON has none of. */
export const limits: ServiceRule = (resource) => {
  const sizes = SIZES[resource.type] ?? {};
  const documents = policiesOf(resource).flatMap(({ path, document }) => {
    const most = sizes[path.split('/')[0] ?? ''];
    const size = JSON.stringify(document).length;
    return most !== undefined && size > most
      ? [`${path}: maximum policy size of ${most} characters exceeded: ${size}`]
      : [];
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
    ...(inline > 10_240 ? [`maximum size of 10240 characters of inline policies exceeded: ${inline}`] : []),
    ...(attached > 10 ? [`at most 10 managed policies for a role, found ${attached}`] : []),
    ...(text(actual['RoleName']).length > 64 ? ['the name of a role has at most 64 characters'] : []),
  ];
}

function ofOrganization({ type, actual }: Deployed): readonly string[] {
  if (type !== 'AWS::Organizations::Policy') return [];
  const most = ORGANIZATION[text(actual['Type'])];
  const size = text(actual['Content']).length;
  if (most === undefined) return [`no limit is known for policies of type ${text(actual['Type'])}`];
  return size > most ? [`maximum policy size of ${most} characters exceeded: ${size}`] : [];
}
