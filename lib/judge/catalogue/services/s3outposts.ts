import { inRegion, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::S3Outposts. */
export const S3Outposts: ServiceTypes = {
  'AWS::S3Outposts::AccessPoint': { stores: STORES.accessToStore, policies: { resource: ['Policy'] } },
  'AWS::S3Outposts::Bucket': {
    stores: STORES.objects,
    name: inRegion('BucketName', 'OutpostId'),
    neutral: {
      OutpostId: 'the rack is checked where it has an ARN; its place is attested in the deployment',
    },
  },
  'AWS::S3Outposts::Endpoint': {
    stores: STORES.accessToStore,
    neutral: {
      OutpostId: 'the rack is checked where it has an ARN; its place is attested in the deployment',
    },
  },
  'AWS::S3Outposts::BucketPolicy': { stores: STORES.accessToStore, policies: { resource: ['PolicyDocument'] } },
};
