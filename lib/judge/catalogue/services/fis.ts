import { output, regional, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::FIS. */
export const FIS: ServiceTypes = {
  'AWS::FIS::ExperimentTemplate': {
    stores: STORES.membership,
    crossings: [
      output('LogConfiguration.S3Configuration.BucketName', 'names of resources are written there'),
      regional('LogConfiguration.CloudWatchLogsConfiguration.LogGroupArn', 'names of resources are written there'),
    ],
  },
  'AWS::FIS::TargetAccountConfiguration': { stores: STORES.membership },
};
