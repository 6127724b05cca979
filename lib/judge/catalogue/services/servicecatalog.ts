import { account, each, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ServiceCatalog. */
export const ServiceCatalog: ServiceTypes = {
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct': {
    stores: STORES.operatorWork,
    crossings: [
      region('ProvisioningPreferences.StackSetRegions[]', 'whatever the product holds is deployed there'),
      account('ProvisioningPreferences.StackSetAccounts[]', 'whatever the product holds is deployed there'),
    ],
  },
  'AWS::ServiceCatalog::StackSetConstraint': {
    stores: STORES.operatorWork,
    crossings: [
      region('RegionList[]', 'whatever the product holds is deployed there'),
      account('AccountList[]', 'whatever the product holds is deployed there'),
    ],
  },
  ...each(STORES.operatorWork, [
    'AWS::ServiceCatalog::AcceptedPortfolioShare',
    'AWS::ServiceCatalog::CloudFormationProduct',
    'AWS::ServiceCatalog::LaunchNotificationConstraint',
    'AWS::ServiceCatalog::LaunchRoleConstraint',
    'AWS::ServiceCatalog::LaunchTemplateConstraint',
    'AWS::ServiceCatalog::Portfolio',
    'AWS::ServiceCatalog::PortfolioPrincipalAssociation',
    'AWS::ServiceCatalog::PortfolioProductAssociation',
    'AWS::ServiceCatalog::PortfolioShare',
    'AWS::ServiceCatalog::ResourceUpdateConstraint',
    'AWS::ServiceCatalog::ServiceAction',
    'AWS::ServiceCatalog::ServiceActionAssociation',
    'AWS::ServiceCatalog::TagOption',
    'AWS::ServiceCatalog::TagOptionAssociation',
  ]),
};
