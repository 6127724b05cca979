import { admitsEveryZone, admitsZone, borderOf } from '../../lib/policy/border';

const europe = borderOf(['EEA']);
const ireland = borderOf(['IE']);

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
