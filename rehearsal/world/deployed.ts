import type { JsonObject } from '../json';

/** Where a stack is deployed. */
export interface Environment {
  readonly account: string;
  readonly region: string;
}

/** A resource that exists in the stand-in. */
export interface Deployed extends Environment {
  readonly type: string;
  readonly logicalId: string;
  /** ARN of the stack that owns it; none once a stack has left it behind. */
  readonly stack?: string;
  readonly physicalId: string;
  /** As CloudFormation set them. */
  readonly properties: JsonObject;
  /** As they are now: they differ after somebody changed the resource past CloudFormation. */
  readonly actual: JsonObject;
  readonly attributes: JsonObject;
  /** In which order it came to be. */
  readonly serial: number;
}

/** What tells a resource from all others: buckets are unique in the world, identities in their account. */
export function keyOf(resource: Pick<Deployed, 'type' | 'account' | 'region' | 'physicalId'>): string {
  const { type, account, region, physicalId } = resource;
  if (type === 'AWS::S3::Bucket') return `${type}/${physicalId}`;
  const global = /^AWS::(?:IAM|Organizations|CloudFront|Route53)::/.test(type);
  return `${type}/${account}/${global ? '' : region}/${physicalId}`;
}
