import { regionPlace } from '../../world/regions';
import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';

const KEY_ARN = /^arn:([a-z-]+):kms:([a-z0-9-]+):\d{12}:key\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A key for user data that exists already is a single-Region key in the Region of its site, named by its ARN. */
export function dataKeyProblems({ sites = {} }: Draft): readonly Problem[] {
  return Object.entries(sites).flatMap(([id, site]): readonly Problem[] => {
    const arn = site?.externalDataKeyArn;
    if (arn === undefined) return [];
    const path = ['sites', id, 'externalDataKeyArn'];
    const [, partition, region] = KEY_ARN.exec(arn) ?? [];
    if (!partition)
      return [
        {
          path,
          expected: 'the ARN of a single-Region KMS key, arn:<partition>:kms:<Region>:<account>:key/<UUID>',
          found: quote(arn),
          fix:
            arn.includes(':alias/') || arn.includes('key/mrk-')
              ? 'name the key itself: an alias can be moved to another key, a multi-Region key (mrk-) to another Region'
              : 'copy it from the KMS console of the Region of the site',
        },
      ];
    const home = regionPlace(site?.region ?? '');
    if (site?.region === undefined || (region === site.region && (home?.partition ?? partition) === partition))
      return [];
    return [
      {
        path,
        expected: `a key in ${site.region}, the Region of the site`,
        found: `a key in ${region}, partition ${partition}`,
        fix: 'name a key of that Region: data can only be encrypted by a key beside it',
        restsOn: [['sites', id, 'region']],
      },
    ];
  });
}
