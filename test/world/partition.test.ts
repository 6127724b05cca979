import { RegionInfo } from 'aws-cdk-lib/region-info';
import { logsPrincipal, partitionOf, urlSuffixOf } from '../../lib/world/partition';
import { REGIONS } from '../../lib/world/regions';

test.each(Object.keys(REGIONS))('%s is in the partition, and ends in the suffix, of which CDK knows', (region) => {
  const known = RegionInfo.get(region);
  expect({ partition: partitionOf(region), suffix: urlSuffixOf(region) }).toEqual({
    partition: known.partition,
    suffix: known.domainSuffix,
  });
});

test.each(['us-east-1', 'nowhere', 'constructor', ''])('"%s", outside the table, counts as one of aws', (region) => {
  expect(partitionOf(region)).toBe('aws');
  expect(urlSuffixOf(region)).toBe('amazonaws.com');
});

test('CloudWatch Logs has a name by Region in aws, and one for all in the sovereign cloud', () => {
  expect(logsPrincipal('eu-west-1')).toBe('logs.eu-west-1.amazonaws.com');
  expect(logsPrincipal('eusc-de-east-1')).toBe('logs.amazonaws.com');
});
