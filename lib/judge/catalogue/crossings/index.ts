import type { ObligationsByType } from '..';
import { BACKUP_CROSSINGS } from './backup';
import { DATABASE_CROSSINGS } from './databases';
import { DELIVERY_CROSSINGS } from './delivery';
import { EDGE_CROSSINGS } from './edge';
import { EVENT_CROSSINGS } from './events';
import { INTELLIGENCE_CROSSINGS } from './intelligence';
import { KEY_CROSSINGS } from './keys';
import { LOG_CROSSINGS } from './logs';
import { MIGRATION_CROSSINGS } from './migration';
import { NETWORK_CROSSINGS } from './network';
import { SHARING_CROSSINGS } from './sharing';
import { STORAGE_CROSSINGS } from './storage';

/** Ways by which data, keys or control can leave a site, by type: by place, edge service, endpoint or account. */
export const CROSSINGS: ObligationsByType = {
  ...STORAGE_CROSSINGS,
  ...DATABASE_CROSSINGS,
  ...BACKUP_CROSSINGS,
  ...KEY_CROSSINGS,
  ...EDGE_CROSSINGS,
  ...NETWORK_CROSSINGS,
  ...EVENT_CROSSINGS,
  ...LOG_CROSSINGS,
  ...MIGRATION_CROSSINGS,
  ...SHARING_CROSSINGS,
  ...INTELLIGENCE_CROSSINGS,
  ...DELIVERY_CROSSINGS,
};
