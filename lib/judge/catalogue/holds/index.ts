import type { HoldsByType } from '..';
import { ANALYTICS } from './analytics';
import { APPLICATIONS } from './applications';
import { COMPUTE } from './compute';
import { DATABASES } from './databases';
import { IDENTITY } from './identity';
import { LEARNING } from './learning';
import { MESSAGING } from './messaging';
import { NETWORK } from './network';
import { OPERATIONS } from './operations';
import { STORAGE } from './storage';
import { THINGS } from './things';

/** What each resource type holds at rest, by kind of service. */
export const HOLDS: HoldsByType = {
  ...STORAGE,
  ...DATABASES,
  ...MESSAGING,
  ...COMPUTE,
  ...NETWORK,
  ...IDENTITY,
  ...OPERATIONS,
  ...ANALYTICS,
  ...LEARNING,
  ...APPLICATIONS,
  ...THINGS,
};
