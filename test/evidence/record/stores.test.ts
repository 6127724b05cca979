import { storesOf } from '../../../lib/evidence/record/stores';
import { BUCKET, bucketWith, deploymentFile, KEY, type StackUnderTest, subjectsOf } from '../evidence-for';

const REFERENCE = deploymentFile('reference');
const OUTPOSTS = deploymentFile('outposts');

function storeOf(stack: StackUnderTest, file = REFERENCE) {
  const [store] = storesOf(subjectsOf([stack], { file }), file.deployment);
  if (!store) throw new Error('no store');
  return store;
}

test('a bucket rests where its Region is, under a key of the same place', () => {
  const store = storeOf({ resources: { Bucket: BUCKET, Key: KEY } });
  expect(store).toMatchObject({
    resource: 'dublin/Storage/Data/Bucket/Resource',
    site: 'dublin',
    holds: 'user-data',
    data: { country: 'IE', how: 'by-region' },
    keys: [{ kind: 'customer', key: 'dublin/Storage/Key/Resource', location: { country: 'IE', how: 'by-region' } }],
  });
});

test('a bucket that the site makes for logs holds none of user data, and one of another name does', () => {
  const named = (name: string) => storeOf({ resources: { Bucket: bucketWith({ BucketName: name }) } }).holds;
  expect(named('trefoil-dublin-access-logs-222222222222-eu-west-1')).toBe('metadata');
  expect(named('trefoil-dublin-archive-222222222222-eu-west-1')).toBe('metadata');
  expect(named('trefoil-dublin-data-222222222222-eu-west-1')).toBe('user-data');
  // Another site's name, in the account of this one.
  expect(named('trefoil-hamar-archive-222222222222-eu-west-1')).toBe('user-data');
});

test('what rests in Hamar without a rack rests in Sweden', () => {
  const store = storeOf({ resources: { Bucket: BUCKET }, account: '444444444444', region: 'eu-north-1' });
  expect([store.site, store.data.country]).toEqual(['hamar', 'SE']);
});

test('a Region outside Europe is told as what it is', () => {
  expect(storeOf({ resources: { Bucket: BUCKET }, region: 'us-east-1' }).data.country).toBe('US');
});

test('a bucket that names no key lies under one of AWS', () => {
  expect(storeOf({ resources: { Bucket: bucketWith({ BucketEncryption: undefined }) } }).keys).toMatchObject([
    { kind: 'aws' },
  ]);
});

test('where a key lies that is held outside AWS cannot be asserted', () => {
  const arn = 'arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555';
  const { dublin } = REFERENCE.deployment.sites;
  if (!dublin) throw new Error('no site');
  const sites = { ...REFERENCE.deployment.sites, dublin: { ...dublin, externalDataKeyArn: arn } };
  const store = storeOf(
    {
      resources: {
        Records: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { SSESpecification: { SSEEnabled: true, KMSMasterKeyId: arn } },
        },
      },
    },
    deploymentFile('reference', { sites }),
  );
  expect(store.keys).toMatchObject([{ kind: 'external', key: arn, location: { how: 'not-assertable' } }]);
  expect(store.keys[0]?.location.country).toBeUndefined();
});

describe('on a rack', () => {
  const hamar = { account: '444444444444', region: 'eu-north-1' };
  const outpost = 'arn:aws:outposts:eu-north-1:444444444444:outpost/op-0f1e2d3c4b5a69788';
  const database = (subnet: object) => ({
    ...hamar,
    resources: {
      Subnet: { Type: 'AWS::EC2::Subnet', Properties: subnet },
      Group: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { SubnetIds: [{ Ref: 'Subnet' }] } },
      Records: { Type: 'AWS::RDS::DBInstance', Properties: { DBSubnetGroupName: { Ref: 'Group' } } },
    },
  });

  test('objects rest where somebody attests the rack, and their key is not known', () => {
    const resources = {
      Bucket: { Type: 'AWS::S3Outposts::Bucket', Properties: { BucketName: 'b', OutpostId: 'op-1' } },
    };
    const store = storeOf({ ...hamar, resources }, OUTPOSTS);
    expect(store.data).toMatchObject({ country: 'NO', how: 'attested' });
    expect(store.controlPlane.country).toBe('SE');
    expect(store.keys).toMatchObject([{ location: { how: 'not-assertable' } }]);
  });

  test('a database in a subnet of the rack rests there, and one in another subnet in the Region', () => {
    expect(storeOf(database({ OutpostArn: outpost }), OUTPOSTS).data.country).toBe('NO');
    expect(storeOf(database({}), OUTPOSTS).data.country).toBe('SE');
  });

  test('a rack that no deployment file attests is nowhere in particular', () => {
    expect(storeOf(database({ OutpostArn: outpost }), REFERENCE).data).toMatchObject({ how: 'not-assertable' });
  });
});

test('what holds nothing is no store', () => {
  const subjects = subjectsOf([{ resources: { Key: KEY, Other: { Type: 'AWS::Nobody::Knows' } } }]);
  expect(storesOf(subjects, undefined)).toEqual([]);
});
