import { account, each, ifSet, keyed, NO_RULE, outside, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SecurityHub. */
export const SecurityHub: ServiceTypes = {
  'AWS::SecurityHub::AggregatorV2': {
    stores: STORES.findings,
    crossings: [
      ifSet(
        'crossing',
        'RegionLinkingMode',
        { oneOf: ['SPECIFIED_REGIONS'] },
        'modes that name no Regions change when AWS opens one',
      ),
    ],
    inward: [{ path: 'LinkedRegions', why: NO_RULE.gathers }],
  },
  'AWS::SecurityHub::AutomationRule': {
    stores: STORES.membership,
    inward: [{ path: 'Criteria.ResourceRegion', why: NO_RULE.filter }],
  },
  'AWS::SecurityHub::Connector': {
    stores: STORES.findings,
    neutral: { 'Provider.Azure.AzureRegions[]': 'findings come from there, out of another cloud' },
  },
  'AWS::SecurityHub::ConnectorV2': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyArn', 'credentials of the connector are under a key that is not customer managed')],
    crossings: [outside('', 'findings are sent to a service outside AWS')],
  },
  'AWS::SecurityHub::DelegatedAdmin': {
    stores: STORES.membership,
    crossings: [account('AdminAccountId', 'findings are shown to the account')],
  },
  'AWS::SecurityHub::FindingAggregator': {
    stores: STORES.findings,
    crossings: [
      ifSet(
        'crossing',
        'RegionLinkingMode',
        { oneOf: ['SPECIFIED_REGIONS'] },
        'modes that name no Regions change when AWS opens one',
      ),
    ],
    inward: [{ path: 'Regions', why: NO_RULE.gathers }],
  },
  'AWS::SecurityHub::Insight': {
    stores: STORES.findings,
    inward: [
      { path: 'Filters.Region', why: NO_RULE.filter },
      { path: 'Filters.ResourceRegion', why: NO_RULE.filter },
    ],
  },
  ...each(STORES.findings, ['AWS::SecurityHub::Hub', 'AWS::SecurityHub::HubV2']),
  ...each(STORES.membership, [
    'AWS::SecurityHub::AutomationRuleV2',
    'AWS::SecurityHub::ConfigurationPolicy',
    'AWS::SecurityHub::OrganizationConfiguration',
    'AWS::SecurityHub::PolicyAssociation',
    'AWS::SecurityHub::ProductSubscription',
    'AWS::SecurityHub::SecurityControl',
    'AWS::SecurityHub::Standard',
  ]),
  'AWS::SecurityHub::ActionTarget': { stores: STORES.observationAccess },
};
