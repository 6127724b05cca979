import {
  account,
  each,
  ifSet,
  inRegion,
  keyed,
  lacks,
  NO_RULE,
  ON,
  output,
  region,
  regional,
  type ServiceTypes,
  STORES,
} from '../shared';

/** What is known of the types of AWS::Config. */
export const Config: ServiceTypes = {
  'AWS::Config::AggregationAuthorization': {
    stores: STORES.membership,
    crossings: [
      region('AuthorizedAwsRegion', 'an aggregator there may read the configuration'),
      account('AuthorizedAccountId', 'the account may read the configuration'),
    ],
  },
  'AWS::Config::ConfigRule': { stores: STORES.membership, name: inRegion('ConfigRuleName') },
  'AWS::Config::ConfigurationAggregator': {
    stores: STORES.logs,
    inward: [
      { path: 'AccountAggregationSources[].AwsRegions', why: NO_RULE.gathers },
      { path: 'OrganizationAggregationSource.AwsRegions', why: NO_RULE.gathers },
    ],
    neutral: {
      'AccountAggregationSources[].AllAwsRegions': NO_RULE.inwardOnly,
      'OrganizationAggregationSource.AllAwsRegions': NO_RULE.inwardOnly,
    },
  },
  'AWS::Config::ConfigurationRecorder': {
    stores: STORES.logs,
    logging: [
      ifSet(
        'logging',
        'RecordingGroup.AllSupported',
        ON,
        'changes of what is not listed would go unseen',
        lacks('RecordingGroup.RecordingStrategy'),
      ),
    ],
  },
  'AWS::Config::ConformancePack': {
    stores: STORES.membership,
    crossings: [output('DeliveryS3Bucket', 'names of resources are written there')],
  },
  'AWS::Config::DeliveryChannel': {
    stores: STORES.logs,
    atRest: [keyed('S3KmsKeyArn', 'configurations are under whatever key the bucket happens to have')],
    crossings: [
      output('S3BucketName', 'names and tags of resources are written there'),
      regional('SnsTopicARN', 'names of resources are sent there'),
    ],
  },
  'AWS::Config::OrganizationConformancePack': {
    stores: STORES.membership,
    crossings: [output('DeliveryS3Bucket', 'names of resources are written there')],
  },
  'AWS::Config::StoredQuery': { stores: STORES.logs },
  ...each(STORES.membership, [
    'AWS::Config::Connector',
    'AWS::Config::OrganizationConfigRule',
    'AWS::Config::RemediationConfiguration',
  ]),
};
