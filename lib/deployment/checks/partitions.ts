import { regionPlace } from '../../world/regions';
import type { Draft } from '../draft';
import type { Problem } from '../problem';

/** All sites are in the partition of the organization: nothing passes from one partition to another. */
export function partitionProblems({ organization, sites = {} }: Draft): readonly Problem[] {
  const home = regionPlace(organization?.homeRegion ?? '')?.partition;
  if (!home) return [];
  return Object.entries(sites).flatMap(([id, site]): readonly Problem[] => {
    const partition = regionPlace(site?.region ?? '')?.partition;
    if (!partition || partition === home) return [];
    return [
      {
        path: ['sites', id, 'region'],
        expected: `a Region of the partition ${home}, that of organization.homeRegion`,
        found: `${site?.region}, of the partition ${partition}`,
        fix: 'choose one partition: an organization, its roles and replication do not reach into another',
        restsOn: [['organization', 'homeRegion']],
      },
    ];
  });
}
