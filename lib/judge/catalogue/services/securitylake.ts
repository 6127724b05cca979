import { account, endpoint, keyed, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SecurityLake. */
export const SecurityLake: ServiceTypes = {
  'AWS::SecurityLake::DataLake': {
    stores: STORES.logs,
    atRest: [keyed('EncryptionConfiguration.KmsKeyId', 'collected logs are under a key of S3')],
    crossings: [region('ReplicationConfiguration.Regions[]', 'the lake is copied there')],
  },
  'AWS::SecurityLake::Subscriber': {
    stores: STORES.monitoring,
    crossings: [account('SubscriberIdentity.Principal', 'the account reads the lake')],
  },
  'AWS::SecurityLake::SubscriberNotification': {
    stores: STORES.monitoring,
    crossings: [
      endpoint('NotificationConfiguration.HttpsNotificationConfiguration.Endpoint', 'names of objects are sent there'),
    ],
  },
  'AWS::SecurityLake::AwsLogSource': { stores: STORES.logs },
};
