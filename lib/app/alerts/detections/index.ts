import { channelDetections } from './channel';
import { continuityDetections } from './continuity';
import { CUSTODY_DETECTIONS } from './custody';
import { DEPARTURE_DETECTIONS } from './departures';
import type { Detection } from './detection';
import { findingDetections } from './findings';
import { identityDetections } from './identity';
import { MEMORY_DETECTIONS } from './memory';
import { userDataDetections } from './user-data';
import type { WatchedSite } from './watched-site';
import { workloadDetections } from './workloads';

/** Everything that is detected at a site, in the order in which people read it. */
export function detectionsOf(site: WatchedSite): readonly Detection[] {
  return [
    ...userDataDetections(site),
    ...workloadDetections(site),
    ...identityDetections(site),
    ...CUSTODY_DETECTIONS,
    ...DEPARTURE_DETECTIONS,
    ...MEMORY_DETECTIONS,
    ...channelDetections(site),

    ...continuityDetections(site),
    ...findingDetections(site),
  ];
}
