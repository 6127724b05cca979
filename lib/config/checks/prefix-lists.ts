import type { Draft } from '../draft';
import { regionPlace } from '../places';
import { PREFIX_LISTS } from '../prefix-lists';
import type { Objection } from '../problem';

/** The Region of each site has known prefix lists: without them its network could not be closed but for S3 and DynamoDB. */
export function prefixListObjections({ sites = {} }: Draft): readonly Objection[] {
  return Object.entries(sites).flatMap(([id, site]): readonly Objection[] => {
    const region = site?.region;
    if (region === undefined || !regionPlace(region) || Object.hasOwn(PREFIX_LISTS, region)) return [];
    return [
      {
        path: ['sites', id, 'region'],
        expected: `a Region with known prefix lists of S3 and DynamoDB: one of ${Object.keys(PREFIX_LISTS).join(', ')}`,
        found: `${region}, whose lists are not known`,
        fix: 'add the ids that "aws ec2 describe-managed-prefix-lists" prints there to lib/config/prefix-lists.ts',
      },
    ];
  });
}
