import { arn, ifSet, keyed, NO_RULE, ON, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::SSMIncidents. */
export const SSMIncidents: ServiceTypes = {
  'AWS::SSMIncidents::ReplicationSet': {
    stores: STORES.operatorNotes,
    atRest: [
      keyed(
        'Regions[].RegionConfiguration.SseKmsKeyId',
        'incidents, with what people wrote of them, are under a key that is not customer managed',
      ),
    ],
    crossings: [region('Regions[].RegionName', 'records of incidents are copied there')],
    retention: [ifSet('retention', 'DeletionProtected', ON, WHY.deletedByOneCall)],
    neutral: {
      'Regions[].RegionConfiguration': `${NO_RULE.noRegion}the key in it belongs to RegionName, which is checked`,
    },
  },
  'AWS::SSMIncidents::ResponsePlan': {
    stores: STORES.operatorNotes,
    crossings: [arn('IncidentTemplate.NotificationTargets[].SnsTopicArn', 'incidents are sent there')],
  },
};
