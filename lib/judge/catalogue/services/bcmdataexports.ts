import { output, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::BCMDataExports. */
export const BCMDataExports: ServiceTypes = {
  'AWS::BCMDataExports::Export': {
    stores: STORES.costs,
    crossings: [
      region('Export.DestinationConfigurations.S3Destination.S3Region', 'names, tags and usage are written there'),
      output('Export.DestinationConfigurations.S3Destination.S3Bucket', 'names, tags and usage are written there'),
    ],
  },
};
