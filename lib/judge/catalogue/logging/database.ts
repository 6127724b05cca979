import type { ObligationsByType } from '..';
import { ifSet, is, isNot, need } from '../obligation';

const ON = { oneOf: [true] } as const;
const STATED = { stated: true } as const;
const WHO = 'who read or changed what would go unseen';
const ENGINE = 'failures and slow or strange queries would go unseen';

/** What databases, brokers and search engines did, and for whom. */
export const DATABASE_LOGGING: ObligationsByType = {
  'AWS::AmazonMQ::Broker': [
    need('logging', 'Logs.General', ON, 'logins and failures would go unseen'),
    need(
      'logging',
      'Logs.Audit',
      ON,
      'who administered the broker would go unseen',
      is('EngineType', 'ACTIVEMQ', 'ActiveMQ'),
    ),
  ],
  'AWS::DocDB::DBCluster': [need('logging', 'EnableCloudwatchLogsExports', STATED, WHO)],
  // A cluster exports what this records: without it, nothing.
  'AWS::DocDB::DBClusterParameterGroup': [
    need('logging', 'Parameters.audit_logs', { oneOf: ['enabled', 'all', 'ddl', 'dml', 'dml_read', 'dml_write'] }, WHO),
  ],
  'AWS::Elasticsearch::Domain': [
    need('logging', 'LogPublishingOptions.AUDIT_LOGS.Enabled', ON, WHO),
    ifSet('logging', 'LogPublishingOptions.*.Enabled', ON, ENGINE),
  ],
  'AWS::MWAA::Environment': [
    need('logging', 'LoggingConfiguration.TaskLogs.Enabled', ON, 'what a workflow did with the data would go unseen'),
    need('logging', 'LoggingConfiguration.WebserverLogs.Enabled', ON, WHO),
  ],
  'AWS::Neptune::DBCluster': [need('logging', 'EnableCloudwatchLogsExports', STATED, WHO)],
  'AWS::OpenSearchService::Domain': [
    need('logging', 'LogPublishingOptions.AUDIT_LOGS.Enabled', ON, WHO),
    ifSet('logging', 'LogPublishingOptions.*.Enabled', ON, ENGINE),
  ],
  'AWS::RDS::DBCluster': [ifSet('logging', 'EnableCloudwatchLogsExports', STATED, WHO)],
  'AWS::RDS::DBInstance': [
    need(
      'logging',
      'MonitoringInterval',
      { noneOf: [0] },
      'a host that behaves strangely would go unseen',
      // a rack offers no enhanced monitoring
      isNot('BackupTarget', 'outposts'),
    ),
  ],
  'AWS::Redshift::Cluster': [need('logging', 'LoggingProperties', STATED, WHO)],
};
