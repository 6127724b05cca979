import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aspects, CfnResource, CfnStack, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import type { IConstruct } from 'constructs';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { ResidencyChecks, type ResidencyChecksOptions } from '../../../lib/judge/cdk/plugin';
import { stackEnvironment } from '../../../lib/judge/rules/residency/stack-environment';
import { TEMPLATE_RULES } from '../../../lib/site-policy/rules';
import { trefoil } from '../../cli/terminal';
import { appUnderTest, bucketRule, ENCRYPTED, removeAssemblies, synthesize } from '../plugin-app';

afterAll(removeAssemblies);

const record = (outdir: string) => JSON.parse(readFileSync(join(outdir, 'trefoil.json'), 'utf8'));

test('an app that holds is synthesized, and its assembly says that the policy ran', () => {
  const { app } = appUnderTest();
  expect(synthesize(app)).toBe('');
  expect(record(app.outdir)).toMatchObject({
    passed: true,
    boundary: ['EEA'],
    rules: [{ id: 'bucket-mandatory', evaluated: 1, failed: 0, waived: 0 }],
    templates: [{ file: expect.stringMatching(/^assembly-site\/.*\.template\.json$/), stack: 'site-Storage' }],
  });
});

test('the record of a run is the same for the same app', () => {
  const [one, other] = [appUnderTest(), appUnderTest()];
  for (const { app } of [one, other]) synthesize(app);
  expect(record(one.app.outdir)).toEqual(record(other.app.outdir));
});

test('an app whose errors are ignored leaves a record that says so, and the command line finds them again', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation();
  const { app, stack } = appUnderTest({ '@aws-cdk/core:failSynthOnValidationErrors': false });
  new CfnBucket(stack, 'Elsewhere', { bucketName: 'us-east-1' });
  expect(synthesize(app, { rules: TEMPLATE_RULES })).toBe('');
  expect(record(app.outdir)).toMatchObject({ passed: false });
  expect(trefoil('check', app.outdir).out).toContain('us-east-1');
  expect(trefoil('check', app.outdir).code).toBe(1);
  printed.mockRestore();
});

test('the plugin and check name the line of the program that made what was found, and SARIF the template beside it', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation();
  const written = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const { app, stack } = appUnderTest({
    '@aws-cdk/core:failSynthOnValidationErrors': false,
    'aws:cdk:enable-path-metadata': true,
  });
  new CfnBucket(stack, 'Elsewhere', { bucketName: 'us-east-1' });
  synthesize(app, { rules: TEMPLATE_RULES });
  const text = written.mock.calls.map(([part]) => part).join('');
  written.mockRestore();
  printed.mockRestore();
  const said = /^site\/Storage\/Elsewhere \(AWS::S3::Bucket\) (test\/judge\/cdk\/plugin\.test\.ts):(\d+):(\d+)$/m;
  const [, uri, line, column] = said.exec(text) ?? [];
  expect(uri).toBeDefined();
  expect(said.exec(trefoil('check', app.outdir).out)?.slice(1)).toEqual([uri, line, column]);
  const { results } = JSON.parse(trefoil('check', app.outdir, '--format', 'sarif').out).runs[0];
  const [result] = results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'foreign-region');
  expect(result).toMatchObject({
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: Number(line), startColumn: Number(column) },
        },
      },
    ],
    relatedLocations: [{ physicalLocation: { artifactLocation: { uri: expect.stringContaining('.template.json') } } }],
  });
});

test('an app that stands alone is asked for residency, unless a wider profile or rules are given', () => {
  const printed = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const outcome = (options: ResidencyChecksOptions) => synthesize(appUnderTest().app, { rules: undefined, ...options });
  expect(outcome({})).toBe('');
  expect(printed).toHaveBeenCalledWith(
    expect.stringMatching(
      /^Trefoil: also found, not failing: .*option profile: 'full' of ResidencyChecks shows them\n$/,
    ),
  );
  expect(outcome({ profile: 'encryption' })).toContain('bucket-denies-http');
  expect(outcome({ profile: 'encryption' })).not.toContain('object-log');
  expect(outcome({ profile: 'full' })).toContain('object-log');
  expect(outcome({ rules: TEMPLATE_RULES })).toContain('object-log');
  printed.mockRestore();
});

test('a deployment is always checked in full', () => {
  const deployment = loadDeployment('deployments/reference.yaml');
  expect(() => new ResidencyChecks({ deployment, rules: TEMPLATE_RULES, profile: 'residency' })).toThrow(
    'found a deployment and the profile residency, expected none',
  );
});

test('an app without the plugin leaves no record', () => {
  const { app } = appUnderTest();
  app.synth();
  expect(() => record(app.outdir)).toThrow(/ENOENT/);
});

