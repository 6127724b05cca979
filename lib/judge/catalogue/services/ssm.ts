import { each, has, inRegion, keyed, NO_RULE, output, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SSM. */
export const SSM: ServiceTypes = {
  'AWS::SSM::Association': {
    stores: STORES.operatorWork,
    crossings: [
      region('OutputLocation.S3Location.OutputS3Region', 'output of commands is written there'),
      output('OutputLocation.S3Location.OutputS3BucketName', 'output of commands is written there'),
    ],
  },
  'AWS::SSM::Document': { stores: STORES.operatorNotes, name: inRegion('Name') },
  'AWS::SSM::MaintenanceWindowTask': {
    stores: STORES.operatorWork,
    crossings: [
      region('LoggingInfo.Region', 'output of commands is written there'),
      output('LoggingInfo.S3Bucket', 'output of commands is written there'),
      output(
        'TaskInvocationParameters.MaintenanceWindowRunCommandParameters.OutputS3BucketName',
        'output of commands is written there',
      ),
    ],
  },
  'AWS::SSM::Parameter': { stores: STORES.operatorNotes, name: inRegion('Name') },
  'AWS::SSM::ResourceDataSync': {
    stores: STORES.operatorNotes,
    atRest: [
      keyed(
        'S3Destination.KMSKeyArn',
        'the inventory is under whatever key the bucket happens to have',
        has('S3Destination'),
      ),
      keyed('KMSKeyArn', 'the inventory is under whatever key the bucket happens to have', has('BucketName')),
    ],
    crossings: [
      region('S3Destination.BucketRegion', 'inventories of machines are written there'),
      region('BucketRegion', 'inventories of machines are written there'),
      output('S3Destination.BucketName', 'inventories of machines are written there'),
      output('BucketName', 'inventories of machines are written there'),
    ],
    inward: [{ path: 'SyncSource.SourceRegions', why: NO_RULE.gathers }],
    neutral: { 'SyncSource.IncludeFutureRegions': NO_RULE.inwardOnly },
  },
  'AWS::SSM::OpsItem': { stores: STORES.operatorNotes },
  'AWS::SSM::ResourcePolicy': { stores: STORES.operatorWork, policies: { resource: ['Policy'] } },
  ...each(STORES.operatorWork, [
    'AWS::SSM::CloudConnector',
    'AWS::SSM::MaintenanceWindow',
    'AWS::SSM::MaintenanceWindowTarget',
    'AWS::SSM::PatchBaseline',
    'AWS::SSM::ServiceSetting',
  ]),
};
