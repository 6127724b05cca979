import { each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AppFabric. */
export const AppFabric: ServiceTypes = {
  'AWS::AppFabric::AppBundle': {
    stores: STORES.userBehaviour,
    atRest: [
      keyed(
        'CustomerManagedKeyIdentifier',
        'records of what people did in other applications are under an AWS owned key',
      ),
    ],
  },
  ...each(STORES.userBehaviour, [
    'AWS::AppFabric::AppAuthorization',
    'AWS::AppFabric::Ingestion',
    'AWS::AppFabric::IngestionDestination',
  ]),
};
