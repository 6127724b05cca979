import type { ObligationsByType } from '..';
import { ifSet } from '../obligation';
import { account, arn, endpoint, output, outside, region, regional } from './crossing';

const LINES = 'log lines, which can hold personal data, are sent there';
const INWARD = 'it gathers from there';

/** Ways out by logs, audit trails and security telemetry; gathering into the boundary is fine. */
export const LOG_CROSSINGS: ObligationsByType = {
  'AWS::Logs::SubscriptionFilter': [regional('DestinationArn', LINES)],
  'AWS::Logs::Destination': [arn('TargetArn', LINES)],
  'AWS::Logs::DeliveryDestination': [arn('DestinationResourceArn', LINES)],
  'AWS::Logs::Delivery': [arn('DeliveryDestinationArn', LINES)],
  'AWS::Oam::Link': [arn('SinkIdentifier', 'logs, metrics and traces are shown to the account of the sink')],
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': [
    region('Rule.Destination.Region', LINES),
    account('Rule.Destination.Account', LINES),
    region('Rule.Destination.DestinationLogsConfiguration.BackupConfiguration.Region', LINES),
    region('Rule.Destination.DestinationMetricsConfiguration.BackupConfiguration.Region', 'metrics are copied there'),
  ],
  'AWS::ObservabilityAdmin::OrganizationTelemetryRule': [region('Rule.Regions[]', 'telemetry is turned on there')],
  'AWS::ObservabilityAdmin::TelemetryRule': [region('Rule.Regions[]', 'telemetry is turned on there')],
  'AWS::CloudTrail::Trail': [
    output('S3BucketName', 'who did what is written there'),
    regional('CloudWatchLogsLogGroupArn', 'who did what is written there'),
  ],
  'AWS::CloudTrail::Channel': [arn('Destinations[].Location', 'events are written there')],
  'AWS::CloudFormation::GuardHook': [output('LogBucket', 'properties of what is deployed are written there')],
  'AWS::Config::DeliveryChannel': [
    output('S3BucketName', 'names and tags of resources are written there'),
    regional('SnsTopicARN', 'names of resources are sent there'),
  ],
  'AWS::Config::AggregationAuthorization': [
    region('AuthorizedAwsRegion', 'an aggregator there may read the configuration'),
    account('AuthorizedAccountId', 'the account may read the configuration'),
  ],
  'AWS::Config::ConformancePack': [output('DeliveryS3Bucket', 'names of resources are written there')],
  'AWS::Config::OrganizationConformancePack': [output('DeliveryS3Bucket', 'names of resources are written there')],
  'AWS::SecurityHub::FindingAggregator': [
    ifSet(
      'crossing',
      'RegionLinkingMode',
      { oneOf: ['SPECIFIED_REGIONS'] },
      'modes that name no Regions change when AWS opens one',
    ),
  ],
  'AWS::SecurityHub::AggregatorV2': [
    ifSet(
      'crossing',
      'RegionLinkingMode',
      { oneOf: ['SPECIFIED_REGIONS'] },
      'modes that name no Regions change when AWS opens one',
    ),
  ],
  'AWS::SecurityHub::ConnectorV2': [outside('', 'findings are sent to a service outside AWS')],
  'AWS::SecurityLake::DataLake': [region('ReplicationConfiguration.Regions[]', 'the lake is copied there')],
  'AWS::SecurityLake::Subscriber': [account('SubscriberIdentity.Principal', 'the account reads the lake')],
  'AWS::SecurityLake::SubscriberNotification': [
    endpoint('NotificationConfiguration.HttpsNotificationConfiguration.Endpoint', 'names of objects are sent there'),
  ],
  'AWS::GuardDuty::PublishingDestination': [
    output('DestinationProperties.DestinationArn', 'findings are written there'),
    arn('DestinationProperties.KmsKeyArn', 'the key of the findings is in the Region of the findings'),
  ],
  'AWS::GuardDuty::Master': [account('MasterId', 'findings are shown to the account')],
  'AWS::SecurityHub::DelegatedAdmin': [account('AdminAccountId', 'findings are shown to the account')],
  'AWS::AuditManager::Assessment': [output('AssessmentReportsDestination.Destination', 'evidence is written there')],
  'AWS::ResourceExplorer2::Index': [
    ifSet('crossing', 'Type', { oneOf: ['LOCAL'] }, 'AGGREGATOR holds the names of the resources of all Regions'),
  ],
  'AWS::SSM::ResourceDataSync': [
    region('S3Destination.BucketRegion', 'inventories of machines are written there'),
    region('BucketRegion', 'inventories of machines are written there'),
    output('S3Destination.BucketName', 'inventories of machines are written there'),
    output('BucketName', 'inventories of machines are written there'),
  ],
  'AWS::SSM::Association': [
    region('OutputLocation.S3Location.OutputS3Region', 'output of commands is written there'),
    output('OutputLocation.S3Location.OutputS3BucketName', 'output of commands is written there'),
  ],
  'AWS::SSM::MaintenanceWindowTask': [
    region('LoggingInfo.Region', 'output of commands is written there'),
    output('LoggingInfo.S3Bucket', 'output of commands is written there'),
    output(
      'TaskInvocationParameters.MaintenanceWindowRunCommandParameters.OutputS3BucketName',
      'output of commands is written there',
    ),
  ],
  'AWS::SSMIncidents::ReplicationSet': [region('Regions[].RegionName', 'records of incidents are copied there')],
  'AWS::SSMIncidents::ResponsePlan': [
    arn('IncidentTemplate.NotificationTargets[].SnsTopicArn', 'incidents are sent there'),
  ],
  'AWS::Notifications::NotificationHub': [region('Region', 'notifications are kept there')],
  'AWS::Notifications::EventRule': [region('Regions[]', INWARD)],
  'AWS::CUR::ReportDefinition': [
    region('S3Region', 'names, tags and usage are written there'),
    output('S3Bucket', 'names, tags and usage are written there'),
  ],
  'AWS::BCMDataExports::Export': [
    region('Export.DestinationConfigurations.S3Destination.S3Region', 'names, tags and usage are written there'),
    output('Export.DestinationConfigurations.S3Destination.S3Bucket', 'names, tags and usage are written there'),
  ],
  'AWS::Budgets::BudgetsAction': [region('Definition.SsmActionDefinition.Region', 'machines are stopped there')],
  'AWS::Chatbot::SlackChannelConfiguration': [outside('', 'notifications are sent to Slack')],
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': [outside('', 'notifications are sent to Microsoft Teams')],
  'AWS::SupportApp::SlackChannelConfiguration': [outside('', 'support cases are sent to Slack')],
  'AWS::SupportApp::SlackWorkspaceConfiguration': [outside('', 'support cases are sent to Slack')],
  'AWS::DevOpsAgent::Service': [outside('', 'telemetry is sent to tools outside AWS')],
  'AWS::FIS::ExperimentTemplate': [
    output('LogConfiguration.S3Configuration.BucketName', 'names of resources are written there'),
    regional('LogConfiguration.CloudWatchLogsConfiguration.LogGroupArn', 'names of resources are written there'),
  ],
};
