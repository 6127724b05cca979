import { globalMetadataOf } from '../../../lib/evidence/record/global-metadata';

const services = (region: string, types: readonly string[]) =>
  globalMetadataOf(region, types).map(({ service }) => service);

test('identities, billing and support leave every Region of partition aws for the United States', () => {
  const globalMetadata = globalMetadataOf('eu-west-1', []);
  expect(globalMetadata.map(({ country }) => country)).toEqual(['US', 'US', 'US']);
  expect(globalMetadata[0]?.service).toContain('IAM');
});

test('what a site does not use leaves nothing', () => {
  expect(services('eu-west-1', ['AWS::DynamoDB::Table']).join()).not.toMatch(/S3|Route 53|CloudFront/);
});

test('what a site uses is listed with the types that use it, each once', () => {
  const found = globalMetadataOf('eu-north-1', ['AWS::S3::Bucket', 'AWS::EC2::VPCEndpoint', 'AWS::S3::Bucket']);
  expect(
    found.filter(({ when }) => when === 'in-use').map(({ service, types }) => [service.split(',')[0], types]),
  ).toEqual([
    ['Route 53', ['AWS::EC2::VPCEndpoint']],
    ['Amazon S3', ['AWS::S3::Bucket']],
  ]);
});

test('nothing leaves the European Sovereign Cloud', () => {
  expect(services('eusc-de-east-1', ['AWS::S3::Bucket'])).toEqual([]);
});
