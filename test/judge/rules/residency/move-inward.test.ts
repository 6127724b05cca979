import { moveInward } from '../../../../lib/judge/rules/residency/move-inward';
import { assemblyOf } from '../../assembly-of';

function findings(destination: object, accounts?: readonly string[]) {
  const assembly = assemblyOf({
    resources: {
      Move: { Type: 'AWS::DataSync::Task', Properties: { DestinationLocationArn: { Ref: 'New' } } },
      New: destination,
      Records: { Type: 'AWS::S3::Bucket', Properties: {} },
    },
    ...(accounts && { accounts }),
  });
  const [task] = assembly.resources;
  return task ? moveInward.check(task, assembly) : [];
}

const bucket = (S3BucketArn: unknown) => ({ Type: 'AWS::DataSync::LocationS3', Properties: { S3BucketArn } });

test('a task that ends in a bucket of the site moves inward', () => {
  expect(findings(bucket({ 'Fn::GetAtt': ['Records', 'Arn'] }), ['222222222222'])).toEqual([]);
});

test("a task that ends in somebody else's bucket does not", () => {
  expect(findings(bucket('arn:aws:s3:::strangers'), ['222222222222'])).toHaveLength(1);
});

test('a task that ends in a store outside AWS does not', () => {
  expect(findings({ Type: 'AWS::DataSync::LocationHDFS', Properties: {} })).toHaveLength(1);
  expect(
    findings({ Type: 'AWS::DataSync::LocationSMB', Properties: { ServerHostname: 'files.example.com' } }),
  ).toHaveLength(1);
});

test('a task that ends in a share at a private address moves inward', () => {
  expect(findings({ Type: 'AWS::DataSync::LocationSMB', Properties: { ServerHostname: '10.0.0.8' } })).toEqual([]);
});
