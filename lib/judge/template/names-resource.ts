import { ownOf } from '../../common/own';
import type { Assembly } from './assembly';
import type { Resource } from './resource';
import { Reference, Text, type Value } from './value';

const NAMES: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
};

/** The resources that a value names, be it as a whole or as a part of a string. */
export function resourcesIn(value: Value, assembly: Assembly): readonly Resource[] {
  const parts = value instanceof Text ? value.parts : [value];
  return parts.flatMap((part) => (part instanceof Reference ? (assembly.resolve(part) ?? []) : []));
}

/** Whether a value names a bucket or table: by reference, by the name that its template gives it, or by an ARN that ends in that name. */
export function namesResource(value: Value, resource: Resource, assembly: Assembly): boolean {
  if (resourcesIn(value, assembly).includes(resource)) return true;
  const property = ownOf(NAMES, resource.type);
  if (typeof value !== 'string' || property === undefined) return false;
  const bare = value.replace(/^arn:[^:]*:(s3:::|dynamodb:[^:]*:[^:]*:table\/)/, '').replace(/\/\*?$/, '');
  return resource.select(property).some((leaf) => leaf.value === bare);
}
