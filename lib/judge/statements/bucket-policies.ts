import { bucketOf } from '../constraints/reference';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';

const TYPES = ['AWS::S3::BucketPolicy', 'AWS::S3Outposts::BucketPolicy', 'AWS::S3Express::BucketPolicy'];

const known = new WeakMap<Assembly, ReadonlyMap<Resource, readonly Resource[]>>();

/** The policies of a bucket of the assembly: one or, where conditions choose, several. */
export function policiesOfBucket(bucket: Resource, assembly: Assembly): readonly Resource[] {
  let policies = known.get(assembly);
  if (!policies) {
    policies = byBucket(assembly);
    known.set(assembly, policies);
  }
  return policies.get(bucket) ?? [];
}

/** The bucket that a policy is of, where it is one of the assembly. */
export function bucketOfPolicy(policy: Resource, assembly: Assembly): Resource | undefined {
  const [bucket] = policy.select('Bucket').flatMap(({ value }) => bucketOf(value, policy, assembly) ?? []);
  return bucket;
}

/** All policies are sorted at once: asking each bucket for its own would take their product in time. */
function byBucket(assembly: Assembly): ReadonlyMap<Resource, readonly Resource[]> {
  const all = new Map<Resource, Resource[]>();
  for (const policy of TYPES.flatMap((type) => assembly.ofType(type))) {
    const bucket = bucketOfPolicy(policy, assembly);
    const others = bucket && all.get(bucket);
    if (others) others.push(policy);
    else if (bucket) all.set(bucket, [policy]);
  }
  return all;
}
