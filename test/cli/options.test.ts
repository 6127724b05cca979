import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write } = scratch();
const IN_DUBLIN = ['--region', 'eu-west-1', '--boundary', 'IE', '--profile', 'full'];

interface Found {
  readonly rule: string;
  readonly resource: string | null;
  readonly path: string;
  readonly message: string;
}

/** What a full check finds, having evaluated something. */
function found(file: string, ...flags: readonly string[]): readonly Found[] {
  const { out, err } = trefoil('check', file, ...IN_DUBLIN, '--format', 'json', ...flags);
  expect(err).toBe('');
  const { findings, rules } = JSON.parse(out);
  expect(rules.some(({ evaluated }: { evaluated: number }) => evaluated > 0)).toBe(true);
  return findings;
}

const idsOf = (findings: readonly Found[]): readonly string[] => findings.map(({ rule }) => rule);

describe('--parameter', () => {
  const file = write('parameter.json', {
    Parameters: { Where: { Type: 'String', Default: 'us-east-1' }, Mode: { Type: 'String', Default: 'on' } },
    Conditions: { IsOn: { 'Fn::Equals': [{ Ref: 'Mode' }, 'on'] } },
    Resources: {
      Queue: {
        Type: 'AWS::SQS::Queue',
        Condition: 'IsOn',
        Properties: {
          KmsMasterKeyId: 'alias/site',
          RedriveAllowPolicy: { sourceQueueArns: [{ 'Fn::Sub': 'arn:aws:sqs:${Where}:222222222222:a' }] },
        },
      },
    },
  });

  test('is what the template will be given, instead of its default', () => {
    expect(idsOf(found(file))).toContain('foreign-region');
    expect(idsOf(found(file, '--parameter', 'Where=eu-west-1'))).not.toContain('foreign-region');
  });

  test('decides conditions: what is not made is not checked', () => {
    const off = JSON.parse(trefoil('check', file, ...IN_DUBLIN, '--format', 'json', '--parameter', 'Mode=off').out);
    expect(off.resources).toBe(0);
    expect(idsOf(off.findings)).not.toContain('foreign-region');
  });

  test.each([
    ['Where', 'expected NAME=VALUE, found "Where"'],
    ['Nowhere=eu-west-1', 'no template declares a parameter Nowhere'],
  ])('%s is refused', (pair, message) => {
    const { code, err } = trefoil('check', file, ...IN_DUBLIN, '--parameter', pair);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('is refused where it is given twice', () => {
    const { code, err } = trefoil('check', file, '--parameter', 'Where=a', '--parameter', 'Where=b');
    expect([code, err]).toEqual([2, expect.stringContaining('Where is given twice')]);
  });
});

describe('--catalogue', () => {
  const file = write('catalogue.json', {
    Resources: {
      Widget: { Type: 'Acme::Store::Widget', Properties: { Encrypted: false } },
      Seed: { Type: 'Custom::Seed', Properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:222222222222:function:s' } },
    },
  });
  const catalogue = write(
    'catalogue.yaml',
    [
      'types:',
      '  Acme::Store::Widget:',
      '    holds: user-data',
      '    why: it keeps orders',
      '    obligations:',
      '      - concern: encryption-at-rest',
      '        path: Encrypted',
      '        must: { oneOf: [true] }',
      '        absent: fails',
      '        why: orders lie unencrypted',
      'customResources:',
      '  Custom::Seed: writes two rows of settings',
      '',
    ].join('\n'),
  );

  test('adds types with what they owe, and custom resources whose code was read', () => {
    expect(idsOf(found(file))).toEqual(expect.arrayContaining(['uncatalogued-type', 'opaque-custom-resource']));
    // The code runs in the account of the template.
    const known = found(file, '--account', '222222222222', '--catalogue', catalogue);
    expect(idsOf(known)).not.toContain('uncatalogued-type');
    expect(idsOf(known)).not.toContain('opaque-custom-resource');
    expect(known).toContainEqual(
      expect.objectContaining({
        rule: 'encrypted-at-rest',
        resource: 'Widget',
        message: expect.stringContaining('orders lie unencrypted'),
      }),
    );
  });

  test.each([
    ['types: { "AWS::S3::Bucket": { holds: nothing, why: none } }', 'expected a type that the catalogue does not know'],
    ['customResources: { "Acme::Seed": x }', 'expected a type of your own that begins with Custom::'],
    ['types: { "Acme::A::B": { holds: everything, why: x } }', 'types.Acme::A::B.holds'],
    ['types: [', 'is no YAML'],
  ])('%s is refused', (text, message) => {
    const { code, err } = trefoil('check', file, '--catalogue', write('bad.yaml', text));
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('--account and --trusted-account', () => {
  const target = (account: string) => ({
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['app'] },
        Targets: [{ Id: 'bus', Arn: `arn:aws:events:eu-west-1:${account}:event-bus/b` }],
      },
    },
  });
  const file = write('accounts.json', { Resources: target('999999999999') });

  test('draw a scope: what another account is sent is found, what a trusted one is sent is not', () => {
    const owned = ['--account', '222222222222'];
    const foreign = found(file, ...owned).filter(({ message }) => message.includes('999999999999'));
    expect(foreign.length).toBeGreaterThan(0);
    const trusted = found(file, ...owned, '--trusted-account', '999999999999');
    expect(trusted.filter(({ message }) => message.includes('999999999999'))).toEqual([]);
  });

  test('may be given for each account that is yours', () => {
    const two = write('two-accounts.json', {
      Resources: { A: target('999999999999').Rule, B: target('888888888888').Rule },
    });
    const trust = ['--trusted-account', '999999999999', '--trusted-account', '888888888888'];
    const named = (findings: readonly Found[]) => findings.filter(({ message }) => /[89]{12}/.test(message));
    expect(new Set(named(found(two, '--account', '222222222222')).map(({ resource }) => resource)).size).toBe(2);
    expect(named(found(two, '--account', '222222222222', ...trust))).toEqual([]);
  });

  test('are accounts', () => {
    expect(trefoil('check', file, '--trusted-account', 'us')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--trusted-account: expected twelve digits, found "us"'),
    });
  });
});

describe('Globals of SAM', () => {
  const template = (globals: object, own: object = {}) => ({
    Transform: 'AWS::Serverless-2016-10-31',
    Globals: { Function: globals },
    Resources: {
      Handler: {
        Type: 'AWS::Serverless::Function',
        Properties: { Handler: 'index.handler', Runtime: 'nodejs22.x', CodeUri: 's3://b/k', ...own },
      },
    },
  });
  const KEY = 'arn:aws:kms:eu-west-1:222222222222:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const VARIABLES = { Environment: { Variables: { TABLE: 'orders' } } };
  const keyed = (findings: readonly Found[]) => findings.filter(({ path }) => path.includes('KmsKeyArn'));

  test('are of every resource of their kind, so that what they set is set', () => {
    expect(keyed(found(write('unkeyed.json', template(VARIABLES)))).length).toBeGreaterThan(0);
    expect(keyed(found(write('keyed.json', template({ ...VARIABLES, KmsKeyArn: KEY }))))).toEqual([]);
  });

  test('are found for what they say, and give way to what a resource says itself', () => {
    const regional = (region: string) => ({
      Environment: { Variables: { QUEUE: `https://sqs.${region}.amazonaws.com/1/q` } },
    });
    const abroad = found(write('abroad.json', template(regional('us-east-1'))));
    expect(idsOf(abroad).filter((id) => id.startsWith('foreign-')).length).toBeGreaterThan(0);
    const own = found(write('own.json', template(regional('us-east-1'), regional('eu-west-1'))));
    expect(idsOf(own).filter((id) => id.startsWith('foreign-'))).toEqual([]);
  });
});

describe('--new-since', () => {
  const queue = (...regions: readonly string[]) => ({
    Resources: Object.fromEntries(
      regions.map((region, at) => [
        `Queue${at}`,
        {
          Type: 'AWS::SQS::Queue',
          Properties: {
            KmsMasterKeyId: 'alias/site',
            RedriveAllowPolicy: { sourceQueueArns: [`arn:aws:sqs:${region}:222222222222:a`] },
          },
        },
      ]),
    ),
  });
  const base = write('before/app.json', queue('us-east-1'));
  const since = (head: string, ...flags: readonly string[]) =>
    trefoil('check', head, '--new-since', base, '--region', 'eu-west-1', '--boundary', 'IE', ...flags);

  test('what was there before does not fail, and is counted', () => {
    const head = write('same.json', queue('us-east-1', 'eu-west-1'));
    expect(trefoil('check', head, '--region', 'eu-west-1', '--boundary', 'IE').code).toBe(1);
    const { code, out } = since(head);
    expect(code).toBe(0);
    expect(out).toMatch(/^0 open findings .*, \d+ in the baseline$/m);
  });

  test.each([
    ['a resource more', queue('us-east-1', 'us-west-2')],
    ['a value that changes', queue('us-west-2')],
  ])('%s is new', (_what, body) => {
    const { code, out } = since(write('head.json', body));
    expect(code).toBe(1);
    expect(out).toContain('found us-west-2');
    expect(out).not.toContain('found us-east-1');
  });

  test('several templates are told apart by their stacks', () => {
    write('old/a.json', queue('us-east-1'));
    write('old/b.json', queue('eu-west-1'));
    write('new/a.json', queue('eu-west-1'));
    write('new/b.json', queue('us-east-1'));
    const folders = [base.replace('before/app.json', 'new'), base.replace('before/app.json', 'old')] as const;
    const both = trefoil('check', folders[0], '--new-since', folders[1], '--region', 'eu-west-1', '--boundary', 'IE');
    expect(both.code).toBe(1);
  });

  test('what was waived before fails once its waiver is gone', () => {
    const bucket = (Metadata?: object) => ({ Resources: { Store: { Type: 'AWS::S3::Bucket', Metadata } } });
    const waive = [{ rule: 'object-log', reason: 'holds nothing of users', owner: 'web team', expires: '2027-01-01' }];
    const old = write('waived.json', bucket({ Trefoil: { waive } }));
    const head = write('unwaived.json', bucket());
    const { out } = trefoil('check', head, '--new-since', old, '--profile', 'full', '--format', 'json');
    expect(idsOf(JSON.parse(out).findings)).toContain('object-log');
  });

  test('is refused where the earlier state cannot be read, beside a baseline, and beside a deployment', () => {
    const head = write('head.json', queue('us-east-1'));
    expect(trefoil('check', head, '--new-since', 'nowhere').code).toBe(2);
    expect(since(head, '--baseline', 'b.json').err).toContain('expected no baseline beside it');
    const { code, err } = trefoil('check', head, '--new-since', base, '--deployment', 'reference');
    expect([code, err]).toEqual([2, expect.stringContaining('trefoil diff says what changes')]);
  });
});
