import { PREFIX_LISTS, PREFIX_LISTS_FIX } from '../../world/prefix-lists';
import { regionPlace } from '../../world/regions';
import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';

/**
 * The prefix lists of each site's Region are known to Trefoil or in the file, not both: without them the
 * security groups of its network could not allow S3 and DynamoDB alone.
 */
export function prefixListProblems({ sites = {}, prefixLists = {} }: Draft): readonly Problem[] {
  const regions = new Set(Object.values(sites).flatMap((site) => site?.region ?? []));
  return [
    ...Object.entries(sites).flatMap(([id, site]): readonly Problem[] => {
      const region = site?.region;
      if (region === undefined || !regionPlace(region) || isKnown(region) || Object.hasOwn(prefixLists, region))
        return [];
      return [
        {
          path: ['sites', id, 'region'],
          expected: `a Region with known prefix lists of S3 and DynamoDB: one of ${Object.keys(PREFIX_LISTS).join(', ')}, or one under prefixLists`,
          found: `${region}, whose lists are not known`,
          fix: PREFIX_LISTS_FIX,
          restsOn: [['sites', id, 'region']],
          mayBeRight: true,
        },
      ];
    }),
    ...Object.keys(prefixLists).flatMap((region): readonly Problem[] => {
      const path = ['prefixLists', region];
      if (isKnown(region))
        return [
          {
            path,
            part: 'key',
            expected: `a Region whose lists are not known; those of ${region} are`,
            found: 'lists of its own',
            fix: 'remove it: they are the same in every account',
          },
        ];
      if (regions.has(region)) return [];
      return [
        {
          path,
          part: 'key',
          expected: 'the Region of a site',
          found: quote(region),
          fix: 'correct it, or remove it',
          restsOn: Object.keys(sites).map((id) => ['sites', id, 'region']),
        },
      ];
    }),
    ...Object.entries(prefixLists).flatMap(([region, lists]): readonly Problem[] =>
      lists && lists.s3 === lists.dynamodb
        ? [
            {
              path: ['prefixLists', region, 'dynamodb'],
              expected: 'a list of its own',
              found: `${quote(lists.dynamodb)}, that of S3`,
              fix: PREFIX_LISTS_FIX,
            },
          ]
        : [],
    ),
  ];
}

function isKnown(region: string): boolean {
  return Object.hasOwn(PREFIX_LISTS, region);
}
