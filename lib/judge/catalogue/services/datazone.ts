import { account, each, keyed, keyIfSet, NO_RULE, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DataZone. */
export const DataZone: ServiceTypes = {
  'AWS::DataZone::Connection': {
    stores: STORES.tableNames,
    atRest: [
      keyIfSet(
        'Props.GlueProperties.GlueConnectionInput.AuthenticationConfiguration.KmsKeyArn',
        'credentials are under a key that is not customer managed',
      ),
    ],
    crossings: [
      region('AwsLocation.AwsRegion', 'data is read and written there'),
      account('AwsLocation.AwsAccountId', 'data is read and written there'),
    ],
  },
  'AWS::DataZone::Domain': {
    stores: STORES.tables,
    atRest: [keyed('KmsKeyIdentifier', 'names and samples of data are under a key that is not customer managed')],
  },
  'AWS::DataZone::Environment': {
    stores: STORES.tableNames,
    crossings: [
      region('EnvironmentAccountRegion', 'data is read and written there'),
      account('EnvironmentAccountIdentifier', 'data is read and written there'),
    ],
  },
  'AWS::DataZone::EnvironmentBlueprintConfiguration': {
    stores: STORES.tableAccess,
    crossings: [
      region('EnabledRegions[]', 'users may build there'),
      region('RegionalParameters[].Region', 'users may build there'),
    ],
    neutral: { 'RegionalParameters[].Parameters': NO_RULE.scanned },
  },
  'AWS::DataZone::EnvironmentProfile': {
    stores: STORES.tableAccess,
    crossings: [
      region('AwsAccountRegion', 'data is read and written there'),
      account('AwsAccountId', 'data is read and written there'),
    ],
  },
  'AWS::DataZone::ProjectProfile': {
    stores: STORES.tableAccess,
    crossings: [region('EnvironmentConfigurations[].AwsRegion.RegionName', 'users may build there')],
  },
  'AWS::DataZone::DataSource': { stores: STORES.tables },
  ...each(STORES.tableNames, [
    'AWS::DataZone::EnvironmentActions',
    'AWS::DataZone::FormType',
    'AWS::DataZone::GroupProfile',
    'AWS::DataZone::Owner',
    'AWS::DataZone::Project',
    'AWS::DataZone::ProjectMembership',
    'AWS::DataZone::UserProfile',
  ]),
  ...each(STORES.tableAccess, [
    'AWS::DataZone::DomainUnit',
    'AWS::DataZone::PolicyGrant',
    'AWS::DataZone::SubscriptionTarget',
  ]),
};
