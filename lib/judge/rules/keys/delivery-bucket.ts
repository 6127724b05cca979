import { bucketOf } from '../../constraints/reference';
import { policiesOfBucket } from '../../statements/bucket-policies';
import { type Principal, statementsAt } from '../../statements/policy-document';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { textOf } from '../../template/text-of';
import { isMap } from '../../template/value';

/** Services that deliver access logs, and write only to a bucket that is encrypted with SSE-S3. */
const DELIVERY = new Set([
  'delivery.logs.amazonaws.com',
  'logging.s3.amazonaws.com',
  'logdelivery.elasticloadbalancing.amazonaws.com',
]);
/** Accounts of Elastic Load Balancing, which deliver in the Regions that are older than August 2022 (access logs of Application Load Balancers). */
const BALANCERS = new Set(
  (
    '098369216593 754344448648 582318560864 600734575887 383597477331 718504428378 114774131450 783225319266 ' +
    '589379963580 985666609251 638102146993 037604701340 054676820928 897822967062 635631232127 156460612806 ' +
    '652711504416 009996457667 076674570225 507241528517 127311923021 033677994240 190560391635 048591011584 ' +
    '027434742980 797873946194'
  ).split(' '),
);
/** What delivery takes; it looks at the list of grants beforehand. */
const DELIVERS = /^s3:(?:PutObject|GetBucketAcl)$/;

const found = new WeakMap<Assembly, ReadonlySet<Resource>>();

/**
 * Whether a bucket is nothing but the target of access logs: another bucket or a load balancer of the assembly delivers
 * there, and its policy lets nobody else write or read.
 */
export function isDeliveryBucket(bucket: Resource, assembly: Assembly): boolean {
  let all = found.get(assembly);
  if (!all) {
    all = deliveryBuckets(assembly);
    found.set(assembly, all);
  }
  return all.has(bucket);
}

function deliveryBuckets(assembly: Assembly): ReadonlySet<Resource> {
  return new Set(
    [...targets(assembly)].filter((bucket) => {
      const policies = policiesOfBucket(bucket, assembly);
      return policies.length > 0 && policies.every(admitsOnlyDelivery);
    }),
  );
}

function targets(assembly: Assembly): ReadonlySet<Resource> {
  const named = [
    ...assembly.ofType('AWS::S3::Bucket').flatMap((from) => logsOf(from, 'LoggingConfiguration.DestinationBucketName')),
    ...assembly
      .ofType('AWS::ElasticLoadBalancing::LoadBalancer')
      .flatMap((from) => logsOf(from, 'AccessLoggingPolicy.S3BucketName')),
    ...assembly.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer').flatMap(attributesOf),
  ];
  return new Set(
    named.flatMap(({ from, value }) => {
      const bucket = bucketOf(value, from, assembly);
      return bucket && bucket !== from ? [bucket] : [];
    }),
  );
}

function logsOf(from: Resource, path: string) {
  return from.select(path).map(({ value }) => ({ from, value }));
}

function attributesOf(from: Resource) {
  return from
    .select('LoadBalancerAttributes[]')
    .flatMap(({ value }) =>
      isMap(value) && /^(access|connection)_logs\.s3\.bucket$/.test(textOf(value['Key']))
        ? [{ from, value: value['Value'] }]
        : [],
    );
}

function isDelivery({ kind, value }: Principal): boolean {
  if (kind === 'Service') return DELIVERY.has(value);
  return kind === 'AWS' && BALANCERS.has(/^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(value)?.[1] ?? '');
}

function admitsOnlyDelivery(policy: Resource): boolean {
  const allows = statementsAt(policy, 'PolicyDocument').filter((statement) => statement.allows);
  return (
    allows.length > 0 &&
    allows.every(
      ({ principals, notPrincipals, actions }) =>
        notPrincipals.length === 0 &&
        principals.length > 0 &&
        principals.every(isDelivery) &&
        actions.every((action) => DELIVERS.test(action)),
    )
  );
}
