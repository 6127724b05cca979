import { partitionOf } from '../../lib/world/partition';
import { viaService } from '../../lib/world/service-names';
import { documents } from '../access/documents';
import { at, parseJson, text } from '../json';
import type { Deployed } from '../world/deployed';
import type { Asked, Caller } from '../world/guard';
import { arnAt, bucketOf, defaultEncryption, keyNamed, roleByArn } from '../world/lookup';
import type { World } from '../world/world';
import type { Call } from './call';
import { Form } from './form';

/** Why a call of the command line is refused, in the first thing that it asks for; undefined where it is allowed. */
export function refusedCall(world: World, call: Call): string | undefined {
  const { guard } = world;
  if (guard === undefined) return undefined;
  for (const asked of askedBy(world, call)) {
    const refusal = guard.call(world, callerOf(world, call), asked);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Who signed a call: the role whose session it is, or somebody who may do everything in the account. */
function callerOf(world: World, { account, region, headers }: Call): Caller {
  const name = headers['x-amz-security-token']?.split('/').at(-1) ?? '';
  const role = world.find({ type: 'AWS::IAM::Role', account, region: '', physicalId: name });
  return role ? { ...role, region } : { account, region };
}

function askedBy(world: World, call: Call): readonly Asked[] {
  const { service, account, region } = call;
  const here = { 'aws:RequestedRegion': region };
  switch (service) {
    case 'sts':
      return assumed(world, call);
    case 's3':
      return ofStore(world, call);
    case 'ssm': {
      const name = text(at(parseJson(call.body || '{}'), 'Name'));
      return [{ action: 'ssm:GetParameter', resource: arnAt(call, 'ssm', `parameter${name}`), account, context: here }];
    }
    case 'cloudformation':
      return ofStacks(world, call).map((asked) => ({ ...asked, context: { ...here, ...asked.context } }));
    default:
      return [];
  }
}

function assumed(world: World, { body }: Call): readonly Asked[] {
  const form = new Form(body);
  const resource = form.get('RoleArn');
  const role = roleByArn(world, resource ?? '');
  if (form.get('Action') !== 'AssumeRole' || resource === undefined || role === undefined) return [];
  const policy = documents(role.actual['AssumeRolePolicyDocument']);
  const external = form.get('ExternalId');
  return [
    {
      ...{ action: 'sts:AssumeRole', resource, account: role.account, policy },
      context: external === undefined ? {} : { 'sts:ExternalId': external },
    },
  ];
}

/** The bucket with staged files, and its key by way of S3. */
function ofStore(world: World, call: Call): readonly Asked[] {
  const [, name = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(call.path)) ?? [];
  const bucket = bucketOf(world, name);
  if (bucket === undefined) return [];
  const on = (action: string, path = '') => onBucket(world, bucket, `s3:${action}`, path);
  if (key !== '')
    return call.method === 'PUT'
      ? [on('PutObject', `/${key}`), ...throughS3(world, bucket, 'GenerateDataKey', 'Decrypt')]
      : [on('GetObject', `/${key}`), ...throughS3(world, bucket, 'Decrypt')];
  if (call.query.has('location')) return [on('GetBucketLocation')];
  return [on(call.query.has('encryption') ? 'GetEncryptionConfiguration' : 'ListBucket')];
}

function onBucket(world: World, { physicalId, account, region }: Deployed, action: string, path: string): Asked {
  const policy = world
    .ofType('AWS::S3::BucketPolicy')
    .filter(({ actual }) => actual['Bucket'] === physicalId)
    .flatMap(({ actual }) => documents(actual['PolicyDocument']));
  const resource = `arn:${partitionOf(region)}:s3:::${physicalId}${path}`;
  return { action, resource, account, policy, context: { 'aws:RequestedRegion': region } };
}

function throughS3(world: World, bucket: Deployed, ...actions: readonly string[]): readonly Asked[] {
  const { account, region } = bucket;
  const key = keyNamed(world, defaultEncryption(bucket.actual).key, bucket);
  if (key === undefined) return [];
  const resource = arnAt(bucket, 'kms', `key/${key.physicalId}`);
  const context = {
    'kms:ViaService': viaService('s3', region),
    'aws:ViaAWSService': true,
    'aws:RequestedRegion': region,
  };
  const policy = documents(key.actual['KeyPolicy']);
  return actions.map((action) => ({ action: `kms:${action}`, resource, account, policy, context }));
}

/** A stack; the template that CloudFormation reads and the role that it is passed for whoever asks; its parameters. */
function ofStacks(world: World, call: Call): readonly Asked[] {
  const { account } = call;
  const form = new Form(call.body);
  const action = form.get('Action') ?? '';
  const stack = form.get('StackName');
  const resource =
    stack === undefined ? '*' : stack.startsWith('arn:') ? stack : arnAt(call, 'cloudformation', `stack/${stack}/*`);
  const role = form.get('RoleARN');
  const url = form.get('TemplateURL');
  const parameters = action === 'CreateChangeSet' ? form.structures('Parameters') : [];
  const paths = parameters.map(({ ParameterValue = '' }) => ParameterValue).filter((value) => value.startsWith('/'));
  const passing = { 'iam:PassedToService': 'cloudformation.amazonaws.com' };
  return [
    { action: `cloudformation:${action}`, resource, account },
    ...(role === undefined ? [] : [{ action: 'iam:PassRole', resource: role, account, context: passing }]),
    ...(url === undefined ? [] : staged(world, url)),
    ...paths.map((path) => ({
      action: 'ssm:GetParameters',
      resource: arnAt(call, 'ssm', `parameter${path}`),
      account,
    })),
  ];
}

function staged(world: World, address: string): readonly Asked[] {
  const url = new URL(address);
  const [name = ''] = url.hostname.includes('.s3.') ? url.hostname.split('.s3.') : url.pathname.slice(1).split('/');
  const bucket = bucketOf(world, name);
  if (bucket === undefined) return [];
  return [onBucket(world, bucket, 's3:GetObject', '/template.json'), ...throughS3(world, bucket, 'Decrypt')];
}
