import { loadDeployment } from '../../lib/deployment/load-deployment';
import { admitsEveryZone, admitsZone, scopeOf, scopeOfDeployment } from '../../lib/judge/scope';

const europe = scopeOf(['EEA']);
const ireland = scopeOf(['IE']);

test.each(['eu-west-1a', 'eu-north-1-cph-1a', 'eu-central-1-waw-1', 'euw1-az1', 'eun1-hel1-az1', 'eusc-de-east-1a'])(
  'the European Economic Area admits zone %s',
  (zone) => {
    expect(admitsZone(europe, zone)).toBe(true);
  },
);

test.each([
  'eu-west-2a',
  'eu-central-2a',
  'eu-central-1-ist-1a',
  'eu-central-1-ist-1',
  'euc1-ist1-az1',
  'euw2-az1',
  'use1-az1',
  'eu-central-1-xyz-1a',
  'eu-isoe-west-1a',
  '',
])('the European Economic Area does not admit zone %p', (zone) => {
  expect(admitsZone(europe, zone)).toBe(false);
});

test('a Region under which a Local Zone lies in another country does not admit every zone', () => {
  expect(admitsEveryZone(europe, 'eu-central-1')).toBe(false);
  expect(admitsEveryZone(europe, 'eu-north-1')).toBe(true);
  expect(admitsEveryZone(ireland, 'eu-west-1')).toBe(true);
  expect(admitsEveryZone(ireland, 'eu-north-1')).toBe(false);
});

test('a deployment knows its accounts and buckets, and from whom its migrations may read', () => {
  const reference = loadDeployment('deployments/reference.yaml');
  const migration = {
    id: 'old',
    source: { account: '666666666666', bucket: 'old-records', prefix: '', region: 'us-east-1', country: 'US' },
    destination: 'dublin',
    opens: '2026-01-01',
    closes: '2026-12-31',
  };
  const scope = scopeOfDeployment({ ...reference, migrations: [migration] });
  expect([...(scope.accounts ?? [])].sort()).toEqual(['111111111111', '222222222222', '333333333333', '444444444444']);
  expect(scope.buckets?.get('trefoil-hamar-data-444444444444-eu-north-1')).toBe('eu-north-1');
  expect(scope.sources?.has('666666666666')).toBe(true);
  expect(scope.accounts?.has('666666666666')).toBe(false);
});
