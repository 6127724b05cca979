import { deleteStack } from '../../rehearsal/engine/delete-stack';
import { driftOf } from '../../rehearsal/engine/drift';
import { firstFailure } from '../../rehearsal/engine/first-failure';
import { keyOf } from '../../rehearsal/world/deployed';
import { bootstrappedWorld, PLACE, put } from './small-stack';

const bucket = (properties = {}, attributes = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: { BucketName: 'a-bucket', ...properties },
  ...attributes,
});

describe('what CloudFormation refuses, the stand-in refuses', () => {
  test.each([
    ['a type that does not exist', { A: { Type: 'AWS::S3::Bukket' } }, 'Unrecognized resource types'],
    ['a name that does not exist', { A: bucket({ BucketName: { Ref: 'B' } }) }, 'Unresolved resource dependencies [B]'],
    [
      'an attribute that does not exist',
      {
        A: bucket(),
        B: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { 'Fn::GetAtt': ['A', 'Name'] }, PolicyDocument: {} },
        },
      },
      'does not support attribute type Name',
    ],
    [
      'a cycle',
      { A: bucket({}, { DependsOn: 'B' }), B: bucket({ BucketName: 'b' }, { DependsOn: 'A' }) },
      'Circular dependency',
    ],
    ['a function that does not exist', { A: bucket({ BucketName: { 'Fn::Rot13': 'a' } }) }, 'Fn::Rot13 is not known'],
    [
      'an import that does not exist',
      { A: bucket({ BucketName: { 'Fn::ImportValue': 'x' } }) },
      'No export named x found',
    ],
  ])('%s', (_, resources, reason) => {
    expect(() => put(bootstrappedWorld(), 'small', resources)).toThrow(reason);
  });

  test.each([
    ['a property that does not exist', bucket({ Versioning: true }), 'extraneous key [Versioning]'],
    [
      'a property that is missing',
      { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/a' } },
      'required key [TargetKeyId]',
    ],
    [
      'a value that is not allowed',
      bucket({ VersioningConfiguration: { Status: 'On' } }),
      'On is not a valid enum value',
    ],
    [
      'a value of another type',
      bucket({ PublicAccessBlockConfiguration: { BlockPublicAcls: 'yes' } }),
      'expected a boolean',
    ],
    [
      'a principal that does not exist',
      {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: `arn:aws:iam::${PLACE.account}:role/nobody` },
                Action: 'sts:AssumeRole',
              },
            ],
          },
        },
      },
      'invalid principal in policy',
    ],
    [
      'replication to a bucket that does not exist',
      bucket({
        VersioningConfiguration: { Status: 'Enabled' },
        ReplicationConfiguration: {
          Role: `arn:aws:iam::${PLACE.account}:role/exec`,
          Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::nowhere' } }],
        },
      }),
      'destination bucket arn:aws:s3:::nowhere must exist',
    ],
  ])('%s, and rolls back', (_, resource, reason) => {
    const world = bootstrappedWorld();
    const stack = put(world, 'small', { A: resource });
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
    expect(firstFailure(stack)).toContain(reason);
    expect(world.resourcesOf(stack).size).toBe(0);
  });

  test('the name of a bucket that somebody else has, in whatever account', () => {
    const world = bootstrappedWorld();
    expect(put(world, 'one', { A: bucket() }).status).toBe('CREATE_COMPLETE');
    expect(firstFailure(put(world, 'two', { A: bucket() }))).toContain('a-bucket already exists');
  });

  test('an export that others import, to change or to go', () => {
    const world = bootstrappedWorld();
    const Outputs = { Name: { Value: { Ref: 'A' }, Export: { Name: 'name' } } };
    const owner = put(world, 'owner', { A: bucket() }, { Outputs });
    put(world, 'user', {
      B: bucket({ BucketName: { 'Fn::Sub': ['${name}-copy', { name: { 'Fn::ImportValue': 'name' } }] } }),
    });
    expect(put(world, 'owner', { A: bucket({ BucketName: 'another' }) }, { Outputs }).reason).toContain(
      'in use by user',
    );
    expect(put(world, 'owner', { A: bucket() }).reason).toContain('in use by user');
    expect(deleteStack(world, owner).status).toBe('DELETE_FAILED');
  });

  test('a replacement under the same name, which would lose what is there', () => {
    const world = bootstrappedWorld();
    const stack = put(world, 'small', { A: bucket() });
    const after = put(world, 'small', { A: bucket({ ObjectLockEnabled: true }) });
    expect(after.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(after.reason).toContain('custom-named resource requires replacing');
    expect(world.resourcesOf(stack).get('A')?.properties).toEqual({ BucketName: 'a-bucket' });
  });

  test('the deletion of a protected stack', () => {
    const world = bootstrappedWorld();
    const stack = put(world, 'small', { A: bucket() });
    expect(() => deleteStack(world, { ...stack, terminationProtection: true })).toThrow('TerminationProtection');
    expect(deleteStack(world, stack).status).toBe('DELETE_COMPLETE');
  });
});

