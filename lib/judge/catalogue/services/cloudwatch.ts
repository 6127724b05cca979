import { account, each, inRegion, keyed, regional, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CloudWatch. */
export const CloudWatch: ServiceTypes = {
  'AWS::CloudWatch::Alarm': {
    stores: STORES.monitoring,
    name: inRegion('AlarmName'),
    crossings: [
      regional('AlarmActions[]', 'the alarm is sent there'),
      regional('OKActions[]', 'the alarm is sent there'),
      regional('InsufficientDataActions[]', 'the alarm is sent there'),
      account('Metrics[].AccountId', 'metrics are read there'),
    ],
  },
  'AWS::CloudWatch::CompositeAlarm': {
    stores: STORES.monitoring,
    name: inRegion('AlarmName'),
    crossings: [
      regional('AlarmActions[]', 'the alarm is sent there'),
      regional('OKActions[]', 'the alarm is sent there'),
      regional('InsufficientDataActions[]', 'the alarm is sent there'),
    ],
  },
  'AWS::CloudWatch::Dashboard': { stores: STORES.monitoring, name: { property: 'DashboardName', within: 'account' } },
  'AWS::CloudWatch::MetricStream': {
    stores: STORES.logs,
    crossings: [regional('FirehoseArn', 'metrics are sent there')],
  },
  'AWS::CloudWatch::Space': {
    stores: STORES.observations,
    atRest: [keyed('EncryptionConfiguration.KmsKeyArn', 'what is gathered in the space is under an AWS owned key')],
  },
  ...each(STORES.observations, [
    'AWS::CloudWatch::Domain',
    'AWS::CloudWatch::DomainForOrganization',
    'AWS::CloudWatch::Integration',
    'AWS::CloudWatch::OmniDashboard',
    'AWS::CloudWatch::View',
  ]),
  ...each(STORES.monitoring, [
    'AWS::CloudWatch::AlarmMuteRule',
    'AWS::CloudWatch::AnomalyDetector',
    'AWS::CloudWatch::InsightRule',
    'AWS::CloudWatch::LogAlarm',
  ]),
  ...each(STORES.observationAccess, [
    'AWS::CloudWatch::AccessGrant',
    'AWS::CloudWatch::AccessProfile',
    'AWS::CloudWatch::DomainAccessGrantForOrganization',
    'AWS::CloudWatch::OTelEnrichment',
    'AWS::CloudWatch::ResourceMetricsConfiguration',
  ]),
};
