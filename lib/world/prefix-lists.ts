import type { Dated } from './dated';

/** The AWS-managed lists of the addresses that a gateway endpoint routes to. */
export interface PrefixLists {
  readonly s3: string;
  readonly dynamodb: string;
}

/** Where the ids come from. */
export const PREFIX_LISTS_FACT: Dated = {
  source: 'aws ec2 describe-managed-prefix-lists --filters Name=owner-id,Values=AWS',
  asOf: '2026-11',
  lookAgain: '2027-11-30',
};

/**
 * Ids of the AWS-managed prefix lists of S3 and DynamoDB, which are the same in every account of a Region and do not
 * change.
 *
 * CloudFormation returns them from no resource, and a look-up by CDK would need credentials at synth.
 */
export const PREFIX_LISTS: Readonly<Record<string, PrefixLists>> = {
  'eu-west-1': { s3: 'pl-6da54004', dynamodb: 'pl-6fa54006' },
  'eu-north-1': { s3: 'pl-c3aa4faa', dynamodb: 'pl-adae4bc4' },
  'eu-central-1': { s3: 'pl-6ea54007', dynamodb: 'pl-66a5400f' },
  'eu-west-2': { s3: 'pl-7ca54015', dynamodb: 'pl-b3a742da' },
  'eu-west-3': { s3: 'pl-23ad484a', dynamodb: 'pl-abb451c2' },
};

/** The prefix lists of a Region, from the table or as a deployment file has them; throws where neither knows them. */
export function prefixListsOf(region: string, given: Readonly<Record<string, PrefixLists>> = {}): PrefixLists {
  const lists = [PREFIX_LISTS, given].find((table) => Object.hasOwn(table, region))?.[region];
  if (!lists) throw new Error(`no prefix lists of S3 and DynamoDB known for Region "${region}", ${PREFIX_LISTS_FIX}`);
  return lists;
}

/** What to do where the ids of a Region are not known. */
export const PREFIX_LISTS_FIX =
  'write the ids under prefixLists that "aws ec2 describe-managed-prefix-lists --filters Name=owner-id,Values=AWS" prints there';
