import { bucketOf, defaultEncryption } from '../world/lookup';
import type { World } from '../world/world';
import type { Call, Reply } from './call';
import { type Xml, xml } from './xml';

/** The part of S3 that the CLI stages templates with: location, encryption, listing, and objects. */
export function objectStore(world: World, call: Call): Reply {
  const [, bucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(call.path)) ?? [];
  const found = bucketOf(world, bucket);
  if (!found) return error(404, 'NoSuchBucket', `bucket ${bucket} does not exist`);
  const owner = call.headers['x-amz-expected-bucket-owner'];
  if (found.account !== call.account || (owner !== undefined && owner !== found.account))
    return error(403, 'AccessDenied', `bucket ${bucket} belongs to ${found.account}, not to ${call.account}`);
  const id = `${bucket}/${key}`;
  if (key !== '' && call.method === 'PUT') {
    world.objects.set(id, decoded(call));
    return { status: 200, body: '', headers: { etag: '"rehearsal"' } };
  }
  if (key !== '') {
    const body = world.objects.get(id);
    if (body === undefined) return error(404, 'NoSuchKey', `object ${id} does not exist`);
    return { status: 200, body };
  }
  if (call.query.has('location')) return document('LocationConstraint', found.region);
  if (call.query.has('encryption')) {
    const { algorithm, key: master } = defaultEncryption(found.properties);
    const byDefault: Xml = { SSEAlgorithm: algorithm, KMSMasterKeyID: master };
    return document('ServerSideEncryptionConfiguration', { Rule: { ApplyServerSideEncryptionByDefault: byDefault } });
  }
  if (call.query.has('list-type')) {
    const prefix = `${bucket}/${call.query.get('prefix') ?? ''}`;
    const keys = [...world.objects.keys()].filter((known) => known.startsWith(prefix));
    const contents = keys.map((known) =>
      xml({ Contents: { Key: known.slice(bucket.length + 1), Size: world.objects.get(known)?.length } }),
    );
    return {
      status: 200,
      body: `<ListBucketResult><KeyCount>${keys.length}</KeyCount>${contents.join('')}</ListBucketResult>`,
    };
  }
  return call.method === 'HEAD'
    ? { status: 200, body: '' }
    : error(501, 'NotImplemented', `${call.method} ${call.path}?${call.query} is not known to the stand-in`);
}

/** The body, without the chunk headers that SDKs put into a streamed upload. */
function decoded(call: Call): string {
  if (!(call.headers['content-encoding'] ?? '').includes('aws-chunked')) return call.body;
  const bytes = Buffer.from(call.body);
  const parts: Buffer[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf('\r\n', from);
    const size = Number.parseInt(bytes.subarray(from, end).toString().split(';')[0] ?? '0', 16);
    if (!size) break;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    from = end + 2 + size + 2;
  }
  return Buffer.concat(parts).toString();
}

function document(name: string, value: Xml): Reply {
  return { status: 200, body: `<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${xml(value)}</${name}>` };
}

function error(status: number, code: string, message: string): Reply {
  return { status, body: xml({ Error: { Code: code, Message: message } }) };
}
