import { createHash } from 'node:crypto';

/** Namespace of Trefoil's own identifiers: made once, at random. */
const NAMESPACE = '56faae28-6db8-40da-9de1-c634961d3286';

/** A name-based UUID, version 5 of RFC 9562: the same parts give the same identifier. */
export function uuid(...parts: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify(parts))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
