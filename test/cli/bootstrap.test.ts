import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, lackingUnder } from '../../lib/cli/bootstrap';
import { bootstrapPlan, bootstrapText } from '../../lib/deployment/bootstrap/bootstrap-commands';
import { executionActions } from '../../lib/deployment/bootstrap/execution-actions';
import { derived, PLACE } from '../access/permissions/templates';
import { GOOD, judgedFolder } from '../evidence/judged-folder';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const environment = { account: '222222222222', region: 'eu-west-1', holds: 'Dublin' };
const options = { name: 'trefoil', trust: '777777777777', types: ['AWS::S3::Bucket', 'AWS::KMS::Key'] };
const terminal = { out: () => {}, err: () => {}, color: false, today: '2026-11-23' };

test('an account is prepared by its policies first, then by cdk bootstrap with them', () => {
  const text = bootstrapText(bootstrapPlan(environment, options));
  expect(text.indexOf('aws iam create-policy --policy-name trefoil-execution-1')).toBeGreaterThan(0);
  expect(text.indexOf('npx cdk bootstrap aws://222222222222/eu-west-1')).toBeGreaterThan(text.indexOf('create-policy'));
  expect(text).toContain('--cloudformation-execution-policies arn:aws:iam::222222222222:policy/trefoil-execution-1');
  expect(text).toContain('--trust 777777777777');
});

test('what is printed says who bootstraps again once the guardrails stand', () => {
  const [first] = bootstrapText(bootstrapPlan(environment, options)).split('\n');
  expect(first).toBe(
    '# Dublin: account 222222222222 in eu-west-1, with credentials of that account; of a break-glass role where the guardrails are deployed',
  );
});

test('the policies reach what is named for the deployment, in its Region, by way of services', () => {
  const statements = bootstrapPlan(environment, options).policies.flatMap(({ document }) => document.Statement);
  expect(statements.find(({ Action }) => Action.includes('s3:CreateBucket'))?.Resource).toBe('arn:aws:s3:::trefoil-*');
  const uses = statements.filter(({ Action }) => Action.includes('kms:Decrypt'));
  expect(uses.map(({ Condition }) => Condition)).toEqual([{ StringLike: { 'kms:ViaService': '*.eu-west-1.*' } }]);
});

test('what a stack needs and the policies do not allow is told, once for each type and action', () => {
  const types = ['AWS::SNS::Topic', 'AWS::SNS::Subscription'];
  const planFor = (name: string) => bootstrapPlan({ ...PLACE, holds: 'Dublin' }, { ...options, name, types });
  const needed = derived('topic');
  expect(needed.needs.length).toBeGreaterThan(5);
  expect(lackingUnder(planFor('topic'), [needed])).toEqual([]);
  const lacking = lackingUnder(planFor('trefoil'), [needed]);
  expect(lacking).toContainEqual(
    expect.stringMatching(/^topic\/Alerts \(AWS::SNS::Topic\) needs sns:CreateTopic on arn:/),
  );
  expect(new Set(lacking).size).toBe(lacking.length);
  expect(lackingUnder(planFor('trefoil'), [{ ...needed, account: '999999999999' }])).toEqual([]);
});

test('a type of which nothing is known is named', () => {
  expect(() => executionActions(['AWS::S3::Bucket', 'AWS::Foo::Bar'])).toThrow(
    'no actions are known for AWS::Foo::Bar',
  );
});

test.each([
  [['one', 'two'], 'expected one assembly, such as cdk.out'],
  [['bin'], '--trust: expected an account of twelve digits, found none'],
  [['bin', '--trust', '777777777777'], '--deployment: expected a deployment file, found none'],
  [['cdk.out', '--deployment', 'deployments/reference.yaml', '--trust', 'me'], 'found "me"'],
])('%j is refused', (args, message) => {
  expect(() => bootstrap.run(args, terminal)).toThrow(message);
});

const files = scratch();

test('--out writes a script for each account and Region, which a shell can read', () => {
  const root = judgedFolder(files, 'sites', GOOD);
  const { code, out } = trefoil('bootstrap', root, '--trust', '777777777777', '--out', join(files.folder, 'scripts'));
  const scripts = out.trim().split('\n');
  expect([code, scripts.length]).toEqual([0, 4]);
  expect(scripts.map((path) => spawnSync('bash', ['-n', path]).status)).toEqual([0, 0, 0, 0]);
  const printed = trefoil('bootstrap', root, '--trust', '777777777777').out;
  for (const path of scripts)
    expect(printed).toContain(readFileSync(path, 'utf8').split('\n').slice(2).join('\n').trim());
});
