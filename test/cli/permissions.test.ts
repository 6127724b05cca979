import { readFileSync } from 'node:fs';
import { permissions } from '../../lib/cli/permissions';
import { fileOf } from '../access/permissions/templates';
import { scratch } from '../support/scratch';
import { runCommand } from './terminal';

const { write: file } = scratch();
const PLACE = ['--account', '111122223333', '--region', 'eu-west-1'];
const run = (...args: readonly string[]) => runCommand(permissions, args);

const derivedFor = (template: string) =>
  file(`${template}.json`, run(fileOf(template), ...PLACE, '--format', 'json').out);

test('policies are printed as JSON that IAM takes, with what is to be known of them beside it', () => {
  const { code, out } = run(fileOf('table'), ...PLACE);
  expect(code).toBe(0);
  const json = out
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
  expect(JSON.parse(json)).toMatchObject({ Version: '2012-10-17' });
  expect(out).toContain(
    '# account 111122223333 in eu-west-1: what CloudFormation needs to create, update and delete table',
  );
  expect(out).toContain(
    '# AWS::DynamoDB::Table: needed and not listed (DynamoDB Developer Guide, "DynamoDB encryption at rest usage notes"): kms:GenerateDataKey',
  );
  expect(out).toMatch(/# AWS::DynamoDB::Table: listed and not needed by these properties: \d+ actions/);
});

test('where a template is not pinned, account and Region are open', () => {
  expect(run(fileOf('queue')).out).toContain('"arn:aws:sqs:*:*:orders"');
});

test('what was printed would do', () => {
  const { code, out } = run(fileOf('function'), ...PLACE, '--check', derivedFor('function'));
  expect(out).toMatch(
    /create {6}would do: \d+ requests are allowed\n {2}update {6}would do: \d+ requests are allowed\n {2}delete {6}would do/,
  );
  expect(code).toBe(0);
});

test('the first resource and action at which a policy would not do are told for each operation', () => {
  const policy = file('narrow.json', {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['sqs:Get*', 'sqs:List*', 'sqs:CreateQueue', 'sqs:TagQueue', 'sqs:SetQueueAttributes'],
        Resource: '*',
      },
    ],
  });
  const { code, out } = run(fileOf('queue'), ...PLACE, '--check', policy);
  expect(code).toBe(1);
  expect(out).toContain('  create      would do: ');
  expect(out).toContain(
    '  update      would not do: queue/Orders (AWS::SQS::Queue) needs sqs:UntagQueue on arn:aws:sqs:eu-west-1:111122223333:orders: implicit-deny, no statement of the identity policies allows this',
  );
  expect(out).toContain('  delete      would not do: queue/Orders (AWS::SQS::Queue) needs sqs:DeleteQueue');
});

test('service control policies and a boundary bind the role, unless they exempt it', () => {
  const policy = derivedFor('queue');
  const deny = (Condition: object) =>
    file('scp.json', {
      Version: '2012-10-17',
      Statement: [{ Sid: 'Keep', Effect: 'Deny', Action: 'sqs:*', Resource: '*', Condition }],
    });
  const spares = { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deployer' } };
  const args = [fileOf('queue'), ...PLACE, '--check', policy, '--scp', deny(spares)];
  expect(run(...args).out).toContain('explicit-deny, service control policy 1, Keep: denies this');
  expect(run(...args, '--role', 'arn:aws:iam::111122223333:role/deployer').code).toBe(0);
  const boundary = file('boundary.json', {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
  });
  expect(run(fileOf('queue'), ...PLACE, '--check', policy, '--boundary', boundary)).toMatchObject({
    code: 1,
    out: expect.stringContaining('no statement of the permissions boundary allows this'),
  });
});

test('a type of which nothing is known is told, and no policy would surely do', () => {
  const template = file(
    'unknown.yaml',
    'Resources: { A: { Type: AWS::Glue::Table }, B: { Type: AWS::Serverless::Function } }\n',
  );
  const printed = run(template, ...PLACE);
  expect(printed.out).toContain(
    '# NOT KNOWN: unknown/A: AWS::Glue::Table has no handlers in the registry as of 2026-08-07',
  );
  expect(printed.out).toContain('AWS::Serverless::Function is expanded by the SAM transform');
  const all = file('all.json', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });
  expect(run(template, ...PLACE, '--check', all)).toMatchObject({
    code: 1,
    out: expect.stringContaining('not known   unknown/A'),
  });
});

test('the JSON names what is omitted, and where a check first fails', () => {
  const { out } = run(fileOf('bucket'), ...PLACE, '--format', 'json');
  const [first] = JSON.parse(out).permissions;
  expect(first).toMatchObject({ account: '111122223333', region: 'eu-west-1', stacks: ['bucket'], unknown: [] });
  expect(first.notes).toContainEqual({
    type: 'AWS::S3::Bucket',
    is: 'listed and not needed',
    why: 'nothing sets WebsiteConfiguration',
    actions: ['s3:DeleteBucketWebsite', 's3:PutBucketWebsite'],
  });
  const none = file('none.json', {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
  });
  const [checked] = JSON.parse(run(fileOf('bucket'), ...PLACE, '--format', 'json', '--check', none).out).permissions;
  expect(checked.check[0]).toMatchObject({
    operation: 'create',
    first: {
      stack: 'bucket',
      resource: 'Replication',
      action: expect.stringMatching(/^iam:/),
      decision: 'explicit-deny',
    },
  });
});

test.each([
  [[fileOf('queue'), '--format', 'yaml'], '--format: expected one of text, json'],
  [[fileOf('queue'), fileOf('table')], 'expected one assembly or template'],
  [[fileOf('queue'), '--scp', 'x.json'], '--scp, --boundary and --role: expected --check'],
  [[fileOf('queue'), '--check', derivedFor('queue')], '--check: expected --account and --region'],
  [[fileOf('queue'), ...PLACE, '--check', 'package.json'], 'expected a policy with its Statement'],
  [
    [fileOf('queue'), ...PLACE, '--check', derivedFor('queue'), '--role', 'me'],
    '--role: expected the ARN of a role, found "me"',
  ],
  [['no-such-folder'], 'no such file or folder'],
])('%j cannot be used', (args, message) => {
  expect(run(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});

test('the example in the documentation is what the command prints', () => {
  const text = readFileSync('docs/permissions.md', 'utf8');
  expect(text).toContain(run(fileOf('state-machine'), ...PLACE).out.trim());
  const policy = file('states.json', {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'states:*', Resource: '*' }],
  });
  expect(text).toContain(run(fileOf('state-machine'), ...PLACE, '--check', policy).out.trim());
});
