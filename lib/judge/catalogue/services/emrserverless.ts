import { endpoint, has, is, keyed, need, output, type ServiceTypes, STATED, STORES } from '../shared';

/** What is known of the types of AWS::EMRServerless. */
export const EMRServerless: ServiceTypes = {
  'AWS::EMRServerless::Application': {
    stores: STORES.tables,
    atRest: [
      ...(['CloudWatchLoggingConfiguration', 'ManagedPersistenceMonitoringConfiguration'] as const).map((log) =>
        keyed(
          `MonitoringConfiguration.${log}.EncryptionKeyArn`,
          'logs of jobs, with rows in them, are under a key that is not customer managed',
          is(`MonitoringConfiguration.${log}.Enabled`, true),
        ),
      ),
      keyed(
        'MonitoringConfiguration.S3MonitoringConfiguration.EncryptionKeyArn',
        'logs of jobs, with rows in them, are under whatever key the bucket happens to have',
        has('MonitoringConfiguration.S3MonitoringConfiguration'),
      ),
    ],
    crossings: [
      endpoint('MonitoringConfiguration.PrometheusMonitoringConfiguration.RemoteWriteUrl', 'metrics are sent there'),
      output('MonitoringConfiguration.S3MonitoringConfiguration.LogUri', 'logs of jobs are written there'),
    ],
    isolation: [
      need(
        'isolation',
        'NetworkConfiguration.SubnetIds',
        STATED,
        'outside a VPC workers reach stores by the internet, and no endpoint policy holds them',
      ),
    ],
  },
};
