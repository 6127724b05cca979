import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HooksStack } from '../../../lib/app/stacks/hooks-stack';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { hookRules } from '../../../lib/site-policy/hooks/hook-rules';
import { siteFixture } from '../../support/site-fixture';

const scratch = mkdtempSync(join(tmpdir(), 'trefoil-hooks-stack-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const { deployment, site, names } = siteFixture('dublin');
const hooks = hookRules(scopeOfDeployment(deployment));
const env = { account: names.account, region: names.region };
const stage = new Stage(new App({ outdir: scratch }), 'dublin', { env });
const stack = new HooksStack(stage, 'Hooks', {
  ...{ deployment, site, names, hooks },
  stackName: names.stack('hooks'),
  terminationProtection: true,
});
const template = Template.fromStack(stack);
const bucket = 'cdk-hnb659fds-assets-222222222222-eu-west-1';

test('each file of rules has a hook that refuses, closed, what is made or changed by whatever way', () => {
  template.resourceCountIs('AWS::CloudFormation::GuardHook', hooks.length + 1);
  for (const { name, types, hash } of hooks)
    for (const operation of ['RESOURCE', 'CLOUD_CONTROL'])
      template.hasResourceProperties('AWS::CloudFormation::GuardHook', {
        Alias: Match.stringLikeRegexp(`^Trefoil::Guard::${name}(CloudControl)?$`),
        HookStatus: 'ENABLED',
        FailureMode: 'FAIL',
        TargetOperations: Match.arrayWith([operation]),
        TargetFilters: { TargetNames: types, Actions: ['CREATE', 'UPDATE'] },
        RuleLocation: { Uri: `s3://${bucket}/${hash}.guard` },
      });
});

test('a hook about what bootstrapping makes leaves that stack out, and no other; for the API it has a hook of its own', () => {
  const bootstrap = readFileSync('node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml', 'utf8');
  const made = new Set([...bootstrap.matchAll(/^ {4}Type: (AWS::\S+)$/gm)].map(([, type]) => type));
  expect(made).toContain('AWS::S3::Bucket');
  const found = Object.values(template.findResources('AWS::CloudFormation::GuardHook')).map(
    ({ Properties }) => Properties,
  );
  const filtered = found.filter(({ StackFilters }) => StackFilters !== undefined);
  expect(filtered.map(({ Alias, TargetOperations, StackFilters }) => [Alias, TargetOperations, StackFilters])).toEqual([
    ['Trefoil::Guard::Own', ['RESOURCE'], { FilteringCriteria: 'ALL', StackNames: { Exclude: ['CDKToolkit'] } }],
  ]);
  const asked = found.filter(
    ({ TargetFilters, TargetOperations }) =>
      TargetOperations.includes('RESOURCE') && TargetFilters.TargetNames.some((type: string) => made.has(type)),
  );
  expect(asked).toEqual(filtered);
});

test('the role reads these files and no other object, for CloudFormation in this account alone', () => {
  template.hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'trefoil-dublin-hooks',
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'hooks.cloudformation.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '222222222222' },
            ArnLike: {
              'aws:SourceArn': {
                'Fn::Join': [
                  '',
                  ['arn:', { Ref: 'AWS::Partition' }, ':cloudformation:eu-west-1:222222222222:type/hook/*'],
                ],
              },
            },
          },
        },
      ],
    },
    Policies: [
      {
        PolicyDocument: {
          Statement: [
            Match.objectLike({ Action: ['s3:GetObject', 's3:GetObjectVersion'] }),
            Match.objectLike({ Action: 's3:ListBucket' }),
          ],
        },
      },
    ],
  });
  const text = JSON.stringify(template.findResources('AWS::IAM::Role'));
  for (const { hash } of hooks) expect(text).toContain(`:s3:::${bucket}/${hash}.guard`);
  expect(text).not.toContain('kms:');
});

test('the CLI is told to upload each file, as it was written, to the bucket that the hook reads', () => {
  const folder = stage.synth().directory;
  const { files } = JSON.parse(readFileSync(join(folder, `${stack.artifactId}.assets.json`), 'utf8'));
  for (const { hash, text } of hooks) {
    const { source, destinations } = files[hash];
    expect(readFileSync(join(folder, source.path), 'utf8')).toBe(text);
    expect(Object.values(destinations)).toEqual([
      expect.objectContaining({ bucketName: bucket, objectKey: `${hash}.guard`, region: 'eu-west-1' }),
    ]);
  }
});

test('the key of the staging bucket, as bootstrapping makes it, lets the role in by way of S3', () => {
  const bootstrap = readFileSync('node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml', 'utf8');
  const key =
    /FileAssetsBucketEncryptionKey:\n[\s\S]*?\n {2}FileAssetsBucketEncryptionKeyAlias:/.exec(bootstrap)?.[0] ?? '';
  expect(key).toMatch(
    /- kms:Decrypt\n[\s\S]*?Effect: Allow\n\s+Principal:\n(?:\s+#.*\n)*\s+AWS: "\*"\n\s+Resource: "\*"\n\s+Condition:\n\s+StringEquals:\n(?:\s+#.*\n)*\s+kms:CallerAccount:\n\s+Ref: AWS::AccountId\n\s+kms:ViaService:\n\s+- Fn::Sub: s3\./,
  );
});

test('the stack cannot be deleted by mistake', () => {
  expect(stack.terminationProtection).toBe(true);
});
