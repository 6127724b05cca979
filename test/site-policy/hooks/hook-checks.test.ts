import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import type { HookRules } from '../../../lib/deployment/hook-rules';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { HookChecks } from '../../../lib/site-policy/hooks/hook-checks';
import { hookRules } from '../../../lib/site-policy/hooks/hook-rules';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
const hooks = hookRules(scopeOfDeployment(loadDeployment('deployments/reference.yaml', { today: '2026-11-23' })));
const scratch = mkdtempSync(join(tmpdir(), 'trefoil-hooks-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What CDK prints where a stack of one resource is refused under these rules, '' where it passes. */
function synthesize(name: string, type: string, properties: object, rules: readonly HookRules[] = hooks): string {
  const app = new App({ outdir: join(scratch, name), context, analyticsReporting: false });
  const stage = new Stage(app, 'site', { env: { account: '222222222222', region: 'eu-west-1' } });
  new CfnResource(new Stack(stage, 'Stack'), 'It', { type, properties: { ...properties } });
  Validations.of(app).addPlugins(new HookChecks({ hooks: rules }));
  try {
    app.synth();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

const queue = (key: string) => ({ KmsMasterKeyId: key, MessageRetentionPeriod: 1_209_600 });

test('what a hook would refuse fails synth, by the name of its rule', () => {
  const refused = synthesize('refused', 'AWS::SQS::Queue', queue('alias/aws/sqs'));
  expect(refused).toContain('customer_managed_key__AWS_SQS_Queue');
  expect(refused).toContain('KmsMasterKeyId: expected a customer-managed key');
});

test('what it would admit passes', () => {
  expect(synthesize('admitted', 'AWS::SQS::Queue', queue('alias/site/alerts'))).toBe('');
});

test('rules about a type of the last file are evaluated too, where a template has the type', () => {
  const file = hooks[hooks.length - 1];
  expect(file?.types).toContain('AWS::StorageGateway::Tape');
  expect(synthesize('last', 'AWS::Timestream::Database', { DatabaseName: 'readings' })).toContain(
    'customer_managed_key__AWS_Timestream_Database',
  );
});

test('a file that does not parse is no silent pass', () => {
  const broken = hooks.map((rules) => ({ ...rules, text: `${rules.text}\nrule unfinished {` }));
  expect(synthesize('broken', 'AWS::SQS::Queue', queue('alias/site/alerts'), broken)).toContain('Own.guard');
});

test('rules that cannot be evaluated are no silent pass', () => {
  const senseless = hooks.map((rules) => ({
    ...rules,
    text: `${rules.text}\nrule senseless when %AWS_SQS_Queue !empty { %AWS_SQS_Queue { Properties.KmsMasterKeyId empty } }\n`,
  }));
  expect(synthesize('senseless', 'AWS::SQS::Queue', queue('alias/site/alerts'), senseless)).not.toBe('');
});

test("CloudFormation's own checks stay on beside them", () => {
  expect(synthesize('schema', 'AWS::SQS::Queue', { ...queue('alias/site/alerts'), NoSuchProperty: 1 })).toContain(
    'NoSuchProperty',
  );
});
