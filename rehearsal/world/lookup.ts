import type { Deployed } from './deployed';
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
