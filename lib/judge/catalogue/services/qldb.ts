import { arn, ifSet, keyed, need, ON, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::QLDB. */
export const QLDB: ServiceTypes = {
  'AWS::QLDB::Ledger': {
    stores: STORES.rows,
    atRest: [keyed('KmsKey', 'the journal is under an AWS owned or AWS managed key')],
    exposure: [
      need(
        'exposure',
        'PermissionsMode',
        { oneOf: ['STANDARD'] },
        'ALLOW_ALL lets whoever reaches the ledger read every table',
      ),
    ],
    retention: [ifSet('retention', 'DeletionProtection', ON, WHY.deletedByOneCall)],
  },
  'AWS::QLDB::Stream': {
    stores: STORES.rowsOnTheWay,
    crossings: [arn('KinesisConfiguration.StreamArn', 'every change is streamed there')],
  },
};
