import {
  arn,
  has,
  ifSet,
  inRegion,
  keyed,
  lacks,
  NEVER,
  NO_RULE,
  need,
  ON,
  output,
  regional,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
} from '../shared';

/** What is known of the types of AWS::CloudTrail. */
export const CloudTrail: ServiceTypes = {
  'AWS::CloudTrail::Channel': {
    stores: STORES.logs,
    crossings: [arn('Destinations[].Location', 'events are written there')],
  },
  'AWS::CloudTrail::EventDataStore': {
    stores: STORES.logs,
    atRest: [keyed('KmsKeyId', 'the record of who did what is under a key that is not customer managed')],
    logging: [
      ifSet('logging', 'MultiRegionEnabled', ON, 'what happens in another Region would go unseen'),
      ifSet('logging', 'IngestionEnabled', ON, 'events would no longer be kept'),
    ],
    retention: [ifSet('retention', 'TerminationProtectionEnabled', ON, WHY.deletedByOneCall)],
    neutral: { MultiRegionEnabled: NO_RULE.inwardOnly, OrganizationEnabled: NO_RULE.inwardOnly },
  },
  'AWS::CloudTrail::Trail': {
    stores: STORES.logs,
    name: inRegion('TrailName'),
    atRest: [keyed('KMSKeyId', 'the record of who did what is under a key of S3')],
    crossings: [
      output('S3BucketName', 'who did what is written there'),
      regional('CloudWatchLogsLogGroupArn', 'who did what is written there'),
    ],
    logging: [
      ifSet('logging', 'IsLogging', ON, 'the trail would exist and record nothing'),
      need('logging', 'IsMultiRegionTrail', ON, 'what happens in another Region would go unseen'),
      need('logging', 'EnableLogFileValidation', ON, 'a changed or deleted log file could not be told'),
      need(
        'logging',
        'CloudWatchLogsLogGroupArn',
        STATED,
        'no alarm could follow from an event, though a role is given for it',
        has('CloudWatchLogsRoleArn'),
      ),
      need(
        'logging',
        'CloudWatchLogsRoleArn',
        STATED,
        'events would not reach the log group',
        has('CloudWatchLogsLogGroupArn'),
      ),
      ifSet('logging', 'IncludeGlobalServiceEvents', ON, 'changes of IAM would go unseen'),
      ifSet('logging', 'EventSelectors[].ReadWriteType', { oneOf: ['All'] }, 'who read the data would go unseen'),
      ifSet(
        'logging',
        'EventSelectors[].IncludeManagementEvents',
        ON,
        'changes of keys and policies would go unseen',
        lacks('AdvancedEventSelectors'),
      ),
      ifSet(
        'logging',
        'EventSelectors[].ExcludeManagementEventSources',
        NEVER,
        'uses of the excluded service would go unseen',
      ),
    ],
    neutral: { IsMultiRegionTrail: NO_RULE.inwardOnly, IncludeGlobalServiceEvents: NO_RULE.inwardOnly },
  },
  'AWS::CloudTrail::Dashboard': { stores: STORES.logs },
  'AWS::CloudTrail::ResourcePolicy': { stores: STORES.monitoring, policies: { resource: ['ResourcePolicy'] } },
};