describe('what is retained', () => {
  const key = { Type: 'AWS::KMS::Key', Properties: {} };

  test.each(['Retain', 'RetainExceptOnCreate'])('%s stays when its stack goes', (DeletionPolicy) => {
    const world = bootstrappedWorld();
    deleteStack(world, put(world, 'small', { A: bucket({}, { DeletionPolicy }), K: key }));
    expect(world.ofType('AWS::S3::Bucket')).toHaveLength(1);
    expect(world.ofType('AWS::KMS::Key')).toHaveLength(0);
  });

  test.each([
    ['Retain', 1],
    ['RetainExceptOnCreate', 0],
  ])('%s, when the creation of its stack fails, leaves %i', (DeletionPolicy, left) => {
    const world = bootstrappedWorld();
    world.failure = { stack: 'small', logicalId: 'K' };
    const stack = put(world, 'small', { A: bucket({}, { DeletionPolicy }), K: { ...key, DependsOn: 'A' } });
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
    expect(world.ofType('AWS::S3::Bucket')).toHaveLength(left);
  });

  test('what an earlier stack left is taken over by import, and not otherwise', () => {
    const world = bootstrappedWorld();
    const retained = { A: bucket({}, { DeletionPolicy: 'Retain' }) };
    deleteStack(world, put(world, 'small', retained));
    expect(put(world.clone(), 'small', retained).reason).toContain('already exists');
    expect(put(world, 'small', retained, { importExisting: true }).status).toBe('CREATE_COMPLETE');
  });

  test('a creation without rollback goes on where it failed', () => {
    const world = bootstrappedWorld();
    const resources = { A: bucket(), K: { ...key, DependsOn: 'A' } };
    world.failure = { stack: 'small', logicalId: 'K' };
    expect(put(world, 'small', resources, { keepOnFailure: true }).status).toBe('CREATE_FAILED');
    const [first] = world.ofType('AWS::S3::Bucket');
    expect(put(world, 'small', resources, { keepOnFailure: true }).status).toBe('UPDATE_COMPLETE');
    expect(world.ofType('AWS::S3::Bucket')).toEqual([first]);
  });
});

test('what was changed past CloudFormation has drifted, and nothing else', () => {
  const world = bootstrappedWorld();
  const stack = put(world, 'small', { A: bucket(), B: bucket({ BucketName: 'b' }) });
  const changed = world.resourcesOf(stack).get('A');
  if (changed) world.resources.set(keyOf(changed), { ...changed, actual: { BucketName: 'a-bucket', Tags: [] } });
  expect(driftOf(world, stack).map(({ resource, status }) => [resource.logicalId, status])).toEqual([
    ['A', 'MODIFIED'],
    ['B', 'IN_SYNC'],
  ]);
});
