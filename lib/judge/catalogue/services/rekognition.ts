import { each, keyed, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Rekognition. */
export const Rekognition: ServiceTypes = {
  'AWS::Rekognition::StreamProcessor': {
    stores: STORES.modelData,
    atRest: [keyed('KmsKeyId', 'frames with faces are under a key that is not customer managed')],
    neutral: {
      'PolygonRegionsOfInterest[][]': `${NO_RULE.noRegion}it is a part of a picture`,
      'BoundingBoxRegionsOfInterest[]': `${NO_RULE.noRegion}it is a part of a picture`,
    },
  },
  ...each(STORES.modelData, ['AWS::Rekognition::Collection', 'AWS::Rekognition::Dataset', 'AWS::Rekognition::Project']),
};
