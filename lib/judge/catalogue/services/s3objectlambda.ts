import { regional, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::S3ObjectLambda. */
export const S3ObjectLambda: ServiceTypes = {
  'AWS::S3ObjectLambda::AccessPoint': {
    stores: STORES.accessToStore,
    crossings: [
      regional(
        'ObjectLambdaConfiguration.TransformationConfigurations[].ContentTransformation.AwsLambda.FunctionArn',
        'objects are sent there',
      ),
    ],
  },
  'AWS::S3ObjectLambda::AccessPointPolicy': {
    stores: STORES.accessToStore,
    policies: { resource: ['PolicyDocument'] },
  },
};
