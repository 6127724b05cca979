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

type Resources = Readonly<
  Record<string, { readonly type: string; readonly properties: Readonly<Record<string, unknown>> }>
>;

/** What CDK prints where a stack of resources, each under its id, is refused under these rules, '' where it passes. */
function synthesize(name: string, resources: Resources, rules: readonly HookRules[] = hooks): string {
  const app = new App({ outdir: join(scratch, name), context, analyticsReporting: false });
  const stage = new Stage(app, 'site', { env: { account: '222222222222', region: 'eu-west-1' } });
  const stack = new Stack(stage, 'Stack');
  for (const [id, resource] of Object.entries(resources)) new CfnResource(stack, id, resource);
  Validations.of(app).addPlugins(new HookChecks({ hooks: rules }));
  try {
    app.synth();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

const queue = (key: string, more: Readonly<Record<string, unknown>> = {}) => ({
  type: 'AWS::SQS::Queue',
  properties: { KmsMasterKeyId: key, MessageRetentionPeriod: 1_209_600, ...more },
});
const GOOD = { Good: queue('alias/site/alerts') };

describe('a stack in which something is refused', () => {
  let printed = '';
  // An engine with all the rules of CloudFormation takes seconds to start.
  beforeAll(() => {
    printed = synthesize('refused', {
      ...GOOD,
      AwsKey: queue('alias/aws/sqs'),
      Readings: { type: 'AWS::Timestream::Database', properties: { DatabaseName: 'readings' } },
      Unknown: queue('alias/site/alerts', { NoSuchProperty: 1 }),
    });
  });

  test('what a hook would refuse fails synth, by the name of its rule', () => {
    expect(printed).toContain('customer_managed_key__AWS_SQS_Queue');
    expect(printed).toContain('KmsMasterKeyId: expected a customer-managed key');
  });

  test('rules about a type of the last file are evaluated too, where a template has the type', () => {
    const file = hooks[hooks.length - 1];
    expect(file?.types).toContain('AWS::StorageGateway::Tape');
    expect(printed).toContain('customer_managed_key__AWS_Timestream_Database');
  });

  test("CloudFormation's own checks stay on beside them", () => {
    expect(printed).toContain('NoSuchProperty');
  });

  test('what a hook would admit is not named', () => {
    expect(printed).toMatch(/site\/Stack\/AwsKey/);
    expect(printed).not.toMatch(/site\/Stack\/Good/);
  });
});

test('a stack of which a hook would admit everything passes', () => {
  expect(synthesize('admitted', GOOD)).toBe('');
});

test('a file that does not parse is no silent pass', () => {
  const broken = hooks.map((rules) => ({ ...rules, text: `${rules.text}\nrule unfinished {` }));
  expect(synthesize('broken', GOOD, broken)).toContain('Own.guard');
});

test('rules that cannot be evaluated are no silent pass', () => {
  const senseless = hooks.map((rules) => ({
    ...rules,
    text: `${rules.text}\nrule senseless when %AWS_SQS_Queue !empty { %AWS_SQS_Queue { Properties.KmsMasterKeyId empty } }\n`,
  }));
  expect(synthesize('senseless', GOOD, senseless)).not.toBe('');
});
