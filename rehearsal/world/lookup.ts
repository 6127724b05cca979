import { partitionOf } from '../../lib/world/partition';
import { at, type JsonObject, list, text } from '../json';
import type { Deployed, Environment } from './deployed';
import type { World } from './world';

/** The role that an ARN names, if it exists. */
export function roleByArn(world: World, arn: string): Deployed | undefined {
  const [, account = '', name = ''] = /^arn:[a-z-]+:iam::(\d{12}):role\/(?:[^*]*\/)?([^/*]+)$/.exec(arn) ?? [];
  return (
    world.find({ type: 'AWS::IAM::Role', account, region: '', physicalId: name }) ?? serviceLinked(world, account, name)
  );
}

function serviceLinked(world: World, account: string, name: string): Deployed | undefined {
  return world.find({ type: 'AWS::IAM::ServiceLinkedRole', account, region: '', physicalId: name });
}

/** The bucket that an ARN or a name says, if it exists. */
export function bucketOf(world: World, arnOrName: string): Deployed | undefined {
  const physicalId = arnOrName.replace(/^arn:[a-z-]+:s3:::/, '');
  return world.find({ type: 'AWS::S3::Bucket', account: '', region: '', physicalId });
}

/** The key that an ARN of a key or of an alias names, if it exists. */
export function keyByArn(world: World, arn: string): Deployed | undefined {
  const [, region = '', account = '', kind, id = ''] =
    /^arn:[a-z-]+:kms:([^:]*):([^:]*):(key|alias)\/(.+)$/.exec(arn) ?? [];
  if (kind === 'key') return world.find({ type: 'AWS::KMS::Key', account, region, physicalId: id });
  const alias = world.find({ type: 'AWS::KMS::Alias', account, region, physicalId: `alias/${id}` });
  const target = String(alias?.actual['TargetKeyId'] ?? '');
  return target.startsWith('arn:')
    ? keyByArn(world, target)
    : world.find({ type: 'AWS::KMS::Key', account, region, physicalId: target });
}

/** The ARN of something in an account and Region. */
export function arnAt({ account, region }: Environment, service: string, resource: string): string {
  return `arn:${partitionOf(region)}:${service}:${region}:${account}:${resource}`;
}

/** The key that a resource of an account and Region names: by ARN, alias or id; undefined where none exists. */
export function keyNamed(world: World, name: string, place: Environment): Deployed | undefined {
  if (name.startsWith('arn:')) return keyByArn(world, name);
  const resource = name.startsWith('alias/') ? name : `key/${name}`;
  return keyByArn(world, arnAt(place, 'kms', resource));
}

/** How a bucket encrypts what comes without another wish. */
export function defaultEncryption(bucket: JsonObject | undefined): {
  readonly algorithm: string;
  readonly key: string;
} {
  const [rule] = list(at(bucket, 'BucketEncryption', 'ServerSideEncryptionConfiguration'));
  const byDefault = at(rule, 'ServerSideEncryptionByDefault');
  return { algorithm: text(at(byDefault, 'SSEAlgorithm')), key: text(at(byDefault, 'KMSMasterKeyID')) };
}
