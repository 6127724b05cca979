import { basename } from 'node:path';
import { CfnResource } from 'aws-cdk-lib';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { ResidencyChecks } from '../../lib/judge/cdk/plugin';
import { valueHash } from '../../lib/judge/report/baseline';
import { opaqueCustomResource } from '../../lib/judge/rules/catalogue/opaque-custom-resource';
import { uncataloguedType } from '../../lib/judge/rules/catalogue/uncatalogued-type';
import { foreignPrincipal } from '../../lib/judge/rules/isolation/foreign-principal';
import { scratch } from '../support/scratch';
import { appUnderTest, bucketRule, ENCRYPTED, removeAssemblies, synthesize } from './plugin-app';

const { write } = scratch();
const TODAY = '2026-11-24';

afterAll(removeAssemblies);

describe('catalogue', () => {
  const rules = [uncataloguedType, opaqueCustomResource];
  const catalogue = {
    types: { 'Acme::Store::Widget': { holds: 'metadata', why: 'it keeps names of colours' } },
    customResources: { 'Custom::Seed': 'writes two rows of settings' },
  } as const;

  function appWithBoth() {
    const { app, stack } = appUnderTest();
    new CfnResource(stack, 'Widget', { type: 'Acme::Store::Widget' });
    new CfnResource(stack, 'Seed', {
      type: 'Custom::Seed',
      properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:222222222222:function:seed' },
    });
    return app;
  }

  test('types and custom resources that nobody has looked at fail', () => {
    const report = synthesize(appWithBoth(), { rules });
    expect(report).toContain('Acme::Store::Widget');
    expect(report).toContain('Custom::Seed');
  });

  test('those that the project adds pass', () => {
    expect(synthesize(appWithBoth(), { rules, catalogue })).toBe('');
  });

  test('what the catalogue knows is not for others to change', () => {
    const types = { 'AWS::S3::Bucket': { holds: 'nothing', why: 'we say so' } } as const;
    expect(() => new ResidencyChecks({ catalogue: { types } })).toThrow('types.AWS::S3::Bucket: expected a type that');
  });
});

describe('trusted accounts', () => {
  function appWithQueue() {
    const { app, stack } = appUnderTest();
    new CfnResource(stack, 'Policy', {
      type: 'AWS::SQS::QueuePolicy',
      properties: {
        Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/q'],
        PolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { AWS: '999999999999' }, Action: 'sqs:*', Resource: '*' }],
        },
      },
    });
    return app;
  }
  const rules = [foreignPrincipal];

  test('without them, nobody asks whose account it is; with them, others fail', () => {
    expect(synthesize(appWithQueue(), { rules })).toBe('');
    expect(synthesize(appWithQueue(), { rules, trustedAccounts: [] })).toContain('999999999999');
    expect(synthesize(appWithQueue(), { rules, trustedAccounts: ['999999999999'] })).toBe('');
  });
});

describe('baseline', () => {
  const rules = [bucketRule('mandatory')];
  const FOUND = 'found nothing, expected an encryption';

  /** An app whose bucket states no encryption, and the entry that knows it. */
  function known() {
    const { app, stack, bucket } = appUnderTest();
    bucket.bucketEncryption = undefined;
    const entry = {
      ...{ rule: 'bucket-mandatory', file: basename(stack.templateFile), type: 'AWS::S3::Bucket' },
      ...{ resource: `${stack.resolve(bucket.logicalId)}`, path: 'Properties.BucketEncryption' },
      value: valueHash({}, ['Properties', 'BucketEncryption'], FOUND),
      ...{ owner: 'web team', reason: 'an old bucket, empty', since: '2026-11-01', expires: '2027-05-01' },
    };
    return { app, bucket, entry };
  }

  const file = (...entries: readonly object[]) => write('baseline.json', { schema: 1, entries });
  const options = (baseline: string) => ({ rules, today: TODAY, baseline });

  test('what it knows does not fail, though its rule is mandatory, and is no violation', () => {
    const { app, entry } = known();
    expect(synthesize(known().app, { rules, today: TODAY })).toContain(FOUND);
    expect(synthesize(app, options(file(entry)))).toBe('');
  });

  test('another value is new, an entry that knows nothing fails, and so does one that has expired', () => {
    const changed = known();
    expect(synthesize(changed.app, options(file({ ...changed.entry, value: 'another' })))).toContain(FOUND);
    const fixed = known();
    fixed.bucket.bucketEncryption = ENCRYPTED.bucketEncryption;
    expect(synthesize(fixed.app, options(file(fixed.entry)))).toContain('excuses nothing');
    const past = known();
    expect(synthesize(past.app, options(file({ ...past.entry, expires: '2026-11-23' })))).toContain(
      'expired on 2026-11-23',
    );
  });

  test('a deployment takes none', () => {
    const deployment = loadDeployment('deployments/reference.yaml', { today: TODAY });
    expect(() => new ResidencyChecks({ deployment, rules, baseline: 'b.json' })).toThrow('expected no baseline');
  });

  test('one that cannot be read fails the synthesis', () => {
    expect(synthesize(known().app, options('nowhere.json'))).toContain('nowhere.json: no such file');
  });
});
