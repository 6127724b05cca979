import type { ObligationsByType } from '..';
import { ANALYTICS } from './analytics';
import { APPLICATIONS } from './applications';
import { DATABASES } from './databases';
import { LEARNING } from './learning';
import { OPERATIONS } from './operations';
import { STORAGE } from './storage';
import { STREAMS } from './streams';

/** What encryption at rest asks of each resource type, by kind of service. */
export const AT_REST: ObligationsByType = {
  ...STORAGE,
  ...DATABASES,
  ...STREAMS,
  ...ANALYTICS,
  ...LEARNING,
  ...OPERATIONS,
  ...APPLICATIONS,
};
