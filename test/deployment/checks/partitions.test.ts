import { edited, problemsOf } from '../problems-of';

test('a partition holds all sites and the home Region of the organization', () => {
  const text = edited('reference', [
    [/eun1-az1, eun1-az2/, 'eusc-de-east-1a, eusc-de-east-1b'],
    ['region: eu-north-1', 'region: eusc-de-east-1'],
  ]);
  expect(problemsOf(text)).toEqual([
    '33:13 sites.hamar.region: expected a Region of the partition aws, that of organization.homeRegion; got eusc-de-east-1, of the partition aws-eusc; choose one partition: an organization, its roles and replication do not reach into another',
  ]);
});

test('a partition does not replicate into another', () => {
  const text = edited('sovereign-cloud', [
    ['boundary: [DE]', 'boundary: [EEA]'],
    [/(brandenb-2:[\s\S]*?country: )DE(\n *region: )eusc-de-east-1/, '$1IE$2eu-west-1'],
    [/(brandenb-2:[\s\S]*?)eusc-de-east-1a, eusc-de-east-1b/, '$1eu-west-1a, eu-west-1b'],
  ]);
  expect(problemsOf(text)).toEqual([
    '30:13 sites.brandenb-2.region: expected a Region of the partition aws-eusc, that of organization.homeRegion; got eu-west-1, of the partition aws; choose one partition: an organization, its roles and replication do not reach into another',
  ]);
});
