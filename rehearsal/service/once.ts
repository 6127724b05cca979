import type { ServiceRule } from '.';

/** Types of which an account has one in a Region. */
const SINGLE = [
  'AWS::Config::ConfigurationRecorder',
  'AWS::Config::DeliveryChannel',
  'AWS::EC2::VPCBlockPublicAccessOptions',
  'AWS::GuardDuty::Detector',
];

/** Refuses a second one of what exists once. */
export const once: ServiceRule = (resource, world) => {
  const { type, account, region, logicalId } = resource;
  const there = world
    .ofType(type)
    .filter((other) => other.account === account && other.region === region)
    .filter((other) => other.logicalId !== logicalId || other.stack !== resource.stack);
  const [first] = there;
  if (!first) return [];
  if (SINGLE.includes(type)) return [`one ${type} exists already in ${account} ${region}: ${first.physicalId}`];
  const twin =
    type === 'AWS::S3::BucketPolicy' && there.find((other) => other.actual['Bucket'] === resource.actual['Bucket']);
  return twin ? [`the bucket ${twin.actual['Bucket']} has a policy already`] : [];
};