describe('a finding fails the synthesis however it came about', () => {
  test('by a property override', () => {
    const { app, bucket } = appUnderTest();
    bucket.addPropertyOverride('BucketEncryption', { Ref: 'AWS::NoValue' });
    expect(synthesize(app)).toMatch(/Properties\.BucketEncryption: found nothing, expected an encryption/);
  });

  test('by a deletion override', () => {
    const { app, bucket } = appUnderTest();
    bucket.addPropertyDeletionOverride('BucketEncryption');
    expect(synthesize(app)).toMatch(/site\/Storage\/Bucket/);
  });

  test('by a Type override of another resource', () => {
    const { app, stack } = appUnderTest();
    new CfnResource(stack, 'Other', { type: 'AWS::SNS::Topic' }).addOverride('Type', 'AWS::S3::Bucket');
    expect(synthesize(app)).toMatch(/site\/Storage\/Other/);
  });

  test('by a raw CfnResource', () => {
    const { app, stack } = appUnderTest();
    new CfnResource(stack, 'Raw', { type: 'AWS::S3::Bucket' });
    expect(synthesize(app)).toMatch(/site\/Storage\/Raw/);
  });

  test('by a CfnInclude', () => {
    const { app, stack } = appUnderTest();
    const templateFile = join(app.outdir, 'included.json');
    writeFileSync(templateFile, JSON.stringify({ Resources: { Included: { Type: 'AWS::S3::Bucket' } } }));
    new CfnInclude(stack, 'Include', { templateFile });
    expect(synthesize(app)).toMatch(/site\/Storage\/Include\/Included/);
  });

  test('in a nested stack, of a nested stack', () => {
    const { app, stack } = appUnderTest();
    new CfnBucket(new NestedStack(new NestedStack(stack, 'Outer'), 'Inner'), 'Deep');
    expect(synthesize(app)).toMatch(/site\/Storage\/Outer\/Inner\/Deep/);
  });

  test('by an Aspect that mutates after all others', () => {
    const { app } = appUnderTest();
    const weaken = (node: IConstruct) => {
      if (node instanceof CfnBucket) node.bucketEncryption = undefined;
    };
    Aspects.of(app.node.findChild('site')).add({ visit: weaken }, { priority: 10_000 });
    expect(synthesize(app)).toMatch(/site\/Storage\/Bucket/);
  });

  test('in a stack without an environment', () => {
    const { app } = appUnderTest();
    new Stack(new Stage(app, 'anywhere'), 'Storage');
    expect(synthesize(app, { rules: [stackEnvironment] })).toMatch(/anywhere-Storage is not pinned to a Region/);
  });

  test('in a stack of the App itself, beside the Stages', () => {
    const { app } = appUnderTest();
    new CfnBucket(new Stack(app, 'Beside'), 'Bucket');
    expect(synthesize(app)).toMatch(/Beside\/Bucket/);
  });

  test('whatever the metadata of the resource say of its path', () => {
    const { app, bucket } = appUnderTest();
    const waiver = { rule: 'bucket-required', path: 'site/Storage/Waived', reason: 'an agreed exception' };
    bucket.addOverride('Metadata', { 'aws:cdk:path': waiver.path });
    bucket.addPropertyDeletionOverride('BucketEncryption');
    const waivers = [{ ...waiver, owner: 'platform', expires: '2999-01-01' }];
    expect(synthesize(app, { rules: [bucketRule('required')], waivers })).toMatch(/found nothing, expected/);
  });
});

describe('no acknowledgement is of force', () => {
  const scopes = ['resource', 'stack', 'Stage', 'App'] as const;
  test.each(scopes.flatMap((scope) => (['mandatory', 'required'] as const).map((level) => [scope, level] as const)))(
    'on the %s, of a %s rule',
    (scope, level) => {
      const { app, stage, stack, bucket } = appUnderTest();
      bucket.addPropertyDeletionOverride('BucketEncryption');
      const where = { resource: bucket, stack, Stage: stage, App: app }[scope];
      Validations.of(where).acknowledge({ id: `Trefoil::bucket-${level}`, reason: 'be quiet' });
      expect(synthesize(app, { rules: [bucketRule(level)] })).toMatch(/is acknowledged on .*, which has no effect/);
    },
  );

  test('and one that has nothing to acknowledge is told so', () => {
    const { app } = appUnderTest();
    Validations.of(app).acknowledge({ id: 'Trefoil::bucket-mandatory', reason: 'just in case' });
    expect(synthesize(app)).toMatch(/is acknowledged on the App/);
  });
});

