import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import { naming } from '../../template/names-resource';
import type { Resource } from '../../template/resource';
import { exampleBucket } from '../example-bucket';

const trail = {
  Trail: {
    Type: 'AWS::CloudTrail::Trail',
    Properties: {
      IsLogging: true,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
      S3BucketName: { Ref: 'Archive' },
    },
  },
};
const archive = (properties: object) => ({ ...trail, Archive: { Type: 'AWS::S3::Bucket', Properties: properties } });

/** The bucket of a trail has an object lock: nobody deletes from it before its time. */
export const archiveLock: ResourceRule = {
  id: 'archive-lock',
  subject: 'resource',
  title: 'The bucket of a trail has an object lock',
  why: 'an intruder deletes the logs first, unless nobody can',
  fix: 'give the bucket ObjectLockEnabled and an ObjectLockConfiguration with COMPLIANCE and a retention period',
  topic: 'retention',
  level: 'required',
  hook: 'others',
  severity: 'low',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
    { standard: 'BSI C5:2026', clause: 'OPS-14.01B' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::S3::Bucket'),
  check: (resource, assembly) => {
    if (!keepsTrail(resource, assembly)) return [];
    const rule = 'ObjectLockConfiguration.Rule.DefaultRetention';
    const locked =
      resource.select(`${rule}.Mode`).every((leaf) => leaf.value === 'COMPLIANCE') &&
      ['Days', 'Years'].some((unit) => resource.select(`${rule}.${unit}`).every((leaf) => Number(leaf.value) > 0));
    return locked
      ? []
      : [
          {
            path: ['Properties', 'ObjectLockConfiguration'],
            message: 'found no lock with a time on the bucket of a trail, expected COMPLIANCE and Days or Years',
          },
        ];
  },
  examples: {
    good: [{ name: 'a bucket that keeps no trail', resources: exampleBucket({}) }],
    bad: [
      { name: 'an archive without a lock', resources: archive({}) },
      {
        name: 'an archive whose lock can be bypassed',
        resources: archive({
          ObjectLockEnabled: true,
          ObjectLockConfiguration: {
            ObjectLockEnabled: 'Enabled',
            Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } },
          },
        }),
      },
    ],
  },
};

function keepsTrail(bucket: Resource, assembly: Assembly): boolean {
  return naming('AWS::CloudTrail::Trail', 'S3BucketName', bucket, assembly).length > 0;
}
