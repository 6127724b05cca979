import { RegionInfo } from 'aws-cdk-lib/region-info';
import { placeNames } from '../../../lib/judge/places/place-name';

const names = (text: string) => placeNames(text).map(({ kind, name }) => `${kind} ${name}`);

test.each([
  ['us-east-1', 'region us-east-1'],
  ['US-EAST-1', 'region us-east-1'],
  ['records-copy-ap-southeast-2-prod', 'region ap-southeast-2'],
  ['arn:aws:sqs:il-central-1:222222222222:q', 'region il-central-1'],
  ['arn:aws:sqs:nowhere-east-7:222222222222:q', 'region nowhere-east-7'],
  ['com.amazonaws.us-gov-west-1.s3', 'region us-gov-west-1'],
  ['eu-isoe-west-1', 'region eu-isoe-west-1'],
  ['us-west-2b', 'zone us-west-2b'],
  ['eu-central-1-ist-1a', 'zone eu-central-1-ist-1a'],
  ['eu-central-1-ist-1', 'zone eu-central-1-ist-1'],
  ['us-east-1-wl1-bos-wlz-1', 'zone us-east-1-wl1-bos-wlz-1'],
  ['cache--use1-az4--x-s3', 'zone use1-az4'],
  ['apne1-az1', 'zone apne1-az1'],
  ['sqs.us-east-2.amazonaws.com', 'host us-east-2'],
  ['https://x.execute-api.us-east-1.api.aws/prod', 'host us-east-1'],
  ['https://sts.amazonaws.com', 'global sts.amazonaws.com'],
  ['arn:aws:iam::222222222222:root', 'account 222222222222'],
  ['https://records.s3.amazonaws.com/a', 'global records.s3.amazonaws.com'],
])('in %p finds the %s', (text, found) => {
  expect(names(text)).toContain(found);
});

test.each([
  'status-east-1',
  'focus-west-2',
  '2012-10-17',
  'lambda.amazonaws.com',
  's3.amazonaws.com',
  'records.s3.amazonaws.com',
  'us-central',
  'eu-1',
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  'arn:aws-eusc:s3:::records',
  'https://s3.amazonaws.com.example.com/',
  'az1',
  '7f3c91d2-12ab-4c5d-8e9f-123456789012',
  '1234567890123',
  'sha-a123456789012',
])('in %p finds no place', (text) => {
  expect(names(text)).toEqual([]);
});

test('finds every place of a text, in a time that grows with its length only', () => {
  expect(names('from eu-west-1 to us-east-1 and us-east-1a')).toEqual([
    'region eu-west-1',
    'region us-east-1',
    'zone us-east-1a',
  ]);
  expect(names(`${'us-'.repeat(50_000)}east-1`)).toEqual(['region us-east-1']);
  expect(names('us-east-1.'.repeat(50_000))).toEqual(['region us-east-1']);
  expect(names(`eu-west-1${'.a'.repeat(50_000)}`)).toEqual(['region eu-west-1']);
});

test('every Region that CDK knows is found, in every partition', () => {
  const regions = RegionInfo.regions.map(({ name }) => name);
  expect(regions.length).toBeGreaterThan(40);
  expect(regions.filter((region) => !names(`copy to ${region}`).includes(`region ${region}`))).toEqual([]);
});
