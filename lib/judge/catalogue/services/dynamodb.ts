import {
  account,
  arn,
  ifSet,
  inRegion,
  is,
  isNot,
  keyed,
  need,
  ON,
  protection,
  region,
  regional,
  type ServiceTypes,
  STORES,
  WHY,
} from '../shared';

const SSE = 'SSESpecification.SSEEnabled';
const KEY = 'SSESpecification.KMSMasterKeyId';
const NO_AWS_OWNED_KEY = ifSet(
  'customer-key',
  SSE,
  ON,
  'items are under an AWS owned key, which the customer can neither audit nor disable',
);
const KEY_USED = ifSet(
  'customer-key',
  'SSESpecification.SSEType',
  { noneOf: ['AES256'] },
  'a key is named but not used',
);

/** What is known of the types of AWS::DynamoDB. */
export const DynamoDB: ServiceTypes = {
  'AWS::DynamoDB::GlobalTable': {
    stores: STORES.rows,
    name: inRegion('TableName'),
    policies: {
      resource: [
        'Replicas[].ResourcePolicy.PolicyDocument',
        'Replicas[].ReplicaStreamSpecification.ResourcePolicy.PolicyDocument',
      ],
    },
    atRest: [
      NO_AWS_OWNED_KEY,
      keyed(
        'Replicas[].SSESpecification.KMSMasterKeyId',
        'items of the replica are under a key that is not customer managed',
      ),
      KEY_USED,
    ],
    crossings: [
      region('Replicas[].Region', WHY.fullCopy),
      region('GlobalTableWitnesses[].Region', 'the witness keeps a log of writes there'),
      arn('Replicas[].SSESpecification.KMSMasterKeyId', 'the key of the copy is in the Region of the copy'),
      regional('Replicas[].KinesisStreamSpecification.StreamArn', 'images of records are streamed there'),
      account('GlobalTableSourceArn', 'records of another account flow in, and its own flow out'),
    ],
    retention: [
      need(
        'retention',
        'Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
        ON,
        WHY.cannotRestore,
      ),
      protection('Replicas[].DeletionProtectionEnabled'),
    ],
    neutral: { MultiRegionConsistency: 'the Regions of replicas and witnesses are checked' },
  },
  'AWS::DynamoDB::Table': {
    stores: STORES.rows,
    name: inRegion('TableName'),
    policies: { resource: ['ResourcePolicy.PolicyDocument', 'StreamSpecification.ResourcePolicy.PolicyDocument'] },
    reviewed: [['retention', 'PointInTimeRecoverySpecification.RecoveryPeriodInDays']],
    atRest: [
      NO_AWS_OWNED_KEY,
      keyed(KEY, 'items are under an AWS owned key', isNot(SSE, true)),
      keyed(KEY, 'items are under an AWS managed key', is(SSE, true)),
      KEY_USED,
    ],
    crossings: [regional('KinesisStreamSpecification.StreamArn', 'images of records are streamed there')],
    retention: [
      need('retention', 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', ON, WHY.cannotRestore),
      protection('DeletionProtectionEnabled'),
    ],
    neutral: { ImportSourceSpecification: 'records come from there' },
  },
};
