import type { Rule } from '../../rule';
import { activityLogged } from './activity-logged';
import { distributionLog } from './distribution-log';
import { engineLog } from './engine-log';
import { flowLog } from './flow-log';
import { listedLog } from './listed-log';
import { objectLog } from './object-log';
import { separateAlertKeys } from './separate-alert-keys';
import { siteLogging } from './site-logging';
import { siteServices } from './site-services';
import { stageLog } from './stage-log';
import { toldAuditor } from './told-auditor';
import { trailEvents } from './trail-events';
import { watchedChannel } from './watched-channel';
import { watchedMetric } from './watched-metric';

/** Rules of the topic logging, in the order in which they are reported. */
export const LOGGING_RULES: readonly Rule[] = [
  activityLogged,
  objectLog,
  flowLog,
  listedLog,
  engineLog,
  stageLog,
  distributionLog,
  siteLogging,
  siteServices,
  toldAuditor,
  watchedMetric,
  trailEvents,
  watchedChannel,
  separateAlertKeys,
];
