import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import { Reference, type Value } from '../../../judge/template/value';

const location = (S3BucketArn: string) => ({
  Location: {
    Type: 'AWS::DataSync::LocationS3',
    Properties: { S3BucketArn, S3Config: { BucketAccessRoleArn: 'arn:aws:iam::222222222222:role/in' } },
  },
});

/** A location of DataSync is a bucket of the deployment, or one that a migration of it comes from. */
export const datasyncKnownBucket: ResourceRule = {
  id: 'datasync-known-bucket',
  aliases: ['known-location'],
  subject: 'resource',
  title: 'A location of DataSync is a bucket that the deployment knows',
  why: 'the ARN of a bucket names no account: a task could copy to a bucket of whoever took the name',
  fix: 'name the bucket of a site, or declare the bucket as the source of a migration in the deployment file',
  topic: 'residency',
  level: 'mandatory',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'ISO 27001:2022', clause: 'A.5.14' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::DataSync::LocationS3'),
  check: (resource, assembly) =>
    resource
      .select('S3BucketArn')
      .filter(({ value }) => !isKnown(value, assembly))
      .map(({ path, value }) => ({
        path: ['Properties', ...path],
        message: `found ${typeof value === 'string' ? value : 'a bucket that is not known'}, expected a bucket of a site or the source of a migration`,
      })),
  examples: {
    good: [
      {
        name: 'the bucket of a site',
        accounts: ['222222222222'],
        resources: location('arn:aws:s3:::example-dublin-data-222222222222-eu-west-1'),
      },
    ],
    bad: [
      {
        name: 'a bucket of nobody known',
        accounts: ['222222222222'],
        resources: location('arn:aws:s3:::records-copy'),
      },
    ],
  },
};

/** Whether a bucket is one of the assembly, has an account of the deployment in its name, or is the source of a migration. */
function isKnown(value: Value, assembly: Assembly): boolean {
  if (value instanceof Reference) return assembly.resolve(value)?.type === 'AWS::S3::Bucket';
  if (typeof value !== 'string') return false;
  const { accounts, deployment } = assembly.scope;
  const name = value.split(':').at(-1) ?? '';
  const sources = deployment?.migrations.map(({ source }) => source.bucket) ?? [];
  return sources.includes(name) || name.split('-').some((part) => accounts?.has(part) ?? false);
}
