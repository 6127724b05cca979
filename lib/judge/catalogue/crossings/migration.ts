import type { ObligationsByType } from '..';
import { has, isNot } from '../obligation';
import { account, arn, endpoint, output, outside, region, regional } from './crossing';

/** An end that is not said to be a source is a target. */
const TARGET = isNot('EndpointType', 'source');

/** Movement of data: what comes in may come from anywhere, what goes out may not leave. */
export const MIGRATION_CROSSINGS: ObligationsByType = {
  'AWS::DataSync::Task': [
    arn('DestinationLocationArn', 'data is moved there'),
    regional('CloudWatchLogGroupArn', 'names of files are logged there'),
    output('TaskReportConfig.Destination.S3.S3BucketArn', 'names of files are written there'),
  ],
  'AWS::DMS::Endpoint': [
    endpoint('ServerName', 'records are written there', TARGET),
    output('S3Settings.BucketName', 'records are written there', TARGET),
    output('RedshiftSettings.BucketName', 'records are written there', TARGET),
    output('NeptuneSettings.S3BucketName', 'records are written there', TARGET),
    arn('KinesisSettings.StreamArn', 'records are streamed there', TARGET),
    endpoint('KafkaSettings.Broker', 'records are streamed there', TARGET),
    endpoint('ElasticsearchSettings.EndpointUri', 'records are written there', TARGET),
    endpoint('RedisSettings.ServerName', 'records are written there', TARGET),
    endpoint('GcpMySQLSettings.ServerName', 'records are written there', TARGET),
    endpoint('MongoDbSettings.ServerName', 'records are written there', TARGET),
    endpoint('MicrosoftSqlServerSettings.ServerName', 'records are written there', TARGET),
  ],
  'AWS::DMS::ReplicationTask': [arn('TargetEndpointArn', 'records are written there')],
  'AWS::DMS::ReplicationConfig': [arn('TargetEndpointArn', 'records are written there')],
  'AWS::AppFlow::Flow': [
    output('DestinationFlowConfigList[].DestinationConnectorProperties.S3.BucketName', 'records are written there'),
    outside(
      'DestinationFlowConfigList[].DestinationConnectorProperties.Salesforce',
      'records are sent to a service outside AWS',
    ),
    outside(
      'DestinationFlowConfigList[].DestinationConnectorProperties.Snowflake',
      'records are sent to a service outside AWS',
    ),
    outside(
      'DestinationFlowConfigList[].DestinationConnectorProperties.Zendesk',
      'records are sent to a service outside AWS',
    ),
    outside(
      'DestinationFlowConfigList[].DestinationConnectorProperties.Marketo',
      'records are sent to a service outside AWS',
    ),
    outside(
      'DestinationFlowConfigList[].DestinationConnectorProperties.SAPOData',
      'records are sent to a service outside AWS',
    ),
    outside(
      'DestinationFlowConfigList[].DestinationConnectorProperties.Upsolver',
      'records are sent to a service outside AWS',
    ),
    outside(
      'DestinationFlowConfigList[].DestinationConnectorProperties.CustomConnector',
      'records are sent to a service outside AWS',
    ),
  ],
  'AWS::AppFlow::ConnectorProfile': [
    region(
      'ConnectorProfileConfig.ConnectorProfileProperties.Snowflake.Region',
      'records are exchanged with Snowflake there',
      has('ConnectorProfileConfig'),
    ),
  ],
  'AWS::Glue::Database': [
    region('DatabaseInput.TargetDatabase.Region', 'it stands for a database there'),
    account('DatabaseInput.TargetDatabase.CatalogId', 'it stands for a database of that account'),
    output('DatabaseInput.LocationUri', 'tables are written there'),
  ],
  'AWS::Glue::Table': [
    region('TableInput.TargetTable.Region', 'it stands for a table there'),
    account('TableInput.TargetTable.CatalogId', 'it stands for a table of that account'),
  ],
  'AWS::Glue::Integration': [arn('TargetArn', 'every change is copied there')],
  'AWS::Athena::WorkGroup': [
    output('WorkGroupConfiguration.ResultConfiguration.OutputLocation', 'results of queries are written there'),
  ],
  'AWS::EMR::Cluster': [output('LogUri', 'logs of jobs are written there')],
};
