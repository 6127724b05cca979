import { ownOf } from '../../../common/own';
import { grouped } from '../../limits/grouped';
import { accountOf, isCertain, type Named, named, type Owner, placeOf, placeText } from '../../limits/scope';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';

/** What exists once, by type: in an account and Region, in an account, or for the resource that a property names. */
export const ONCE: Readonly<Record<string, 'Region' | 'account' | (Owner & { readonly path: string })>> = {
  'AWS::ApiGateway::Account': 'Region',
  'AWS::Config::ConfigurationRecorder': 'Region',
  'AWS::Config::DeliveryChannel': 'Region',
  'AWS::Detective::Graph': 'Region',
  'AWS::EC2::SnapshotBlockPublicAccess': 'Region',
  'AWS::EC2::VPCBlockPublicAccessOptions': 'Region',
  'AWS::EC2::VPCEncryptionControl': { path: 'VpcId', type: 'AWS::EC2::VPC' },
  'AWS::GuardDuty::Detector': 'Region',
  'AWS::Macie::Session': 'Region',
  'AWS::Oam::Sink': 'Region',
  'AWS::Organizations::Organization': 'account',
  'AWS::Route53Resolver::FirewallConfig': { path: 'ResourceId', type: 'AWS::EC2::VPC' },
  'AWS::S3::BucketPolicy': { path: 'Bucket', type: 'AWS::S3::Bucket', name: 'BucketName' },
  'AWS::SecurityHub::Hub': 'Region',
};

const ACCOUNT = ['222222222222'];
const detector = { Type: 'AWS::GuardDuty::Detector', Properties: { Enable: true } };
const policy = (bucket: unknown) => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    Bucket: bucket,
    PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }] },
  },
});

/** What an account or a resource can have only once is created once. */
export const onePerAccount: ResourceRule = {
  id: 'one-per-account',
  subject: 'resource',
  title: 'What an account or a resource can have only once is created once',
  why: 'AWS refuses the second one, and whoever made the first one loses it when its stack goes',
  fix: 'make it in one stack; where the account has it already, say so under accountServices of the deployment file',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: [],
  appliesTo: ofTypes((type) => Object.hasOwn(ONCE, type)),
  check: (resource, assembly) => {
    const { type, template, logicalId } = resource;
    const account = template.account ?? '';
    if (assembly.scope.existing?.get(account)?.includes(type))
      return [{ path: [], message: `found ${type}, of which account ${account} has one by the deployment file` }];
    const owner = ownerOf(resource, assembly);
    if (!owner || !isCertain(resource, assembly)) return [];
    const [first] =
      grouped('once', type, assembly, (other) => [ownerOf(other, assembly)?.key ?? []].flat()).get(owner.key) ?? [];
    if (!first || first === resource) return [];
    const where = first.template === template ? first.logicalId : `${first.template.stackName}/${first.logicalId}`;
    return [{ path: [], message: `found ${logicalId} beside ${where}, expected one ${type} of ${owner.text}` }];
  },
  examples: {
    good: [
      { name: 'a detector', accounts: ACCOUNT, resources: { Detector: detector } },
      {
        name: 'two bucket policies of two buckets',
        resources: { One: policy('site-data'), Other: policy('site-archive') },
      },
    ],
    bad: [
      { name: 'two detectors', resources: { Detector: detector, Other: detector } },
      { name: 'two policies of a bucket', resources: { One: policy('site-data'), Other: policy('site-data') } },
    ],
  },
};

function ownerOf(resource: Resource, assembly: Assembly): Named | undefined {
  const { type, template } = resource;
  const once = ownOf(ONCE, type);
  if (once === 'Region') return { key: placeOf(template, assembly), text: placeText(template) };
  if (once === 'account') return { key: accountOf(template, assembly), text: template.account ?? 'its account' };
  if (once === undefined) return undefined;
  const [leaf, ...others] = resource.select(once.path);
  return others.length > 0 ? undefined : named(leaf?.value, once, template, assembly);
}
