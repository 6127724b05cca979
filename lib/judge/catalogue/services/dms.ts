import {
  arn,
  each,
  endpoint,
  has,
  ifSet,
  is,
  isNot,
  keep,
  keyed,
  NO_RULE,
  need,
  OFF,
  output,
  placed,
  preset,
  type ServiceTypes,
  STORES,
  say,
  WHY,
} from '../shared';

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

/** An end that is not said to be a source is a target. */
const IS_TARGET = isNot('EndpointType', 'source');

const IS_SOURCE = is('EndpointType', 'source');

/** What is known of the types of AWS::DMS. */
export const DMS: ServiceTypes = {
  'AWS::DMS::DataProvider': {
    stores: STORES.databaseCredentials,
    inTransit: PROVIDERS.map((settings) =>
      say(`Settings.${settings}.SslMode`, NO_SSL, 'migrated rows can be read on the way', has(`Settings.${settings}`)),
    ),
    neutral: {
      'Settings.OracleSettings.SecretsManagerSecurityDbEncryptionSecretId': NO_RULE.credentials,
      'Settings.OracleSettings.SecretsManagerSecurityDbEncryptionAccessRoleArn': NO_RULE.role,
      'Settings.SybaseAseSettings.EncryptPassword': 'the whole connection is checked by SslMode',
    },
  },
  'AWS::DMS::Endpoint': {
    stores: STORES.databaseCredentials,
    atRest: [
      keyed('KmsKeyId', 'parameters of the connection are under a key that is not customer managed'),
      ...preset(
        'S3Settings.EncryptionMode',
        ['SSE_KMS', 'SSE_S3', 'sse-kms', 'sse-s3'],
        'S3Settings.ServerSideEncryptionKmsKeyId',
        'migrated rows are written under a key that is not customer managed',
        has('S3Settings'),
        isNot('EndpointType', 'source'),
      ),
      ...preset(
        'RedshiftSettings.EncryptionMode',
        ['SSE_KMS', 'SSE_S3', 'sse-kms', 'sse-s3'],
        'RedshiftSettings.ServerSideEncryptionKmsKeyId',
        'rows on the way to the warehouse are written under a key that is not customer managed',
        has('RedshiftSettings'),
      ),
    ],
    inTransit: [
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
    crossings: [
      endpoint('ServerName', 'records are written there', IS_TARGET),
      output('S3Settings.BucketName', 'records are written there', IS_TARGET),
      output('RedshiftSettings.BucketName', 'records are written there', IS_TARGET),
      output('NeptuneSettings.S3BucketName', 'records are written there', IS_TARGET),
      arn('KinesisSettings.StreamArn', 'records are streamed there', IS_TARGET),
      endpoint('KafkaSettings.Broker', 'records are streamed there', IS_TARGET),
      endpoint('ElasticsearchSettings.EndpointUri', 'records are written there', IS_TARGET),
      endpoint('RedisSettings.ServerName', 'records are written there', IS_TARGET),
      endpoint('GcpMySQLSettings.ServerName', 'records are written there', IS_TARGET),
      endpoint('MongoDbSettings.ServerName', 'records are written there', IS_TARGET),
      endpoint('MicrosoftSqlServerSettings.ServerName', 'records are written there', IS_TARGET),
    ],
    inward: [
      { path: 'ServerName', when: [IS_SOURCE], why: 'records come from there' },
      { path: 'MongoDbSettings.ServerName', when: [IS_SOURCE], why: 'records come from there' },
      { path: 'MicrosoftSqlServerSettings.ServerName', when: [IS_SOURCE], why: 'records come from there' },
      { path: 'GcpMySQLSettings.ServerName', when: [IS_SOURCE], why: 'records come from there' },
      { path: 'S3Settings.BucketName', when: [IS_SOURCE], why: 'records come from there' },
    ],
    neutral: {
      'OracleSettings.SecurityDbEncryption': NO_RULE.credentials,
      'OracleSettings.SecurityDbEncryptionName': NO_RULE.credentials,
      'RedisSettings.SslCaCertificateArn': NO_RULE.certificate,
      'KafkaSettings.SslCaCertificateArn': NO_RULE.certificate,
      'KafkaSettings.SslClientCertificateArn': NO_RULE.certificate,
      'KafkaSettings.SslClientKeyArn': NO_RULE.credentials,
      'KafkaSettings.SslClientKeyPassword': NO_RULE.credentials,
    },
  },
  'AWS::DMS::InstanceProfile': {
    stores: STORES.rowsOnTheWay,
    atRest: [keyed('KmsKeyArn', 'data on the way is under a key that is not customer managed')],
    exposure: [ifSet('exposure', 'PubliclyAccessible', OFF, WHY.publicEndpoint)],
  },
  'AWS::DMS::ReplicationConfig': {
    stores: STORES.rowsOnTheWay,
    atRest: [keyed('ComputeConfig.KmsKeyId', 'data on the way is under a key that is not customer managed')],
    crossings: [arn('TargetEndpointArn', 'records are written there')],
    neutral: { ReplicationSettings: NO_RULE.scanned, SourceEndpointArn: 'records come from there' },
  },
  'AWS::DMS::ReplicationInstance': {
    stores: STORES.rowsOnTheWay,
    unnamedKey: 'an AWS managed key',
    atRest: [keyed('KmsKeyId', 'data on the way is under a key that is not customer managed')],
    exposure: [
      need('exposure', 'PubliclyAccessible', OFF, `${WHY.publicEndpoint}, and the default is a public address`),
    ],
    isolation: placed('ReplicationSubnetGroupIdentifier', 'VpcSecurityGroupIds'),
  },
  'AWS::DMS::ReplicationTask': {
    stores: STORES.rowsOnTheWay,
    crossings: [arn('TargetEndpointArn', 'records are written there')],
    neutral: { SourceEndpointArn: 'records come from there' },
  },
  'AWS::DMS::DataMigration': { stores: STORES.rowsOnTheWay },
  ...each(STORES.databaseCredentials, ['AWS::DMS::Certificate', 'AWS::DMS::MigrationProject']),
  ...each(STORES.databaseSettings, ['AWS::DMS::EventSubscription', 'AWS::DMS::ReplicationSubnetGroup']),
};
