import {
  AT_REST,
  EXPOSURE,
  IN_TRANSIT,
  ISOLATION,
  KEY_MANAGEMENT,
  LOGGING,
  NEUTRAL,
  RETENTION,
} from '../../../lib/judge/catalogue';
import { IDENTITY_POLICIES, RESOURCE_POLICIES } from '../../../lib/judge/statements/policy-places';
import { exists } from './exists';

test.each([
  ['encryption at rest', AT_REST],
  ['encryption in transit', IN_TRANSIT],
  ['key management', KEY_MANAGEMENT],
  ['exposure', EXPOSURE],
  ['isolation', ISOLATION],
  ['logging', LOGGING],
  ['retention', RETENTION],
])('every path of the catalogue of %s exists in CloudFormation', (_, table) => {
  const wrong = Object.entries(table).flatMap(([type, obligations]) =>
    obligations
      .flatMap(({ path, when }) => [path, ...(when ?? []).map((each) => each.path)])
      .filter((path) => !exists(type, path))
      .map((path) => `${type} ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('every property that needs no rule exists in CloudFormation', () => {
  const wrong = Object.entries(NEUTRAL).flatMap(([type, reasons]) =>
    Object.keys(reasons)
      .filter((path) => !exists(type, path))
      .map((path) => `${type} ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('every place of a policy exists in CloudFormation', () => {
  const wrong = [RESOURCE_POLICIES, IDENTITY_POLICIES].flatMap((places) =>
    Object.entries(places).flatMap(([type, paths]) =>
      paths.filter((path) => !exists(type, path)).map((path) => `${type} ${path}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a path that does not exist is told', () => {
  expect(exists('AWS::S3::Bucket', 'PublicAccessBlockConfiguration.BlockPublicAcls')).toBe(true);
  expect(exists('AWS::S3::Bucket', 'PublicAccessBlockConfiguration.BlockPublicAcl')).toBe(false);
});
