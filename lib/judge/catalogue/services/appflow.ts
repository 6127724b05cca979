import { has, keyed, output, outside, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AppFlow. */
export const AppFlow: ServiceTypes = {
  'AWS::AppFlow::ConnectorProfile': {
    stores: STORES.messageRoutes,
    atRest: [keyed('KMSArn', 'credentials of the connector are under a key that is not customer managed')],
    crossings: [
      region(
        'ConnectorProfileConfig.ConnectorProfileProperties.Snowflake.Region',
        'records are exchanged with Snowflake there',
        has('ConnectorProfileConfig'),
      ),
    ],
  },
  'AWS::AppFlow::Flow': {
    stores: STORES.runState,
    atRest: [keyed('KMSArn', 'records on the way are under a key that is not customer managed')],
    crossings: [
      output('DestinationFlowConfigList[].DestinationConnectorProperties.S3.BucketName', 'records are written there'),
      outside(
        'DestinationFlowConfigList[].DestinationConnectorProperties.Salesforce',
        'records are sent to a service outside AWS',
      ),
      outside(
        'DestinationFlowConfigList[].DestinationConnectorProperties.Snowflake',
        'records are sent to a service outside AWS',
      ),
      outside(
        'DestinationFlowConfigList[].DestinationConnectorProperties.Zendesk',
        'records are sent to a service outside AWS',
      ),
      outside(
        'DestinationFlowConfigList[].DestinationConnectorProperties.Marketo',
        'records are sent to a service outside AWS',
      ),
      outside(
        'DestinationFlowConfigList[].DestinationConnectorProperties.SAPOData',
        'records are sent to a service outside AWS',
      ),
      outside(
        'DestinationFlowConfigList[].DestinationConnectorProperties.Upsolver',
        'records are sent to a service outside AWS',
      ),
      outside(
        'DestinationFlowConfigList[].DestinationConnectorProperties.CustomConnector',
        'records are sent to a service outside AWS',
      ),
    ],
  },
  'AWS::AppFlow::Connector': { stores: STORES.messageRoutes },
};
