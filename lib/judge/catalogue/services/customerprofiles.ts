import { each, has, keyed, keyIfSet, output, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::CustomerProfiles. */
export const CustomerProfiles: ServiceTypes = {
  'AWS::CustomerProfiles::Domain': {
    stores: STORES.customerData,
    atRest: [keyed('DefaultEncryptionKey', 'profiles of customers are under a key that is not customer managed')],
    crossings: [
      output('Matching.ExportingConfig.S3Exporting.S3BucketName', 'profiles of customers are written there'),
      output('RuleBasedMatching.ExportingConfig.S3Exporting.S3BucketName', 'profiles of customers are written there'),
    ],
  },
  'AWS::CustomerProfiles::DomainObjectType': {
    stores: STORES.customerData,
    atRest: [keyed('EncryptionKey', 'profiles of customers are under a key that is not customer managed')],
  },
  'AWS::CustomerProfiles::Integration': {
    stores: STORES.customerData,
    atRest: [
      keyed(
        'FlowDefinition.KmsArn',
        'records on the way are under a key that is not customer managed',
        has('FlowDefinition'),
      ),
    ],
  },
  'AWS::CustomerProfiles::ObjectType': {
    stores: STORES.customerData,
    atRest: [keyIfSet('EncryptionKey', 'profiles of customers are under a key that is not customer managed')],
  },
  ...each(STORES.customerData, ['AWS::CustomerProfiles::Recommender', 'AWS::CustomerProfiles::SegmentDefinition']),
  'AWS::CustomerProfiles::EventStream': { stores: STORES.messages },
  ...each(STORES.contactCentreSettings, [
    'AWS::CustomerProfiles::CalculatedAttributeDefinition',
    'AWS::CustomerProfiles::EventTrigger',
    'AWS::CustomerProfiles::RecommenderSchema',
  ]),
  'AWS::CustomerProfiles::RecommenderFilter': { stores: STORES.appearance },
};
