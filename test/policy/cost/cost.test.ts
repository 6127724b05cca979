import { Assembly } from '../../../lib/policy/assembly';
import { borderOf } from '../../../lib/policy/border';
import { BY_USE, FREE, IDLE, NO_PRICE } from '../../../lib/policy/cost/by-type';
import { costOf } from '../../../lib/policy/cost/cost';
import { trefoil } from '../../cli/terminal';
import { scratch } from '../../support/scratch';
import { synthesized } from '../../synthesized';

const { write } = scratch();

describe.each(['reference', 'outposts', 'sovereign-cloud'])('%s', (name) => {
  const stacks = synthesized(name);
  const resources = stacks.flatMap((stack) => Object.values(stack.resources));
  const templates = stacks.map(({ path, artifact }, index) => ({
    ...{ index, file: `${path}.json`, text: '', body: artifact.template, stackName: artifact.stackName },
    ...{ constructPath: path, nested: new Map() },
  }));
  const cost = costOf(new Assembly(templates, borderOf(['EEA'])));
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
