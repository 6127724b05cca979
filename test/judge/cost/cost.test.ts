import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { BY_USE, FREE, IDLE, NO_PRICE } from '../../../lib/judge/cost/by-type';
import { costOf } from '../../../lib/judge/cost/cost';
import { PRICES } from '../../../lib/judge/cost/prices';
import { FIXED, SWITCHES, type Switch, switchText } from '../../../lib/judge/cost/switches';
import { scopeOf } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { trefoil } from '../../cli/terminal';
import { edited, problemsOf } from '../../deployment/problems-of';
import { scratch } from '../../support/scratch';
import { synthesized } from '../../synthesized';

const { write } = scratch();

describe.each(['reference', 'outposts', 'sovereign-cloud'])('%s', (name) => {
  const stacks = synthesized(name);
  const resources = stacks.flatMap((stack) => Object.values(stack.resources));
  const templates = stacks.map(({ path, artifact }, index) => ({
    ...{ index, file: `${path}.json`, text: '', body: artifact.template, stackName: artifact.stackName },
    ...{ constructPath: path, nested: new Map(), region: artifact.environment.region },
  }));
  const cost = costOf(new Assembly(templates, scopeOf(['EEA'])));
  const quantity = (price: string) =>
    cost.sites
      .flatMap(({ idle }) => idle.filter((line) => line.price === price))
      .reduce((all, line) => all + line.quantity, 0);
  const count = (type: string) => resources.filter(({ Type }) => Type === type).length;

  test('every type is priced, free or told', () => {
    const types = new Set(resources.map(({ Type }) => Type));
    expect(types.size).toBeGreaterThan(40);
    const tables = [IDLE, BY_USE, FREE, NO_PRICE];
    expect([...types].filter((type) => !tables.some((table) => type in table))).toEqual([]);
  });

  test('sums follow from what the templates count', () => {
    const endpoints = resources.filter(({ Properties }) => Properties?.['VpcEndpointType'] === 'Interface');
    const zones = endpoints.flatMap(({ Properties }) => Properties?.['SubnetIds'] ?? []).length;
    expect(zones).toBeGreaterThan(5);
    expect(quantity('endpoint')).toBe(zones * 730);
    expect(quantity('key')).toBe(count('AWS::KMS::Key'));
    expect(quantity('metric')).toBe(count('AWS::Logs::MetricFilter'));
    expect(quantity('dashboard')).toBe(count('AWS::CloudWatch::Dashboard'));
    expect(quantity('alarm')).toBeGreaterThanOrEqual(count('AWS::CloudWatch::Alarm'));
    expect(cost.usd).toBeGreaterThan(zones * 730 * 0.011 + count('AWS::KMS::Key'));
    expect(cost.usd).toBeCloseTo(cost.sites.reduce((all, site) => all + site.usd, 0));
  });
});

test('guardrails, which cost nothing, are no site', () => {
  const policy = { Type: 'AWS::Organizations::Policy', Properties: {} };
  const file = write('guardrails.json', { Resources: { A: policy } });
  const [cost] = JSON.parse(trefoil('cost', file, '--format', 'json').out).costs;
  expect(cost).toMatchObject({ sites: [], usd: 0 });
  const beside = write('beside.json', { Resources: { A: policy, B: { Type: 'AWS::KMS::Key', Properties: {} } } });
  expect(JSON.parse(trefoil('cost', beside, '--format', 'json').out).costs[0].sites).toHaveLength(1);
});

describe('what is stored', () => {
  const perGigabyte = (name: string, resources: object) => {
    const [cost] = JSON.parse(trefoil('cost', write(name, { Resources: resources }), '--format', 'json').out).costs;
    const [{ perGigabyte: usd, onRack }] = cost.sites;
    return { usd, onRack };
  };
  const Logs = { Type: 'AWS::S3::Bucket', Properties: {} };
  const plan = (rule: object) => ({
    Type: 'AWS::Backup::BackupPlan',
    Properties: {
      BackupPlan: { BackupPlanName: 'p', BackupPlanRule: [{ RuleName: 'r', TargetBackupVault: 'v', ...rule }] },
    },
  });

  test('on a rack is in the price of the rack, whatever buckets there are for logs', () => {
    const Data = { Type: 'AWS::S3Outposts::Bucket', Properties: { BucketName: 'data', OutpostId: 'op-1' } };
    expect(perGigabyte('rack.json', { Logs, Data })).toEqual({ usd: 0, onRack: true });
    expect(trefoil('cost', write('rack.json', { Resources: { Logs, Data } })).out).toContain(
      'it is in the price of the rack',
    );
  });

  test('in a Region is paid for once, and again for each copy that the templates make', () => {
    const copy = {
      CopyActions: [{ DestinationBackupVaultArn: 'arn:aws:backup:eu-west-1:222222222222:backup-vault:v' }],
    };
    const { bucket, backup } = PRICES;
    expect(perGigabyte('one.json', { Logs })).toEqual({ usd: bucket.usd, onRack: false });
    expect(perGigabyte('kept.json', { Logs, Plan: plan({}) }).usd).toBeCloseTo(bucket.usd + backup.usd);
    expect(perGigabyte('copied.json', { Logs, Plan: plan(copy) }).usd).toBeCloseTo(bucket.usd + 2 * backup.usd);
  });
});

