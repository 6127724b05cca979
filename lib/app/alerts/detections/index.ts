import { AUDIT_LOG_DETECTIONS } from './audit-log';
import { channelDetections } from './channel';
import { continuityDetections } from './continuity';
import { DEPARTURE_DETECTIONS } from './departures';
import type { Detection } from './detection';
import { findingDetections } from './findings';
import { identityDetections } from './identity';
import { PROTECTION_DETECTIONS } from './protection';
import { userDataDetections } from './user-data';
import type { WatchedSite } from './watched-site';
import { workloadDetections } from './workloads';

/** Everything that is detected at a site, in the order in which people read it. */
export function detectionsOf(site: WatchedSite): readonly Detection[] {
  return [
    ...userDataDetections(site),
    ...workloadDetections(site),
    ...identityDetections(site),
    ...PROTECTION_DETECTIONS,
    ...DEPARTURE_DETECTIONS,
    ...AUDIT_LOG_DETECTIONS,
    ...channelDetections(site),

    ...continuityDetections(site),
    ...findingDetections(site),
  ];
}
