import { type RegionPlace, regionPlace } from './regions';

/** A partition of AWS: no role, key or data passes from one into another. */
export type Partition = RegionPlace['partition'];

/** The partition of a Region; `aws` for Regions outside the table of places. */
export function partitionOf(region: string): Partition {
  return regionPlace(region)?.partition ?? 'aws';
}

/** The DNS suffix of the AWS endpoints in a Region. */
export function urlSuffixOf(region: string): string {
  return partitionOf(region) === 'aws-eusc' ? 'amazonaws.eu' : 'amazonaws.com';
}

/**
 * The service principal of CloudWatch Logs in a Region.
 *
 * In `aws` it carries the Region. In `aws-eusc` hosts end in `amazonaws.eu` and service principals do not: AWS's own
 * samples name `logs.amazonaws.com` in key policies there, and found that names in `amazonaws.eu` are rejected as
 * invalid.
 */
export function logsPrincipal(region: string): string {
  return partitionOf(region) === 'aws-eusc' ? 'logs.amazonaws.com' : `logs.${region}.amazonaws.com`;
}
