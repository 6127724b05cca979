import type { Obligation, When } from '../entry';
import { ifSet, is, lacks, need, ON } from '../obligation';

/** Where S3 keeps what it says of encryption, in buckets of every kind. */
export const BUCKET_ENCRYPTION = 'BucketEncryption.ServerSideEncryptionConfiguration[]';

const NOT_CUSTOMER_MANAGED =
  'it is under a key that is not customer managed, which the customer can neither restrict nor disable';

/** A store that is encrypted whatever is stated: omitted, the service takes a key of its own. */
export function keyed(path: string, why: string, ...when: readonly When[]): Obligation {
  return need('customer-key', path, { key: true }, why, ...when);
}

/** A store that is unencrypted unless it names a key. */
export function clearUnlessKeyed(path: string, why: string): readonly Obligation[] {
  return [need('encryption-at-rest', path, { stated: true }, why), keyIfSet(path, NOT_CUSTOMER_MANAGED)];
}

/** A store that is unencrypted unless a switch is on, and that can then name a key. */
export function switched(flag: string, key: string, why: string, ...when: readonly When[]): readonly Obligation[] {
  return [
    need('encryption-at-rest', flag, ON, why, ...when),
    keyed(key, NOT_CUSTOMER_MANAGED, ...when, is(flag, true)),
  ];
}

/** A store that is unencrypted unless it names a way of encryption out of several, and then a key. */
export function chosen(
  mode: string,
  modes: readonly string[],
  key: string,
  why: string,
  ...when: readonly When[]
): readonly Obligation[] {
  return [
    need('encryption-at-rest', mode, { oneOf: modes }, why, ...when),
    keyed(key, NOT_CUSTOMER_MANAGED, ...when, is(mode, ...modes)),
  ];
}

/** A store that is encrypted whatever is stated, and that can name a way of encryption and a key. */
export function preset(
  mode: string,
  modes: readonly string[],
  key: string,
  why: string,
  ...when: readonly When[]
): readonly Obligation[] {
  return [ifSet('encryption-at-rest', mode, { oneOf: modes }, why, ...when), keyed(key, why, ...when)];
}

/** A second store of a resource, where another key may be named: it inherits the first one's key where none is. */
export function keyIfSet(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('customer-key', path, { key: true }, why, ...when);
}

/** A store that no customer-managed key can encrypt, so that users' data has no place there. */
export function keyless(why: string, ...when: readonly When[]): Obligation {
  return need('customer-key', '', { never: true }, why, ...when);
}

/** Volumes that are made with a machine: each mapping that is a volume of EBS. */
export function volumes(mappings: string): readonly Obligation[] {
  return switched(
    `${mappings}.Ebs.Encrypted`,
    `${mappings}.Ebs.KmsKeyId`,
    'the volume, and every snapshot of it, is encrypted or not as the image and the account happen to say',
    lacks(`${mappings}.VirtualName`),
    lacks(`${mappings}.NoDevice`),
  );
}
