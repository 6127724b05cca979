import { each, keep, OFF, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::QuickSight. */
export const QuickSight: ServiceTypes = {
  'AWS::QuickSight::Analysis': {
    stores: STORES.tables,
    crossings: [
      region('Definition.StaticFiles[].ImageStaticFile.Source.S3Options.Region', 'the file is read there'),
      region('Definition.StaticFiles[].SpatialStaticFile.Source.S3Options.Region', 'the file is read there'),
    ],
  },
  'AWS::QuickSight::Dashboard': {
    stores: STORES.tables,
    crossings: [
      region('Definition.StaticFiles[].ImageStaticFile.Source.S3Options.Region', 'the file is read there'),
      region('Definition.StaticFiles[].SpatialStaticFile.Source.S3Options.Region', 'the file is read there'),
    ],
  },
  'AWS::QuickSight::DataSource': {
    stores: STORES.tableNames,
    inTransit: [keep('SslProperties.DisableSsl', OFF, WHY.storeReadable)],
  },
  'AWS::QuickSight::Template': {
    stores: STORES.tableNames,
    crossings: [
      region('Definition.StaticFiles[].ImageStaticFile.Source.S3Options.Region', 'the file is read there'),
      region('Definition.StaticFiles[].SpatialStaticFile.Source.S3Options.Region', 'the file is read there'),
    ],
  },
  ...each(STORES.tables, [
    'AWS::QuickSight::Agent',
    'AWS::QuickSight::DataSet',
    'AWS::QuickSight::Flow',
    'AWS::QuickSight::KnowledgeBase',
    'AWS::QuickSight::Space',
    'AWS::QuickSight::Topic',
    'AWS::QuickSight::TopicV2',
  ]),
  ...each(STORES.tableNames, [
    'AWS::QuickSight::ActionConnector',
    'AWS::QuickSight::OAuthClientApplication',
    'AWS::QuickSight::Theme',
  ]),
  ...each(STORES.tableAccess, [
    'AWS::QuickSight::ApprovalPolicy',
    'AWS::QuickSight::CustomPermissions',
    'AWS::QuickSight::Customization',
    'AWS::QuickSight::DLPSetting',
    'AWS::QuickSight::Folder',
    'AWS::QuickSight::LimitsProfile',
    'AWS::QuickSight::RefreshSchedule',
    'AWS::QuickSight::VPCConnection',
  ]),
  'AWS::QuickSight::Brand': { stores: STORES.appearance },
  ...each(STORES.shares, ['AWS::QuickSight::Assignment', 'AWS::QuickSight::Group']),
};
