import { isDeliveryBucket } from '../../../../lib/judge/rules/keys/delivery-bucket';
import { assemblyOf } from '../../assembly-of';

function isDelivery(resources: object): boolean {
  const assembly = assemblyOf({ resources: { Logs: { Type: 'AWS::S3::Bucket', Properties: {} }, ...resources } });
  return assembly.resources.some((resource) => resource.logicalId === 'Logs' && isDeliveryBucket(resource, assembly));
}

const logged = {
  Type: 'AWS::S3::Bucket',
  Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } },
};
const balancer = {
  Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  Properties: { LoadBalancerAttributes: [{ Key: 'access_logs.s3.bucket', Value: { Ref: 'Logs' } }] },
};

function policy(...principals: readonly object[]): object {
  return {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Logs' },
      PolicyDocument: {
        Statement: principals.map((each) => ({ Effect: 'Allow', Action: 's3:PutObject', Resource: '*', ...each })),
      },
    },
  };
}

const S3 = { Principal: { Service: 'logging.s3.amazonaws.com' } };

test.each([
  ['a bucket', { Source: logged, Policy: policy(S3) }],
  [
    'a load balancer',
    { Source: balancer, Policy: policy({ Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' } }) },
  ],
])('a bucket to which only %s delivers is one of access logs', (_, resources) => {
  expect(isDelivery(resources)).toBe(true);
});

test.each([
  ['nobody delivers', { Policy: policy(S3) }],
  ['no policy admits the service', { Source: logged }],
  [
    'a role may write too',
    { Source: logged, Policy: policy(S3, { Principal: { AWS: 'arn:aws:iam::222222222222:role/a' } }) },
  ],
  ['everybody may write', { Source: logged, Policy: policy({ Principal: '*' }) }],
  ['the service may do more than write', { Source: logged, Policy: policy({ ...S3, Action: 's3:*' }) }],
  [
    'a second policy admits a role',
    { Source: logged, Policy: policy(S3), More: policy({ Principal: { AWS: '222222222222' } }) },
  ],
])('a bucket is not where %s', (_, resources) => {
  expect(isDelivery(resources)).toBe(false);
});

test('a bucket that logs to itself holds more than logs', () => {
  expect(isDelivery({ Logs: logged, Policy: policy(S3) })).toBe(false);
});
