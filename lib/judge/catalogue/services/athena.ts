import {
  each,
  has,
  ifSet,
  inRegion,
  is,
  isNot,
  keyed,
  keyIfSet,
  lacks,
  need,
  OFF,
  ON,
  output,
  preset,
  type ServiceTypes,
  STORES,
  WHY,
} from '../shared';

const RESULT = 'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration';
const RESULTS = 'results of queries, which are copies of data, lie as the bucket likes';
const RESULT_UPDATE = 'WorkGroupConfigurationUpdates.ResultConfigurationUpdates';

/** What is known of the types of AWS::Athena. */
export const Athena: ServiceTypes = {
  'AWS::Athena::WorkGroup': {
    stores: STORES.tables,
    name: inRegion('Name'),
    atRest: [
      ...preset(
        `${RESULT}.EncryptionOption`,
        ['SSE_KMS', 'CSE_KMS', 'SSE_S3'],
        `${RESULT}.KmsKey`,
        RESULTS,
        has('WorkGroupConfiguration.ResultConfiguration'),
        isNot('WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled', true),
      ),
      need(
        'encryption-at-rest',
        'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
        ON,
        RESULTS,
        lacks('WorkGroupConfiguration.ResultConfiguration'),
        isNot('WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled', true),
      ),
      ifSet(
        'encryption-at-rest',
        'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
        ON,
        'whoever asks may choose to have results unencrypted, or in a bucket elsewhere',
      ),
      keyed(
        'WorkGroupConfiguration.ManagedQueryResultsConfiguration.EncryptionConfiguration.KmsKey',
        'results that Athena keeps are under an AWS owned key',
        is('WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled', true),
      ),
      keyIfSet(
        'WorkGroupConfiguration.CustomerContentEncryptionConfiguration.KmsKey',
        'notebooks are under a key that is not customer managed',
      ),
      keyed(
        'WorkGroupConfiguration.MonitoringConfiguration.ManagedLoggingConfiguration.KmsKey',
        'logs of sessions are under an AWS owned key',
        is('WorkGroupConfiguration.MonitoringConfiguration.ManagedLoggingConfiguration.Enabled', true),
      ),
      keyed(
        'WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.KmsKey',
        'logs of sessions are under whatever key the bucket happens to have',
        is('WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.Enabled', true),
      ),
      ifSet(
        'encryption-at-rest',
        `${RESULT_UPDATE}.RemoveEncryptionConfiguration`,
        OFF,
        'the update takes the encryption of results away',
      ),
      ifSet(
        'encryption-at-rest',
        `${RESULT_UPDATE}.EncryptionConfiguration.EncryptionOption`,
        { oneOf: ['SSE_KMS', 'CSE_KMS', 'SSE_S3'] },
        RESULTS,
      ),
      keyIfSet(`${RESULT_UPDATE}.EncryptionConfiguration.KmsKey`, RESULTS),
      ifSet(
        'customer-key',
        'WorkGroupConfigurationUpdates.RemoveCustomerContentEncryptionConfiguration',
        OFF,
        'the update takes the key of notebooks away',
      ),
      keyIfSet('WorkGroupConfigurationUpdates.CustomerContentEncryptionConfiguration.KmsKey', WHY.intermediateResults),
      keyIfSet(
        'WorkGroupConfigurationUpdates.ManagedQueryResultsConfiguration.EncryptionConfiguration.KmsKey',
        RESULTS,
      ),
      keyIfSet(
        'WorkGroupConfigurationUpdates.MonitoringConfiguration.ManagedLoggingConfiguration.KmsKey',
        WHY.intermediateResults,
      ),
      keyIfSet(
        'WorkGroupConfigurationUpdates.MonitoringConfiguration.S3LoggingConfiguration.KmsKey',
        WHY.intermediateResults,
      ),
    ],
    crossings: [
      output('WorkGroupConfiguration.ResultConfiguration.OutputLocation', 'results of queries are written there'),
    ],
  },
  ...each(STORES.queries, ['AWS::Athena::DataCatalog', 'AWS::Athena::NamedQuery', 'AWS::Athena::PreparedStatement']),
  'AWS::Athena::CapacityReservation': { stores: STORES.tableAccess },
};
