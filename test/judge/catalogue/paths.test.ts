import { AT_REST } from '../../../lib/judge/catalogue/at-rest';
import { EXPOSURE } from '../../../lib/judge/catalogue/exposure';
import { IN_TRANSIT } from '../../../lib/judge/catalogue/in-transit';
import { ISOLATION } from '../../../lib/judge/catalogue/isolation';
import { KEY_MANAGEMENT } from '../../../lib/judge/catalogue/key-management';
import { LOGGING } from '../../../lib/judge/catalogue/logging';
import { NEUTRAL_ENCRYPTION } from '../../../lib/judge/catalogue/neutral/encryption';
import { RETENTION } from '../../../lib/judge/catalogue/retention';
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

test('every property that needs no rule about encryption exists in CloudFormation', () => {
  const wrong = Object.entries(NEUTRAL_ENCRYPTION).flatMap(([type, reasons]) =>
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
