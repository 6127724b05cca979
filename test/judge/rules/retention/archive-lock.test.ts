import { evaluate } from '../../../../lib/judge/report/evaluate';
import { archiveLock } from '../../../../lib/judge/rules/retention/archive-lock';
import { assemblyOf } from '../../assembly-of';

const findings = (retention: object) =>
  evaluate(
    assemblyOf({
      resources: {
        Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { S3BucketName: { Ref: 'Archive' } } },
        Archive: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            ObjectLockEnabled: true,
            ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: retention } },
          },
        },
      },
    }),
    [archiveLock],
  ).flatMap((verdict) => verdict.findings);

test('a lock that nobody can bypass, for a time, holds', () => {
  expect(findings({ Mode: 'COMPLIANCE', Days: 365 })).toEqual([]);
  expect(findings({ Mode: 'COMPLIANCE', Years: 7 })).toEqual([]);
});

test('a lock that can be bypassed, or that has no time, does not', () => {
  expect(findings({ Mode: 'GOVERNANCE', Days: 365 })).toHaveLength(1);
  expect(findings({ Mode: 'COMPLIANCE' })).toHaveLength(1);
  expect(findings({ Mode: 'COMPLIANCE', Days: 0 })).toHaveLength(1);
});
