import { each, NO_RULE, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::WellArchitected. */
export const WellArchitected: ServiceTypes = {
  'AWS::WellArchitected::AgentProfile': {
    stores: STORES.findings,
    inward: [{ path: 'AggregationConfiguration[].Regions', why: NO_RULE.gathers }],
  },
  'AWS::WellArchitected::Workload': {
    stores: STORES.findings,
    inward: [
      { path: 'AwsRegions', why: 'it describes a workload for a review' },
      { path: 'NonAwsRegions', why: 'it describes a workload for a review' },
    ],
  },
  ...each(STORES.findings, [
    'AWS::WellArchitected::AgentContext',
    'AWS::WellArchitected::AgentGoal',
    'AWS::WellArchitected::Lens',
    'AWS::WellArchitected::Profile',
    'AWS::WellArchitected::ReviewTemplate',
  ]),
};
