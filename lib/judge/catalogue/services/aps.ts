import { arn, each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::APS. */
export const APS: ServiceTypes = {
  'AWS::APS::Scraper': {
    stores: STORES.logs,
    crossings: [
      arn('Destination.AmpConfiguration.WorkspaceArn', 'metrics are sent there'),
      arn('Destination.CloudWatchConfiguration.DatasetArn', 'metrics are sent there'),
    ],
  },
  'AWS::APS::Workspace': {
    stores: STORES.logs,
    atRest: [
      keyed('KmsKeyArn', 'metrics, with labels that can name people, are under a key that is not customer managed'),
    ],
  },
  ...each(STORES.logs, ['AWS::APS::AnomalyDetector', 'AWS::APS::RuleGroupsNamespace']),
  'AWS::APS::ResourcePolicy': { stores: STORES.monitoring, policies: { resource: ['PolicyDocument'] } },
};
