import type { Placement } from '../../../../lib/deployment/deployment';
import { siteZone } from '../../../../lib/site-policy/rules/residency/site-zone';
import { assemblyOf, messagesOf } from '../../../judge/assembly-of';
import { RACK } from '../../../support/rack';
import { siteFixture, withSite } from '../../../support/site-fixture';
import { synthesized } from '../../../synthesized';

function found(zone: object, placement: Placement, account: string | null = siteFixture('hamar').site.account) {
  const { deployment } = siteFixture('hamar', withSite('hamar', { placement }));
  const resources = { Subnet: { Type: 'AWS::EC2::Subnet', Properties: { CidrBlock: '10.0.0.0/24', ...zone } } };
  return messagesOf(assemblyOf({ resources, deployment }, account), siteZone);
}

const BY_ID: Placement = { kind: 'region', zones: ['eun1-az1', 'eun1-az2'] };
const BY_NAME: Placement = { kind: 'region', zones: ['eu-north-1a', 'eu-north-1b'] };
const maybe = (zone: string) => ({ 'Fn::If': ['Placed', zone, { Ref: 'AWS::NoValue' }] });

test('a subnet lies in a zone of its site, by id or by name as the deployment file says it', () => {
  expect(found({ AvailabilityZoneId: 'eun1-az2' }, BY_ID)).toEqual([]);
  expect(found({ AvailabilityZone: 'eu-north-1a' }, BY_NAME)).toEqual([]);
  expect(found({ AvailabilityZone: 'eu-north-1a' }, RACK)).toEqual([]);
});

test.each([
  ['none', {}],
  ['perhaps none', { AvailabilityZoneId: maybe('eun1-az1') }],
  ['another of the Region', { AvailabilityZoneId: 'eun1-az3' }],
  ['perhaps another', { AvailabilityZoneId: { 'Fn::If': ['Placed', 'eun1-az1', 'eun1-az3'] } }],
  ['one by name, where the file has ids', { AvailabilityZone: 'eu-north-1a' }],
  ['one that is not known before deployment', { AvailabilityZone: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] } }],
])('a subnet in %s is found, once', (_, zone) => {
  expect(found(zone, BY_ID)).toHaveLength(1);
});

test('of an account that is none of a site, a subnet has to name a zone', () => {
  expect(found({ AvailabilityZone: 'eu-north-1c' }, BY_ID, '111111111111')).toEqual([]);
  expect(found({}, BY_ID, '111111111111')).toHaveLength(1);
});

test.each(['reference', 'outposts', 'sovereign-cloud'])('every subnet of %s names its zone', (name) => {
  const subnets = synthesized(name).flatMap(({ resources }) =>
    Object.values(resources).filter(({ Type }) => Type === 'AWS::EC2::Subnet'),
  );
  expect(subnets.length).toBeGreaterThan(3);
  const named = subnets.filter(({ Properties = {} }) =>
    ['AvailabilityZoneId', 'AvailabilityZone'].some((property) => typeof Properties[property] === 'string'),
  );
  expect(named).toHaveLength(subnets.length);
});
