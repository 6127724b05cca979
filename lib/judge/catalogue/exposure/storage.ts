import type { ObligationsByType } from '..';
import type { Obligation, When } from '../entry';
import { has, ifSet, need } from '../obligation';

const BLOCKS = [
  ['BlockPublicAcls', 'somebody could put a public ACL'],
  ['BlockPublicPolicy', 'somebody could put a public policy'],
  ['IgnorePublicAcls', 'public ACLs that exist would work'],
  ['RestrictPublicBuckets', 'a public policy would reach other accounts'],
] as const;

const blocks = (make: typeof need, ...when: readonly When[]): readonly Obligation[] =>
  BLOCKS.map(([block, why]) =>
    make('exposure', `PublicAccessBlockConfiguration.${block}`, { oneOf: [true] }, why, ...when),
  );

/** Who can read buckets, registries and images without being named. */
export const STORAGE_EXPOSURE: ObligationsByType = {
  'AWS::EC2::SnapshotBlockPublicAccess': [
    need('exposure', 'State', { oneOf: ['block-all-sharing'] }, 'a disk snapshot could be shared with everybody'),
  ],
  'AWS::ECR::PublicRepository': [
    ifSet('exposure', '', { never: true }, 'everybody can pull its images, from any Region'),
  ],
  'AWS::ImageBuilder::DistributionConfiguration': [
    ifSet(
      'exposure',
      'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.UserGroups[]',
      { noneOf: ['all'] },
      'everybody could launch the image and read what is in it',
    ),
  ],
  'AWS::Lightsail::Bucket': [
    ifSet('exposure', 'AccessRules.GetObject', { oneOf: ['private'] }, 'everybody could read its objects'),
    ifSet('exposure', 'AccessRules.AllowPublicOverrides', { oneOf: [false] }, 'single objects could be made public'),
  ],
  'AWS::S3::AccessPoint': blocks(ifSet),
  'AWS::S3::Bucket': [
    // S3 blocks all four for a bucket made since April 2023; a block that is stated replaces that whole.
    ...blocks(need, has('PublicAccessBlockConfiguration')),
    ifSet(
      'exposure',
      'AccessControl',
      { noneOf: ['PublicRead', 'PublicReadWrite', 'AuthenticatedRead'] },
      'the ACL gives its objects to everybody, or to every AWS account',
    ),
    ifSet(
      'exposure',
      'OwnershipControls.Rules[].ObjectOwnership',
      { oneOf: ['BucketOwnerEnforced'] },
      'whoever writes an object could give it to others by its ACL',
    ),
    ifSet(
      'exposure',
      'WebsiteConfiguration',
      { never: true },
      'a website endpoint serves anonymous readers without TLS',
    ),
    ifSet(
      'exposure',
      'CorsConfiguration.CorsRules[].AllowedOrigins[]',
      { noneOf: ['*'] },
      'scripts of every site could read answers meant for ours',
    ),
  ],
  'AWS::S3::MultiRegionAccessPoint': blocks(ifSet),
  'AWS::S3Express::AccessPoint': blocks(ifSet),
  'AWS::SecretsManager::ResourcePolicy': [
    ifSet(
      'exposure',
      'BlockPublicPolicy',
      { oneOf: [true] },
      'a policy that opens the secret to everybody would be taken',
    ),
  ],
};