test('advice is reported, fails nothing, and may be acknowledged', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation();
  for (const acknowledged of [false, true]) {
    const { app, bucket } = appUnderTest();
    bucket.addPropertyDeletionOverride('BucketEncryption');
    if (acknowledged) Validations.of(app).acknowledge({ id: 'Trefoil::bucket-advisory', reason: 'we know' });
    expect(synthesize(app, { rules: [bucketRule('advisory')] })).toBe('');
    expect(record(app.outdir)).toMatchObject({ passed: true, rules: [{ failed: 1 }] });
  }
  expect(printed.mock.calls.flat()).toEqual([expect.stringContaining('found nothing, expected an encryption')]);
  printed.mockRestore();
});

test('registered on a Stage, it judges the whole App all the same', () => {
  const { app, stage } = appUnderTest();
  new CfnBucket(new Stack(app, 'Beside'), 'Bucket');
  Validations.of(stage).addPlugins(new ResidencyChecks({ rules: [bucketRule('mandatory')] }));
  expect(() => app.synth()).toThrow(/Beside\/Bucket/);
});

test('a nested template that is fetched from elsewhere is opaque, and its file an orphan', () => {
  const { app, stack } = appUnderTest();
  const inner = new NestedStack(stack, 'Inner');
  new CfnBucket(inner, 'Bucket', ENCRYPTED);
  const resource = inner.nestedStackResource;
  if (!CfnStack.isCfnResource(resource)) throw new Error('expected the resource of the nested stack');
  resource.addPropertyOverride('TemplateURL', 'https://s3.eu-west-1.amazonaws.com/elsewhere/template.json');
  expect(synthesize(app)).toBe('');
  expect(record(app.outdir).templates).toHaveLength(1);
});

describe('waivers', () => {
  const waiver = {
    rule: 'bucket-required',
    path: 'site/Storage/Bucket',
    reason: 'an agreed exception',
    owner: 'platform',
    expires: '2027-06-30',
  };
  const withWaiver = (change: Partial<typeof waiver>, level: 'mandatory' | 'required' = 'required') => {
    const { app, bucket } = appUnderTest();
    bucket.addPropertyDeletionOverride('BucketEncryption');
    const text = synthesize(app, {
      rules: [bucketRule(level)],
      waivers: [{ ...waiver, ...change }],
      today: '2026-11-24',
    });
    return { text, rules: record(app.outdir).rules };
  };

  test('excuse a required rule on one resource, and are counted', () => {
    expect(withWaiver({})).toMatchObject({ text: '', rules: [{ evaluated: 1, failed: 0, waived: 1 }] });
    expect(withWaiver({ path: 'site-Storage/Bucket' }).text).toBe('');
  });

  test.each([
    ['expired', { expires: '2026-11-23' }, 'expired on 2026-11-23'],
    ['unused', { path: 'site/Storage/Other' }, 'excuses nothing'],
    ['of no rule', { rule: 'bucket-encryption' }, 'names no rule'],
    ['without a reason', { reason: '' }, 'has no reason'],
  ])('fail the synthesis when %s', (_name, change, message) => {
    expect(withWaiver(change).text).toContain(message);
  });

  test('excuse advice, which is then no warning', () => {
    const printed = jest.spyOn(console, 'error').mockImplementation();
    const { app, bucket } = appUnderTest();
    bucket.addPropertyDeletionOverride('BucketEncryption');
    const waivers = [{ ...waiver, rule: 'bucket-advisory' }];
    const rules = [bucketRule('advisory')];
    expect(synthesize(app, { rules, waivers, today: '2026-11-24' })).toBe('');
    expect(record(app.outdir)).toMatchObject({ passed: true, rules: [{ failed: 0, waived: 1 }] });
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  test('cannot be had for a mandatory rule', () => {
    const { text } = withWaiver({ rule: 'bucket-mandatory' }, 'mandatory');
    expect(text).toContain('only required rules and advice can be waived');
    expect(text).toContain('found nothing, expected an encryption');
  });
});

test('a rule with a flaw fails the synthesis, and leaves the others to speak', () => {
  const { app, stack } = appUnderTest();
  new CfnBucket(stack, 'Bare');
  const rule = bucketRule('mandatory');
  const flawed = {
    ...rule,
    id: 'flawed',
    level: 'advisory' as const,
    check: () => {
      throw new TypeError('odd');
    },
  };
  const printed = synthesize(app, { rules: [flawed, rule] });
  expect(printed).toMatch(/rule flawed on resource Bare .*internal error .*please report it/);
  expect(printed).toContain('expected an encryption');
  expect(record(app.outdir)).toMatchObject({
    passed: false,
    rules: [
      { id: 'flawed', evaluated: 2, failed: 2 },
      { id: 'bucket-mandatory', evaluated: 2, failed: 1 },
    ],
  });
});

test('a record that cannot be written fails the synthesis in one line', () => {
  const { app } = appUnderTest();
  mkdirSync(join(app.outdir, 'trefoil.json'));
  expect(synthesize(app)).toMatch(/trefoil\.json: is a folder, expected a file/);
});
