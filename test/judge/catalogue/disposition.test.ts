import { STORES } from '../../../lib/judge/catalogue';
import { isDecided } from './disposition';
import { speakingProperties } from './speaking-properties';

const properties = speakingProperties();

test('every property whose name speaks of keys, encryption, TLS, Regions or the public has an obligation, or a reason for none', () => {
  const left = properties.filter(({ type, path }) => !isDecided(type, path)).map(({ type, path }) => `${type} ${path}`);
  expect(left).toEqual([]);
});

test.each([
  ['a property that an upgrade adds', 'AWS::S3::Bucket', 'BucketEncryption.SecondKmsKeyArn'],
  ['a property beside one that is decided', 'AWS::EFS::FileSystem', 'KmsKeyIdOfBackups'],
  ['a property of a type that nobody looked at', 'AWS::New::Store', 'KmsKeyId'],
])('%s is undecided', (_, type, path) => {
  expect(isDecided(type, path)).toBe(false);
});

test('a property below one that needs no rule is decided', () => {
  expect(isDecided('AWS::ApiGateway::DomainName', 'MutualTlsAuthentication.TruststoreUri')).toBe(true);
});

test('the names that speak are found in parts and lists, and others are not', () => {
  const paths = properties.filter(({ type }) => type === 'AWS::Kinesis::Stream').map(({ path }) => path);
  expect(paths).toEqual(['StreamEncryption.EncryptionType', 'StreamEncryption.KeyId']);
  expect(properties.filter(({ type }) => type === 'AWS::EC2::RouteTable')).toEqual([]);
});

test('every type of the specification that has such a property says what it holds', () => {
  const types = new Set(properties.map(({ type }) => type));
  expect([...types].filter((type) => !Object.hasOwn(STORES, type))).toEqual([]);
  expect(types.size).toBeGreaterThan(400);
});

test('every reason is a clause', () => {
  const wrong = Object.entries(STORES).filter(([, [, why]]) => !/^[a-z].{10,}[^.]$/.test(why));
  expect(wrong).toEqual([]);
});
