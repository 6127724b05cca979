import type { ObligationsByType } from '..';
import type { Obligation } from '../entry';
import { has, is } from '../obligation';
import { keep, mustBeOn, notHttp, say, stayOn } from './channel';

const CLEAR = 'what is read and written can be read on the way';
const NODES = 'nodes of the cluster copy data to each other in the clear';
const MODERN = { matches: '^Policy-Min-TLS-1-2-.+$' };
const NO_SSL = { noneOf: ['none'] };

/** Engines of databases that DMS reaches over a connection whose TLS it can choose. */
const ENGINES = [
  'aurora',
  'aurora-postgresql',
  'azure-sql-managed-instance',
  'azuredb',
  'babelfish',
  'db2',
  'db2-zos',
  'docdb',
  'mariadb',
  'mongodb',
  'mysql',
  'oracle',
  'postgres',
  'sqlserver',
  'sybase',
];

const PROVIDERS = [
  'DocDbSettings',
  'IbmDb2LuwSettings',
  'IbmDb2zOsSettings',
  'MariaDbSettings',
  'MicrosoftSqlServerSettings',
  'MongoDbSettings',
  'MySqlSettings',
  'OracleSettings',
  'PostgreSqlSettings',
  'SybaseAseSettings',
];

const DOMAIN: readonly Obligation[] = [
  mustBeOn('NodeToNodeEncryptionOptions.Enabled', NODES),
  mustBeOn('DomainEndpointOptions.EnforceHTTPS', CLEAR),
  keep('DomainEndpointOptions.TLSSecurityPolicy', MODERN, 'clients can be talked down to TLS 1.0, which is broken'),
];

const EMR = 'SecurityConfiguration.EncryptionConfiguration';
const EMR_ON_EKS = 'SecurityConfigurationData.EncryptionConfiguration.InTransitEncryptionConfiguration';

