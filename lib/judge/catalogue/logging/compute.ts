import type { ObligationsByType } from '..';
import { ifSet, need } from '../obligation';

const ON = { oneOf: [true] } as const;

/** What machines, containers and builds did. */
export const COMPUTE_LOGGING: ObligationsByType = {
  'AWS::AutoScaling::LaunchConfiguration': [
    ifSet('logging', 'InstanceMonitoring', ON, 'strange behaviour would be seen minutes late'),
  ],
  'AWS::CodeBuild::Project': [
    ifSet('logging', 'LogsConfig.CloudWatchLogs.Status', { oneOf: ['ENABLED'] }, 'what a build did would go unseen'),
  ],
  'AWS::EC2::Instance': [need('logging', 'Monitoring', ON, 'strange behaviour would be seen minutes late')],
  'AWS::ECS::Cluster': [
    ifSet(
      'logging',
      'Configuration.ExecuteCommandConfiguration.Logging',
      { noneOf: ['NONE'] },
      'what somebody typed in a container would go unseen',
    ),
  ],
  'AWS::NetworkFirewall::LoggingConfiguration': [
    need(
      'logging',
      'LoggingConfiguration.LogDestinationConfigs[].LogType',
      { oneOf: ['FLOW', 'ALERT', 'TLS'] },
      'what the firewall let through would go unseen',
    ),
  ],
};
