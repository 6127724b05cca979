import { at, isObject, list, text } from '../json';
import { bucketOf, keyByArn, roleByArn } from '../world/lookup';
import type { ServiceRule } from '.';

/** Refuses replication without versions, to a bucket that is not there, or under a key that is not there. */
export const replication: ServiceRule = ({ type, actual, region }, world) => {
  if (type !== 'AWS::S3::Bucket') return [];
  const versioned = at(actual, 'VersioningConfiguration', 'Status') === 'Enabled';
  const locked = actual['ObjectLockEnabled'] === true;
  const configuration = actual['ReplicationConfiguration'];
  const problems = locked && !versioned ? ['Object Lock needs versioning'] : [];
  const retention = at(actual, 'ObjectLockConfiguration', 'Rule', 'DefaultRetention');
  if (isObject(retention) && retention['Days'] !== undefined && retention['Years'] !== undefined)
    problems.push('a default retention has days or years, not both');
  if (!isObject(configuration)) return problems;
  if (!versioned) problems.push('replication needs versioning of the source');
  if (!roleByArn(world, text(configuration['Role'])))
    problems.push(`replication role ${text(configuration['Role'])} does not exist`);
  for (const rule of list(configuration['Rules'])) {
    const name = text(at(rule, 'Destination', 'Bucket'));
    const bucket = bucketOf(world, name);
    if (!bucket) problems.push(`destination bucket ${name} must exist`);
    else if (at(bucket.actual, 'VersioningConfiguration', 'Status') !== 'Enabled')
      problems.push(`destination bucket ${name} must be versioned`);
    const account = at(rule, 'Destination', 'Account');
    if (bucket && account !== undefined && text(account) !== bucket.account)
      problems.push(`destination bucket ${name} belongs to ${bucket.account}, not to ${text(account)}`);
    const key = at(rule, 'Destination', 'EncryptionConfiguration', 'ReplicaKmsKeyID');
    const found = key === undefined ? undefined : keyByArn(world, text(key));
    if (key !== undefined && found?.region !== (bucket?.region ?? region))
      problems.push(`replica key ${text(key)} does not exist in the Region of ${name}`);
  }
  return problems;
};