test('every price names a page of AWS and its day, or is an assumption, and is reckoned with', () => {
  const used = ['lib/judge/cost/cost.ts', 'lib/judge/cost/by-type.ts'].map((file) => readFileSync(file, 'utf8')).join();
  const prices = Object.entries(PRICES);
  expect(prices.length).toBeGreaterThan(10);
  for (const [name, { source, asOf, region, usd }] of prices) {
    expect(source ?? 'aws.amazon.com/assumed/pricing').toMatch(/^aws\.amazon\.com\/[a-z0-9-]+\/pricing$/);
    expect([asOf, region]).toEqual([
      expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      expect.stringMatching(/^(?:any|[a-z]+-[a-z]+-\d)$/),
    ]);
    expect(usd).toBeGreaterThan(0);
    expect(used).toMatch(new RegExp(`PRICES\\.${name}\\b|'${name}'`));
  }
  expect(prices.some(([, { source }]) => source === undefined)).toBe(true);
});

describe('what can be switched off', () => {
  /** The deployment file with a field set, at every site where the path says so. */
  const withSwitch = ({ path, value }: Switch): string => {
    const document = parseDocument(edited('reference', []));
    const steps = path.split('.');
    const sites = steps.includes('*') ? ['dublin', 'ireland-2', 'hamar'] : [''];
    for (const site of sites)
      document.setIn(
        steps.map((step) => (step === '*' ? site : step)),
        value,
      );
    return document.toString();
  };

  test.each(SWITCHES.map((each) => [each.path, each] as const))(
    '%s is accepted by the deployment file',
    (_path, each) => {
      const before = edited('reference', []);
      expect(withSwitch(each)).not.toEqual(parseDocument(before).toString());
      expect(problemsOf(withSwitch(each))).toEqual([]);
    },
  );

  test('is no encryption control where the Region offers it', () => {
    const omitted = [
      {
        feature: 'vpc-encryption-control',
        reason: 'to save',
        by: 'A. Example',
        on: '2026-11-01',
        expires: '2027-11-01',
      },
    ];
    expect(problemsOf(withSwitch({ saves: '', path: 'omissions', value: [], loses: '' }))).toEqual([]);
    const document = parseDocument(edited('reference', []));
    document.setIn(['omissions'], omitted);
    expect(problemsOf(document.toString())).toEqual([expect.stringContaining('omissions[0].feature')]);
    expect(FIXED.join()).toContain('encryption control');
  });

  test('is told with the field and what is lost, and what cannot be is told too', () => {
    const file = write('key.json', { Resources: { A: { Type: 'AWS::KMS::Key', Properties: {} } } });
    const { out } = trefoil('cost', file);
    const told = out.replace(/\s+/g, ' ');
    for (const each of SWITCHES) expect(told).toContain(`can be switched off: ${switchText(each)}`);
    for (const each of FIXED) expect(told).toContain(`cannot be switched off: ${each}`);
    expect(told).toContain('price: 1 for each key and month in every Region: aws.amazon.com/kms/pricing, 2026-03-14');
  });
});

test('a type that nobody has looked at is told', () => {
  const file = write('strange.json', { Resources: { A: { Type: 'AWS::EC2::NatGateway', Properties: {} } } });
  expect(trefoil('cost', file)).toMatchObject({
    code: 0,
    out: expect.stringContaining('not in any sum: AWS::EC2::NatGateway, nobody has looked at what it costs'),
  });
  expect(JSON.parse(trefoil('cost', file, '--format', 'json').out)).toMatchObject({ estimate: true, currency: 'USD' });
});

test.each([
  [['absent.json'], 'absent.json'],
  [['a', 'b'], 'expected one assembly or template'],
  [['a', '--format', 'xml'], '--format: expected one of text, json'],
])('%j is refused', (args, message) => {
  expect(trefoil('cost', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
