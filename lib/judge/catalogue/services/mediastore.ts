import { ifSet, need, ON, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::MediaStore. */
export const MediaStore: ServiceTypes = {
  'AWS::MediaStore::Container': {
    stores: STORES.media,
    policies: { resource: ['Policy'] },
    exposure: [ifSet('exposure', 'CorsPolicy[].AllowedOrigins[]', { noneOf: ['*'] }, WHY.anyOrigin)],
    logging: [need('logging', 'AccessLoggingEnabled', ON, WHY.callsUnseen)],
  },
};
