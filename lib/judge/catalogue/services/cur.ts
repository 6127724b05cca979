import { output, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CUR. */
export const CUR: ServiceTypes = {
  'AWS::CUR::ReportDefinition': {
    stores: STORES.costs,
    crossings: [
      region('S3Region', 'names, tags and usage are written there'),
      output('S3Bucket', 'names, tags and usage are written there'),
    ],
  },
};
