import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import { describe, select } from '../../template/select';
import { Reference, Text, type Value } from '../../template/value';

const distribution = (origin: object) => ({
  Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { Origins: [origin] } } },
});

/** A CloudFront distribution reads its buckets with an origin access control, so that the buckets need not be public. */
export const originAccess: ResourceRule = {
  id: 'origin-access',
  subject: 'resource',
  title: 'A CloudFront distribution reads its buckets with an origin access control',
  why: 'without one, a distribution can only read what everybody can read',
  fix: 'give the origin an OriginAccessControlId, and let the bucket policy allow that distribution alone',
  topic: 'exposure',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
  ],
  appliesTo: ofTypes(
    (type) => type === 'AWS::CloudFront::Distribution' || type === 'AWS::CloudFront::StreamingDistribution',
  ),
  check: (resource, assembly) => [
    ...resource
      .select('DistributionConfig.Origins[]')
      .filter((origin) => isBucket(select(origin.value, 'DomainName')[0]?.value, assembly) && !identifies(origin.value))
      .map((origin) => ({
        path: ['Properties', ...origin.path],
        message: `found the bucket ${describe(select(origin.value, 'DomainName')[0]?.value)} without an identity, expected OriginAccessControlId`,
      })),
    ...['DistributionConfig.S3Origin', 'StreamingDistributionConfig.S3Origin']
      .flatMap((path) => resource.select(path))
      .filter(({ value }) => value !== undefined && !stated(value, 'OriginAccessIdentity'))
      .map(({ path }) => ({
        path: ['Properties', ...path],
        message: 'found a bucket without an identity, expected OriginAccessIdentity',
      })),
  ],
  examples: {
    good: [
      {
        name: 'a bucket that knows the distribution',
        breaks: ['edge-service', 'encrypted-in-transit'],
        resources: distribution({
          Id: 'a',
          DomainName: 'a.s3.eu-west-1.amazonaws.com',
          OriginAccessControlId: 'E1A2B3',
        }),
      },
    ],
    bad: [
      { name: 'a bucket by name', resources: distribution({ Id: 'a', DomainName: 'a.s3.eu-west-1.amazonaws.com' }) },
      {
        name: 'a bucket with an empty identity',
        resources: {
          Bucket: { Type: 'AWS::S3::Bucket' },
          ...distribution({
            Id: 'a',
            DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] },
            S3OriginConfig: { OriginAccessIdentity: '' },
          }),
        },
      },
    ],
  },
};

function isBucket(domain: Value, assembly: Assembly): boolean {
  if (domain instanceof Reference) return assembly.resolve(domain)?.type === 'AWS::S3::Bucket';
  const text = domain instanceof Text ? domain.toString() : domain;
  return typeof text === 'string' && /\.s3([.-][a-z0-9-]+)?\.amazonaws\.(com|eu)$/.test(text);
}

function identifies(origin: Value): boolean {
  return stated(origin, 'OriginAccessControlId') || stated(origin, 'S3OriginConfig.OriginAccessIdentity');
}

function stated(origin: Value, path: string): boolean {
  return select(origin, path).every(({ value }) => value !== undefined && value !== '');
}
