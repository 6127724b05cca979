import { ifSet, NEVER, NO_RULE, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::ARCRegionSwitch. */
export const ARCRegionSwitch: ServiceTypes = {
  'AWS::ARCRegionSwitch::Plan': {
    stores: STORES.trafficSwitch,
    crossings: [
      region('PrimaryRegion', 'the plan moves work between Regions'),
      region('Regions[]', 'the plan moves work between Regions'),
      region('Triggers[].TargetRegion', 'the plan moves work there'),
      region('Workflows[].WorkflowTargetRegion', 'the plan moves work there'),
      region(
        'Workflows[].Steps[].ExecutionBlockConfiguration.Route53HealthCheckConfig.RecordSets[].Region',
        'the plan sends users there',
      ),
      ifSet(
        'crossing',
        'Workflows[].Steps[].ExecutionBlockConfiguration.RdsCreateCrossRegionReadReplicaConfig',
        NEVER,
        'the plan makes a copy of a database in another Region',
      ),
      ifSet(
        'crossing',
        'Workflows[].Steps[].ExecutionBlockConfiguration.GlobalAuroraConfig',
        NEVER,
        'the plan works on a database over several Regions',
      ),
      ifSet(
        'crossing',
        'Workflows[].Steps[].ExecutionBlockConfiguration.DocumentDbConfig',
        NEVER,
        'the plan works on a database over several Regions',
      ),
    ],
    neutral: {
      'Workflows[].Steps[].ExecutionBlockConfiguration.CustomActionLambdaConfig.RegionToRun':
        'one of the Regions of the plan, which are checked',
      'Workflows[].Steps[].ExecutionBlockConfiguration.ArcRoutingControlConfig.RegionAndRoutingControls':
        NO_RULE.scanned,
      'Workflows[].Steps[].ExecutionBlockConfiguration.AuroraProvisionedScalingConfig.RegionDatabaseClusterArns':
        NO_RULE.scanned,
      'Workflows[].Steps[].ExecutionBlockConfiguration.AuroraServerlessScalingConfig.RegionDatabaseClusterArns':
        NO_RULE.scanned,
      'Workflows[].Steps[].ExecutionBlockConfiguration.LambdaEventSourceMappingConfig.RegionEventSourceMappings':
        NO_RULE.scanned,
      'Workflows[].Steps[].ExecutionBlockConfiguration.NeptuneGlobalDatabaseConfig.RegionDatabaseClusterArns':
        NO_RULE.scanned,
      'Workflows[].Steps[].ExecutionBlockConfiguration.RegionSwitchPlanConfig':
        'it names another plan by ARN, which foreign-region reads',
    },
  },
};
