import { arn, ifSet, keyed, need, ON, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::QLDB. */
export const QLDB: ServiceTypes = {
  'AWS::QLDB::Ledger': {
    stores: STORES.rows,
    unnamedKey: 'an AWS owned key',
    atRest: [keyed('KmsKey', 'the journal is under a key that is not customer managed')],
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