/** Encryption in transit of databases, caches, streams, file systems and jobs. */
export const STORES: ObligationsByType = {
  'AWS::OpenSearchService::Domain': DOMAIN,
  'AWS::Elasticsearch::Domain': DOMAIN,
  'AWS::ElastiCache::ReplicationGroup': [
    mustBeOn('TransitEncryptionEnabled', CLEAR),
    keep('TransitEncryptionMode', { oneOf: ['required'] }, 'clients that speak in the clear are let in'),
  ],
  'AWS::ElastiCache::CacheCluster': [mustBeOn('TransitEncryptionEnabled', CLEAR)],
  'AWS::MemoryDB::Cluster': [stayOn('TLSEnabled', CLEAR)],
  'AWS::MemoryDB::MultiRegionCluster': [stayOn('TLSEnabled', CLEAR)],
  'AWS::DAX::Cluster': [say('ClusterEndpointEncryptionType', { oneOf: ['TLS'] }, CLEAR)],
  'AWS::RDS::DBProxy': [mustBeOn('RequireTLS', CLEAR)],
  'AWS::MSK::Cluster': [
    keep('EncryptionInfo.EncryptionInTransit.ClientBroker', { oneOf: ['TLS'] }, CLEAR),
    stayOn('EncryptionInfo.EncryptionInTransit.InCluster', NODES),
  ],
  'AWS::KafkaConnect::Connector': [say('KafkaClusterEncryptionInTransit.EncryptionType', { oneOf: ['TLS'] }, CLEAR)],
  'AWS::KinesisFirehose::DeliveryStream': [
    say(
      'DatabaseSourceConfiguration.SSLMode',
      { oneOf: ['Enabled'] },
      'changes of the database can be read on the way',
      has('DatabaseSourceConfiguration'),
    ),
    notHttp('HttpEndpointDestinationConfiguration.EndpointConfiguration.Url'),
    notHttp('SplunkDestinationConfiguration.HECEndpoint'),
  ],
  'AWS::DMS::Endpoint': [
    say('SslMode', NO_SSL, 'migrated rows can be read on the way', is('EngineName', ...ENGINES)),
    keep('SslMode', NO_SSL, 'migrated rows can be read on the way'),
    keep('RedisSettings.SslSecurityProtocol', { oneOf: ['ssl-encryption'] }, 'migrated rows can be read on the way'),
    say(
      'KafkaSettings.SecurityProtocol',
      { noneOf: ['plaintext'] },
      'migrated rows can be read on the way',
      has('KafkaSettings'),
    ),
  ],
  'AWS::DMS::DataProvider': PROVIDERS.map((settings) =>
    say(`Settings.${settings}.SslMode`, NO_SSL, 'migrated rows can be read on the way', has(`Settings.${settings}`)),
  ),
  'AWS::QuickSight::DataSource': [keep('SslProperties.DisableSsl', { oneOf: [false] }, CLEAR)],
  'AWS::Glue::Connection': [
    say(
      'ConnectionInput.ConnectionProperties.JDBC_ENFORCE_SSL',
      { oneOf: [true] },
      CLEAR,
      is('ConnectionInput.ConnectionType', 'JDBC'),
    ),
    say(
      'ConnectionInput.ConnectionProperties.KAFKA_SSL_ENABLED',
      { oneOf: [true] },
      CLEAR,
      is('ConnectionInput.ConnectionType', 'KAFKA'),
    ),
  ],
  'AWS::DataSync::LocationEFS': [say('InTransitEncryption', { oneOf: ['TLS1_2'] }, 'files can be read on the way')],
  'AWS::DataSync::LocationObjectStorage': [
    keep('ServerProtocol', { oneOf: ['HTTPS'] }, 'files can be read on the way'),
  ],
  'AWS::DataSync::LocationHDFS': [
    keep('QopConfiguration.DataTransferProtection', { oneOf: ['PRIVACY'] }, 'files can be read on the way'),
    keep('QopConfiguration.RpcProtection', { oneOf: ['PRIVACY'] }, 'names of files can be read on the way'),
  ],
  'AWS::ECS::TaskDefinition': fileVolumes('Volumes[].EFSVolumeConfiguration'),
  'AWS::Batch::JobDefinition': [
    'ContainerProperties.Volumes[]',
    'EcsProperties.TaskProperties[].Volumes[]',
    'NodeProperties.NodeRangeProperties[].Container.Volumes[]',
    'NodeProperties.NodeRangeProperties[].EcsProperties.TaskProperties[].Volumes[]',
  ].flatMap((volumes) => fileVolumes(`${volumes}.EfsVolumeConfiguration`)),
  'AWS::EMR::SecurityConfiguration': [
    mustBeOn(`${EMR}.EnableInTransitEncryption`, NODES),
    say(
      `${EMR}.InTransitEncryptionConfiguration.TLSCertificateConfiguration.CertificateProviderType`,
      { oneOf: ['PEM', 'Custom'] },
      NODES,
      has(`${EMR}.InTransitEncryptionConfiguration`),
    ),
  ],
  'AWS::EMRContainers::SecurityConfiguration': [
    say(`${EMR_ON_EKS}.TLSCertificateConfiguration.CertificateProviderType`, { oneOf: ['PEM'] }, NODES),
  ],
  'AWS::SageMaker::DataQualityJobDefinition': [job('NetworkConfig')],
  'AWS::SageMaker::ModelBiasJobDefinition': [job('NetworkConfig')],
  'AWS::SageMaker::ModelExplainabilityJobDefinition': [job('NetworkConfig')],
  'AWS::SageMaker::ModelQualityJobDefinition': [job('NetworkConfig')],
  'AWS::SageMaker::ProcessingJob': [job('NetworkConfig')],
  'AWS::SageMaker::MonitoringSchedule': [
    mustBeOn(
      'MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableInterContainerTrafficEncryption',
      NODES,
      has('MonitoringScheduleConfig.MonitoringJobDefinition'),
    ),
  ],
};

function fileVolumes(path: string): readonly Obligation[] {
  return [say(`${path}.TransitEncryption`, { oneOf: ['ENABLED'] }, 'files can be read on the way', has(path))];
}

function job(config: string): Obligation {
  return mustBeOn(`${config}.EnableInterContainerTrafficEncryption`, NODES);
}
