import { synthesized } from './synthesized';

const stacks = synthesized('sovereign-cloud');
const resources = stacks.flatMap(({ path, resources: own }) =>
  Object.values(own).map(({ Type, Properties }) => ({ path, Type, Properties })),
);
/** Each template as text, with the pseudo parameters filled in and joined as CloudFormation does there. */
const texts = stacks.map(({ artifact }) =>
  JSON.stringify(artifact.template)
    .replaceAll('{"Ref":"AWS::Partition"}', '"aws-eusc"')
    .replaceAll('{"Ref":"AWS::URLSuffix"}', '"amazonaws.eu"')
    .replaceAll('{"Ref":"AWS::Region"}', '"eusc-de-east-1"')
    .replaceAll('","', ''),
);
const found = (pattern: RegExp) => [...new Set(texts.flatMap((text) => text.match(pattern) ?? []))].sort();

test('every ARN is one of the sovereign cloud, or of any partition', () => {
  expect(found(/arn:[^:"]*:/g)).toEqual(['arn:*:', 'arn:aws-eusc:']);
});

test('no Region of another partition is named', () => {
  expect(found(/\b(?:us|eu|ap|ca|sa|il|me|af|cn|mx)-(?:[a-z]+-)+\d\b/g)).toEqual([]);
});

test('a host of an endpoint ends in amazonaws.eu, and the name of a service in a key policy in amazonaws.com', () => {
  const inKeyPolicies = stacks.flatMap(
    ({ artifact }) => JSON.stringify(artifact.template).match(/"[^"]*eusc-de-east-1\.amazonaws\.com"/g) ?? [],
  );
  expect([...new Set(inKeyPolicies)].sort()).toEqual([
    '"backup.eusc-de-east-1.amazonaws.com"',
    '"dynamodb.eusc-de-east-1.amazonaws.com"',
    '"firehose.eusc-de-east-1.amazonaws.com"',
    '"logs.eusc-de-east-1.amazonaws.com"',
    '"s3.eusc-de-east-1.amazonaws.com"',
    '"sns.eusc-de-east-1.amazonaws.com"',
    '"sqs.eusc-de-east-1.amazonaws.com"',
  ]);
  expect(found(/[a-z0-9.*-]+\.eusc-de-east-1\.amazonaws\.eu/g)).toEqual([
    '222222222222.ddb.eusc-de-east-1.amazonaws.eu',
    '333333333333.ddb.eusc-de-east-1.amazonaws.eu',
    'dynamodb.eusc-de-east-1.amazonaws.eu',
    'ec2.eusc-de-east-1.amazonaws.eu',
    'kms.eusc-de-east-1.amazonaws.eu',
    'logs.eusc-de-east-1.amazonaws.eu',
    'monitoring.eusc-de-east-1.amazonaws.eu',
    's3.eusc-de-east-1.amazonaws.eu',
    'sns.eusc-de-east-1.amazonaws.eu',
    'sqs.eusc-de-east-1.amazonaws.eu',
    'sts.eusc-de-east-1.amazonaws.eu',
    'trefoil-brandenb-2-data-333333333333-eusc-de-east-1.s3.eusc-de-east-1.amazonaws.eu',
    'trefoil-brandenburg-data-222222222222-eusc-de-east-1.s3.eusc-de-east-1.amazonaws.eu',
  ]);
});

test('a service principal carries no Region and ends in amazonaws.com', () => {
  const principals = found(/"Service":"[^"]*"/g);
  expect(principals).toContain('"Service":"logs.amazonaws.com"');
  expect(
    principals.filter(
      (text) => !/^"Service":"(?:[a-z0-9-]+|logging\.s3|hooks\.cloudformation)\.amazonaws\.com"$/.test(text),
    ),
  ).toEqual([]);
});

test('the organization holds its accounts to the one Region, and exempts no worldwide service from that', () => {
  const statements = resources
    .filter(({ Type }) => Type === 'AWS::Organizations::Policy')
    .flatMap(({ Properties }) => {
      const content: unknown = Properties?.['Content'];
      const statement: unknown =
        typeof content === 'object' && content !== null ? Reflect.get(content, 'Statement') : undefined;
      return Array.isArray(statement) ? statement : [];
    });
  expect(statements.filter((statement) => JSON.stringify(statement).includes('aws:RequestedRegion'))).toEqual([
    {
      Sid: 'OnlyRegionsOfTheSites',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eusc-de-east-1'] } },
    },
  ]);
});

test('security groups open to the prefix lists of the file alone', () => {
  expect(found(/pl-[0-9a-f]{17}/g)).toEqual(['pl-0a1b2c3d4e5f60718', 'pl-0f1e2d3c4b5a69788']);
});

test('what the file omits is in no template, and the rest is', () => {
  const of = (type: string) => resources.filter(({ Type }) => Type === type).map(({ path }) => path);
  expect(of('AWS::EC2::VPCEncryptionControl')).toEqual([]);
  expect(found(/version\} [^"]*az-id/g)).toHaveLength(1);
  expect(found(/encryption-status/g)).toEqual([]);
  expect(of('AWS::EC2::VPCBlockPublicAccessOptions')).toEqual(['brandenburg/Network', 'brandenb-2/Network']);
});

test('no recovery point is copied to another account, and nobody is let in for it', () => {
  const plans = resources.filter(({ Type }) => Type === 'AWS::Backup::BackupPlan');
  expect(plans).toHaveLength(2);
  for (const word of ['CopyActions', 'CopiesUse', 'CopiesKeepGrant', 'CopiesArrive', '"backup:CopyTargets"'])
    expect(texts.filter((text) => text.includes(word))).toEqual([]);
  const vaults = resources.filter(({ Type }) => Type === 'AWS::Backup::BackupVault');
  expect(vaults.map(({ Properties }) => JSON.stringify(Properties?.['AccessPolicy']))).toEqual(
    Array(2).fill(expect.stringContaining('"Sid":"CopiesStay"')),
  );
});

test('objects are replicated all the same', () => {
  expect(texts.filter((text) => text.includes('"ReplicationConfiguration"'))).toHaveLength(1);
});
