import {
  arn,
  each,
  grouped,
  ifSet,
  keep,
  keyed,
  NO_RULE,
  OFF,
  ON,
  type ServiceTypes,
  STORES,
  stayOn,
  WHY,
} from '../shared';

const READERS = 'what is encrypted on the disks of the cluster leaves it unencrypted';

/** What is known of the types of AWS::MSK. */
export const MSK: ServiceTypes = {
  'AWS::MSK::Channel': {
    stores: STORES.messages,
    atRest: [keyed('EncryptionConfiguration.KmsKeyArn', 'records are under a key that is not customer managed')],
  },
  'AWS::MSK::Cluster': {
    stores: STORES.messages,
    unnamedKey: 'an AWS managed key',
    atRest: [
      keyed(
        'EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
        'topics are under a key that is not customer managed',
      ),
    ],
    inCluster: [
      ifSet('encryption-at-rest', 'EncryptionInfo.EncryptionInTransit.InCluster', ON, WHY.clusterCopies),
      ifSet(
        'encryption-at-rest',
        'EncryptionInfo.EncryptionInTransit.ClientBroker',
        { noneOf: ['PLAINTEXT'] },
        READERS,
      ),
    ],
    inTransit: [
      keep('EncryptionInfo.EncryptionInTransit.ClientBroker', { oneOf: ['TLS'] }, WHY.storeReadable),
      stayOn('EncryptionInfo.EncryptionInTransit.InCluster', WHY.nodesInClear),
    ],
    exposure: [
      ifSet(
        'exposure',
        'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
        { oneOf: ['DISABLED'] },
        WHY.publicEndpoint,
      ),
      ifSet(
        'exposure',
        'ClientAuthentication.Unauthenticated.Enabled',
        OFF,
        'anybody on the network would read and write topics',
      ),
    ],
    isolation: [grouped('BrokerNodeGroupInfo.SecurityGroups')],
    neutral: {
      'ClientAuthentication.Tls': NO_RULE.certificate,
      'BrokerNodeGroupInfo.ConnectivityInfo.VpcConnectivity.ClientAuthentication.Tls': NO_RULE.certificate,
    },
  },
  'AWS::MSK::ClusterPolicy': { stores: STORES.messageRules, policies: { resource: ['Policy'] } },
  'AWS::MSK::Replicator': {
    stores: STORES.messages,
    crossings: [
      arn('KafkaClusters[].AmazonMskCluster.MskClusterArn', 'topics are copied between the clusters'),
      arn('ReplicationInfoList[].TargetKafkaClusterArn', 'topics are copied there'),
      arn('ReplicationInfoList[].SourceKafkaClusterArn', WHY.followsSource),
    ],
    neutral: {
      'KafkaClusters[].ClientAuthentication.SaslOAuthBearer.TokenEndpointTlsCertificateArn': NO_RULE.certificate,
      'KafkaClusters[].EncryptionInTransit.EncryptionType': 'TLS is the only one that may be named',
      'KafkaClusters[].EncryptionInTransit.RootCaCertificate': NO_RULE.certificate,
    },
  },
  'AWS::MSK::ServerlessCluster': {
    stores: STORES.messages,
    exposure: [
      ifSet(
        'exposure',
        'ClientAuthentication.Sasl.Iam.Enabled',
        ON,
        'anybody on the network would read and write topics',
      ),
    ],
    isolation: [grouped('VpcConfigs[].SecurityGroups')],
  },
  'AWS::MSK::Topic': { stores: STORES.messages },
  ...each(STORES.messageRoutes, ['AWS::MSK::BatchScramSecret', 'AWS::MSK::Configuration']),
  'AWS::MSK::VpcConnection': { stores: STORES.messageRules },
};
