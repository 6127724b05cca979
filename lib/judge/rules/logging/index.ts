import type { Rule } from '../../rule';
import { activityLogged } from './activity-logged';
import { alertDelivery } from './alert-delivery';
import { distributionLog } from './distribution-log';
import { engineLog } from './engine-log';
import { flowLog } from './flow-log';
import { logDelivery } from './log-delivery';
import { logsEnabled } from './logs-enabled';
import { objectLog } from './object-log';
import { stageLog } from './stage-log';

/** Rules of the topic logging, in the order in which they are reported. */
export const LOGGING_RULES: readonly Rule[] = [
  activityLogged,
  objectLog,
  flowLog,
  logsEnabled,
  engineLog,
  stageLog,
  distributionLog,
  logDelivery,
  alertDelivery,
];
