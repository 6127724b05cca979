import type { Rule } from '../../rule';
import { crossRegionReference } from './cross-region-reference';
import { crossing } from './crossing';
import { foreignEndpoint } from './foreign-endpoint';
import { foreignOutput } from './foreign-output';
import { foreignRegion } from './foreign-region';
import { foreignZone } from './foreign-zone';
import { moveInward } from './move-inward';
import { rackBackup } from './rack-backup';
import { stackEnvironment } from './stack-environment';

/** Rules of the topic residency, in the order in which they are reported. */
export const RESIDENCY_RULES: readonly Rule[] = [
  stackEnvironment,
  foreignRegion,
  foreignZone,
  foreignEndpoint,
  foreignOutput,
  crossing,
  crossRegionReference,
  moveInward,
  rackBackup,
];
