import { each, ifSet, keyed, OFF, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Location. */
export const Location: ServiceTypes = {
  'AWS::Location::GeofenceCollection': {
    stores: STORES.customerData,
    atRest: [keyed('KmsKeyId', 'where people are watched is under an AWS owned key')],
  },
  'AWS::Location::Tracker': {
    stores: STORES.customerData,
    atRest: [
      keyed('KmsKeyId', 'where people were is under an AWS owned key'),
      ifSet(
        'customer-key',
        'KmsKeyEnableGeospatialQueries',
        OFF,
        'positions are kept a second time, outside the key of the customer',
      ),
    ],
  },
  'AWS::Location::APIKey': { stores: STORES.secrets },
  ...each(STORES.contactCentreSettings, [
    'AWS::Location::Map',
    'AWS::Location::PlaceIndex',
    'AWS::Location::RouteCalculator',
    'AWS::Location::TrackerConsumer',
  ]),
};
