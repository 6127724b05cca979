import { evaluate } from '../../../../lib/judge/report/evaluate';
import { scopeOf } from '../../../../lib/judge/scope';
import { Assembly } from '../../../../lib/judge/template/assembly';
import { storePolicyDenies } from '../../../../lib/site-policy/rules/exposure/store-policy-denies';
import { assemblyOf } from '../../../judge/assembly-of';

const deny = (name: string, actions: string, condition?: object) => ({
  Sid: name,
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: actions,
  Resource: '*',
  ...(condition && { Condition: condition }),
});
const reader = 'arn:aws:iam::222222222222:role/reader';
const GUARDS = [
  deny('organization', 's3:*', {
    StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' },
    Bool: { 'aws:PrincipalIsAWSService': 'false' },
  }),
  deny('roles', 's3:*', { ArnNotLike: { 'aws:PrincipalArn': [reader] } }),
  deny('auditor', 's3:*', { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/auditor' } }),
  deny('endpoint', 's3:*', {
    StringNotEquals: { 'aws:SourceVpce': 'vpce-1' },
    ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/backup' },
  }),
  deny('versions', 's3:DeleteObjectVersion*'),
];

const missing = (statements: readonly object[], scope = {}) => {
  const { templates, scope: known } = assemblyOf({
    accounts: ['222222222222'],
    resources: {
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'data' } },
      Policy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: 'data', PolicyDocument: { Statement: statements } },
      },
    },
  });
  const assembly = new Assembly(templates, { ...known, auditor: '555555555555', ...scope });
  return evaluate(assembly, [storePolicyDenies]).flatMap((verdict) =>
    verdict.findings.map(({ message }) => /refuses ([^,]*),/.exec(message)?.[1]),
  );
};

test('a bucket that refuses everybody who is not meant holds', () => {
  expect(missing(GUARDS)).toEqual([]);
});

test.each([
  [0, ['callers outside the organization']],
  [1, ['principals that are not named', 'configuration by principals that are not named']],
  [2, ['the auditor']],
  [3, ['callers that come by no endpoint of the site']],
  [4, ['the deletion of versions']],
])('without statement %i, %j are missed', (index, refused) => {
  expect(missing(GUARDS.filter((_, at) => at !== index))).toEqual(refused);
});

test.each(['s3:*Acl*', 's3:*Torrent*', 's3:Get?bject', 's3:*Policy'])('a denial of %s guards no object', (action) => {
  const others = GUARDS.map((each) => ({ ...each, Action: each.Action === 's3:*' ? action : each.Action }));
  expect(missing(others)).toEqual(expect.arrayContaining(['callers outside the organization', 'the auditor']));
});

test('an exception that fits everybody refuses nobody', () => {
  const wide = (value: string) =>
    missing(
      GUARDS.map((each) =>
        each.Sid === 'roles' ? deny('roles', 's3:*', { ArnNotLike: { 'aws:PrincipalArn': [reader, value] } }) : each,
      ),
    );
  expect(wide('arn:aws:iam::222222222222:role/writer')).toEqual([]);
  expect(wide('arn:aws:iam::*:role/*')).toEqual([
    'principals that are not named',
    'configuration by principals that are not named',
  ]);
});

test('a further condition that a caller can choose refuses nobody who knows it', () => {
  const loose = deny('organization', 's3:*', {
    StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorg', 'aws:UserAgent': 'trusted' },
  });
  expect(missing([loose, ...GUARDS.slice(1)])).toEqual(['callers outside the organization']);
});

test('a refusal about another bucket refuses nothing here', () => {
  const about = (...resources: readonly string[]) =>
    missing(GUARDS.map((each) => ({ ...each, Resource: [...resources] })));
  expect(about('arn:aws:s3:::data', 'arn:aws:s3:::data/*')).toEqual([]);
  expect(about('arn:aws:s3:::data-of-others', 'arn:aws:s3:::data-of-others/*')).toHaveLength(GUARDS.length + 1);
});

test('a refusal about objects refuses nothing of the bucket, nor one about the bucket anything of objects', () => {
  const about = (resource: string) => missing(GUARDS.map((each) => ({ ...each, Resource: [resource] })));
  expect(about('arn:aws:s3:::data/*')).toContain('configuration by principals that are not named');
  expect(about('arn:aws:s3:::data')).toContain('the deletion of versions');
});

test('a refusal without a condition is stricter, and holds', () => {
  expect(missing([deny('everybody', 's3:*')])).toEqual([]);
});

test('a template without a deployment is not asked', () => {
  expect(missing([], { accounts: undefined })).toEqual([]);
  expect(scopeOf(['IE']).accounts).toBeUndefined();
});
