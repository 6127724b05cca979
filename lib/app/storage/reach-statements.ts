import * as iam from 'aws-cdk-lib/aws-iam';
import type { Reach } from '../../deployment/classes';
import type { SiteArns } from '../site-arns';
import { READS_OBJECTS, under, WRITES_OBJECTS } from '../workload/workload-access';
import { useOfKey } from './gateway-role';
import { recordStatements } from './record-table';

export interface ReachStatementsProps {
  readonly reach: Reach;
  readonly arns: SiteArns;
  /** ARN of the key of user data. */
  readonly keyArn: string;
  readonly region: string;
}

/** Allows a role the user data that it reaches: prefixes of objects, records by their partition keys, and their key. */
export function reachStatements({ reach, arns, keyArn, region }: ReachStatementsProps): readonly iam.PolicyStatement[] {
  const { read, write } = reach.objects;
  const allow = (actions: readonly string[], resources: readonly string[], conditions?: iam.Conditions) =>
    new iam.PolicyStatement({ actions: [...actions], resources: [...resources], conditions });
  const useOfData = (service: string, writes: boolean) =>
    useOfKey(keyArn, writes ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'], region, [service]);
  return [
    ...(read.length > 0
      ? [
          allow(READS_OBJECTS, under(arns.bucket, read)),
          allow(['s3:ListBucket'], [arns.bucket], {
            StringLike: { 's3:prefix': read.map((prefix) => `${prefix}*`) },
          }),
        ]
      : []),
    ...(write.length > 0 ? [allow(WRITES_OBJECTS, under(arns.bucket, write))] : []),
    // S3 decrypts the key of an object that is uploaded in parts.
    ...(read.length + write.length > 0 ? [useOfData('s3', write.length > 0)] : []),
    ...(reach.records === 'none'
      ? []
      : [...recordStatements(arns.table, reach.records, reach.keys), useOfData('dynamodb', false)]),
  ];
}
