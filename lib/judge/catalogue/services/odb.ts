import { each, NO_RULE, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ODB. */
export const ODB: ServiceTypes = {
  'AWS::ODB::CloudAutonomousVmCluster': {
    stores: STORES.rows,
    neutral: {
      ScanListenerPortNonTls: 'the service opens both ports; clients are held to TLS by the database',
      ScanListenerPortTls: NO_RULE.port,
      IsMtlsEnabledVmCluster: 'it adds certificates of clients to TLS',
    },
  },
  'AWS::ODB::OdbNetwork': {
    stores: STORES.databaseSettings,
    crossings: [region('CrossRegionS3RestoreSources[]', 'the network gives access to buckets of that Region')],
    neutral: {
      KmsAccess: 'it opens a way to KMS, for keys that the database names',
      KmsPolicyDocument: 'it is the policy of a way to KMS, not of a key',
    },
  },
  ...each(STORES.rows, ['AWS::ODB::CloudExadataInfrastructure', 'AWS::ODB::CloudVmCluster']),
  'AWS::ODB::OdbPeeringConnection': { stores: STORES.databaseSettings },
};
