import type { ObligationsByType } from '..';
import { has, ifSet, lacks, need } from '../obligation';

const ON = { oneOf: [true] } as const;
const STATED = { stated: true } as const;

/** The record of what was done in an account. */
export const TRAIL_LOGGING: ObligationsByType = {
  'AWS::CloudTrail::EventDataStore': [
    ifSet('logging', 'MultiRegionEnabled', ON, 'what happens in another Region would go unseen'),
    ifSet('logging', 'IngestionEnabled', ON, 'events would no longer be kept'),
  ],
  'AWS::CloudTrail::Trail': [
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
      { never: true },
      'uses of the excluded service would go unseen',
    ),
  ],
  'AWS::Config::ConfigurationRecorder': [
    ifSet(
      'logging',
      'RecordingGroup.AllSupported',
      ON,
      'changes of what is not listed would go unseen',
      lacks('RecordingGroup.RecordingStrategy'),
    ),
  ],
  'AWS::GuardDuty::Detector': [need('logging', 'Enable', ON, 'the detector would exist and detect nothing')],
};
