import { ifSet, NO_RULE, type ServiceTypes, STORES, zone } from '../shared';

/** What is known of the types of AWS::Outposts. */
export const Outposts: ServiceTypes = {
  'AWS::Outposts::Outpost': {
    stores: STORES.capacity,
    crossings: [
      zone('AvailabilityZone', 'the zone decides the parent Region'),
      zone('AvailabilityZoneId', 'the zone decides the parent Region'),
    ],
    neutral: { SiteId: 'the site of the rack is checked where it is declared' },
  },
  'AWS::Outposts::Site': {
    stores: STORES.capacity,
    crossings: [ifSet('crossing', 'OperatingAddress.CountryCode', { country: true }, 'it is the country of the rack')],
    neutral: {
      'OperatingAddress.StateOrRegion': `${NO_RULE.noRegion}it is part of a postal address, whose country is checked`,
      'ShippingAddress.StateOrRegion': `${NO_RULE.noRegion}it is part of a postal address`,
    },
  },
};
