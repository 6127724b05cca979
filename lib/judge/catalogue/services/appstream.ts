import { each, ifSet, OFF, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AppStream. */
export const AppStream: ServiceTypes = {
  'AWS::AppStream::AppBlockBuilder': {
    stores: STORES.images,
    isolation: [ifSet('isolation', 'EnableDefaultInternetAccess', OFF, 'builders would reach the internet')],
  },
  'AWS::AppStream::Fleet': {
    stores: STORES.taskDisks,
    isolation: [ifSet('isolation', 'EnableDefaultInternetAccess', OFF, 'streaming instances would reach the internet')],
  },
  'AWS::AppStream::ImageBuilder': {
    stores: STORES.images,
    isolation: [ifSet('isolation', 'EnableDefaultInternetAccess', OFF, 'image builders would reach the internet')],
  },
  'AWS::AppStream::User': { stores: STORES.desktopUsers },
  'AWS::AppStream::AppBlock': { stores: STORES.images },
  ...each(STORES.capacity, [
    'AWS::AppStream::Application',
    'AWS::AppStream::ApplicationEntitlementAssociation',
    'AWS::AppStream::ApplicationFleetAssociation',
    'AWS::AppStream::DirectoryConfig',
    'AWS::AppStream::Entitlement',
    'AWS::AppStream::Stack',
    'AWS::AppStream::StackFleetAssociation',
    'AWS::AppStream::StackUserAssociation',
  ]),
};
