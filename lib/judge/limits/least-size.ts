import type { Assembly } from '../template/assembly';
import { alternatives, Choice, isList, isMap, Reference, Text, Unknown, type Value } from '../template/value';

/** How a service counts: white space is omitted where it does not count. */
export type Counting = 'characters' | 'bytes' | 'no white space';

/**
 * How long the JSON of `document` is at the least.
 *
 * CloudFormation writes documents without white space between their parts; of alternatives the shortest counts.
 */
export function leastSize(document: Value, counting: Counting, assembly: Assembly): number {
  const count = counter(counting);
  const sizes = alternatives(document).map((option) => {
    const read = parsed(option, assembly);
    // What cannot be read for its unknown parts is counted as if it had no white space.
    return typeof read === 'string' ? count(read.replace(/\s/g, '')) : jsonSize(read, count, assembly);
  });
  return Math.min(...sizes);
}

/** How long a text is at the least, as it stands; of something else than a text, nothing is known. */
export function leastLength(value: Value, counting: Counting, assembly: Assembly): number {
  const count = counter(counting);
  const lengths = alternatives(value).map((option) =>
    typeof option === 'string' || option instanceof Text ? count(written(option, assembly)) : 0,
  );
  return Math.min(...lengths);
}

type Count = (text: string) => number;

function counter(counting: Counting): Count {
  if (counting === 'bytes') return (text) => Buffer.byteLength(text);
  return counting === 'characters' ? (text) => text.length : (text) => text.replace(/\s/g, '').length;
}

function jsonSize(value: Value, count: Count, assembly: Assembly): number {
  if (value instanceof Choice) return Math.min(...value.options.map((option) => jsonSize(option, count, assembly)));
  if (value instanceof Unknown || value === undefined) return 0;
  if (isList(value)) return enclosed(value.map((element) => jsonSize(element, count, assembly)));
  if (isMap(value))
    return enclosed(
      Object.entries(value).map(
        ([key, member]) => count(`${JSON.stringify(key)}:`) + jsonSize(member, count, assembly),
      ),
    );
  if (typeof value === 'string' || value instanceof Text || value instanceof Reference)
    return count(JSON.stringify(written(value, assembly)));
  return count(String(value));
}

/** Members that are absent under a condition have no comma either. */
function enclosed(members: readonly number[]): number {
  const present = members.filter((size) => size > 0);
  return 2 + present.reduce((sum, size) => sum + size, 0) + Math.max(0, present.length - 1);
}

/** A document that stands as JSON in a text is counted as CloudFormation would write it. */
function parsed(value: Value, assembly: Assembly): Value {
  if (typeof value !== 'string' && !(value instanceof Text)) return value;
  const text = written(value, assembly);
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A text without what is not known of it. */
function written(value: string | Text | Reference, assembly: Assembly): string {
  if (typeof value === 'string') return value;
  const parts = value instanceof Text ? value.parts : [value];
  return parts
    .map((part) => (typeof part === 'string' ? part : part instanceof Reference ? shortest(part, assembly) : ''))
    .join('');
}

const UUID = 'x'.repeat(36);

/** A text as short as what a reference will be: ids of keys are known by their length, names where they are given. */
function shortest(reference: Reference, assembly: Assembly): string {
  const resource = assembly.resolve(reference);
  const { account = '', region = '' } = resource?.template ?? {};
  if (resource?.type === 'AWS::KMS::Key')
    return reference.attribute === 'Arn' ? `arn:aws:kms:${region}:${account}:key/${UUID}` : UUID;
  const name = resource?.type === 'AWS::IAM::Role' ? resource.select('RoleName')[0]?.value : undefined;
  const role = typeof name === 'string' ? name : 'x';
  if (resource?.type === 'AWS::IAM::Role')
    return reference.attribute === 'Arn' ? `arn:aws:iam::${account}:role/${role}` : role;
  return reference.attribute?.endsWith('Arn') ? 'arn:aws:s3:::xxx' : 'x';
}
