import {
  account,
  arn,
  chosen,
  each,
  ifSet,
  is,
  keyed,
  keyIfSet,
  NO_RULE,
  need,
  ON,
  output,
  region,
  type ServiceTypes,
  STATED,
  STORES,
  say,
  WHY,
} from '../shared';

const CATALOG = 'DataCatalogEncryptionSettings';

function securityConfiguration(path: string, what: string) {
  return [need('encryption-at-rest', path, STATED, `${what} is encrypted only by a security configuration`)];
}

/** What is omitted goes under the key of the bucket, the log group or Glue; what is `DISABLED` says that it wants none. */
function jobEncryption(part: string, mode: string, modes: readonly string[], what: string) {
  const path = `EncryptionConfiguration.${part}`;
  return [
    ifSet('encryption-at-rest', `${path}.${mode}`, { oneOf: modes }, `${what} is not encrypted by the job`),
    keyed(`${path}.KmsKeyArn`, `${what} is under a key that is not customer managed`),
  ];
}

/** What is known of the types of AWS::Glue. */
export const Glue: ServiceTypes = {
  'AWS::Glue::Catalog': {
    stores: STORES.tableNames,
    atRest: [keyIfSet('CatalogProperties.DataLakeAccessProperties.KmsKey', WHY.intermediateResults)],
  },
  'AWS::Glue::Connection': {
    stores: STORES.tableNames,
    atRest: [
      keyIfSet(
        'ConnectionInput.AuthenticationConfiguration.KmsKeyArn',
        'credentials are under a key that is not customer managed',
      ),
    ],
    inTransit: [
      say(
        'ConnectionInput.ConnectionProperties.JDBC_ENFORCE_SSL',
        ON,
        WHY.storeReadable,
        is('ConnectionInput.ConnectionType', 'JDBC'),
      ),
      say(
        'ConnectionInput.ConnectionProperties.KAFKA_SSL_ENABLED',
        ON,
        WHY.storeReadable,
        is('ConnectionInput.ConnectionType', 'KAFKA'),
      ),
    ],
  },
  'AWS::Glue::Crawler': {
    stores: STORES.tables,
    atRest: securityConfiguration('CrawlerSecurityConfiguration', 'what the crawler logs'),
  },
  'AWS::Glue::DataCatalogEncryptionSettings': {
    stores: STORES.tableNames,
    atRest: [
      need(
        'encryption-at-rest',
        `${CATALOG}.EncryptionAtRest.CatalogEncryptionMode`,
        { oneOf: ['SSE-KMS', 'SSE-KMS-WITH-SERVICE-ROLE'] },
        'names and statistics of columns lie unencrypted',
      ),
      keyed(
        `${CATALOG}.EncryptionAtRest.SseAwsKmsKeyId`,
        'names and statistics of columns are under a key that is not customer managed',
      ),
      need(
        'encryption-at-rest',
        `${CATALOG}.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted`,
        ON,
        'passwords of connections are handed out unencrypted',
      ),
      keyed(
        `${CATALOG}.ConnectionPasswordEncryption.KmsKeyId`,
        'passwords of connections are under a key that is not customer managed',
      ),
    ],
    neutral: {
      'DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionServiceRole': NO_RULE.role,
    },
  },
  'AWS::Glue::Database': {
    stores: STORES.tableNames,
    crossings: [
      region('DatabaseInput.TargetDatabase.Region', 'it stands for a database there'),
      account('DatabaseInput.TargetDatabase.CatalogId', 'it stands for a database of that account'),
      output('DatabaseInput.LocationUri', 'tables are written there'),
    ],
  },
  'AWS::Glue::DevEndpoint': {
    stores: STORES.tables,
    atRest: securityConfiguration('SecurityConfiguration', 'what the endpoint writes, logs and remembers'),
  },
  'AWS::Glue::Integration': {
    stores: STORES.runState,
    atRest: [keyed('KmsKeyId', 'changes on the way are under a key that is not customer managed')],
    crossings: [arn('TargetArn', 'every change is copied there')],
    neutral: { AdditionalEncryptionContext: NO_RULE.context },
  },
  'AWS::Glue::IntegrationResourceProperty': {
    stores: STORES.messageRoutes,
    atRest: [keyIfSet('TargetProcessingProperties.KmsArn', WHY.intermediateResults)],
  },
  'AWS::Glue::Job': {
    stores: STORES.tables,
    atRest: securityConfiguration('SecurityConfiguration', 'what the job writes, logs and remembers'),
  },
  'AWS::Glue::MLTransform': {
    stores: STORES.tables,
    atRest: chosen(
      'TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode',
      ['SSE-KMS'],
      'TransformEncryption.MLUserDataEncryption.KmsKeyId',
      'labels and models learned from records lie unencrypted',
    ),
    neutral: {
      'TransformEncryption.TaskRunSecurityConfigurationName':
        'it names a security configuration, which is checked itself',
    },
  },
  'AWS::Glue::SecurityConfiguration': {
    stores: STORES.jobEncryption,
    atRest: [
      ...jobEncryption('S3Encryptions[]', 'S3EncryptionMode', ['SSE-KMS', 'SSE-S3'], 'what jobs write'),
      ...jobEncryption(
        'CloudWatchEncryption',
        'CloudWatchEncryptionMode',
        ['SSE-KMS'],
        'what jobs log, with rows in it,',
      ),
      ...jobEncryption(
        'JobBookmarksEncryption',
        'JobBookmarksEncryptionMode',
        ['CSE-KMS'],
        'what jobs remember of rows',
      ),
    ],
  },
  'AWS::Glue::Table': {
    stores: STORES.tables,
    crossings: [
      region('TableInput.TargetTable.Region', 'it stands for a table there'),
      account('TableInput.TargetTable.CatalogId', 'it stands for a table of that account'),
    ],
  },
  ...each(STORES.tables, ['AWS::Glue::Partition', 'AWS::Glue::Session']),
  ...each(STORES.tableNames, [
    'AWS::Glue::Blueprint',
    'AWS::Glue::Classifier',
    'AWS::Glue::ConnectionType',
    'AWS::Glue::CustomEntityType',
    'AWS::Glue::DataQualityRuleset',
    'AWS::Glue::Registry',
    'AWS::Glue::Schema',
    'AWS::Glue::SchemaVersion',
    'AWS::Glue::SchemaVersionMetadata',
    'AWS::Glue::Trigger',
    'AWS::Glue::UserDefinedFunction',
    'AWS::Glue::Workflow',
  ]),
  ...each(STORES.tableAccess, [
    'AWS::Glue::IdentityCenterConfiguration',
    'AWS::Glue::TableOptimizer',
    'AWS::Glue::UsageProfile',
  ]),
};
