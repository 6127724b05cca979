import { zoneIdsOfRegion, zonesOfRegion } from '../../lib/world/regions';
import type { Call, Reply } from './call';
import { xml } from './xml';

/** The part of EC2 that names the zones of a Region. */
export function zones(call: Call): Reply {
  const action = new URLSearchParams(call.body).get('Action') ?? '';
  if (action !== 'DescribeAvailabilityZones')
    return { status: 400, body: xml({ Response: { Errors: { Error: { Code: 'InvalidAction', Message: action } } } }) };
  const items = zonesOfRegion(call.region).map((zoneName, index) => ({
    zoneName,
    zoneId: zoneIdsOfRegion(call.region)[index] ?? zoneName,
    zoneState: 'available',
    regionName: call.region,
  }));
  return {
    status: 200,
    body: `<${action}Response>${xml({ availabilityZoneInfo: items }, 'item')}</${action}Response>`,
  };
}
