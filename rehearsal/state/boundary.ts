import { partitionOf } from '../../lib/world/partition';
import { countriesOf, REGIONS, regionPlace } from '../../lib/world/regions';
import { textsOf } from '../world/policies';
import { type Check, each } from './check';
import { accountsOf } from './principals';

const REGION = /\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn|us-gov|eusc)-(?:[a-z]+-){1,2}\d\b/g;

/** Everything rests in a Region inside the boundary, and names no other Region and no other account. */
export const boundary: Check = {
  title: 'nothing rests, or points, outside the boundary',
  run(site) {
    const countries = countriesOf(site.deployment.boundary);
    const accounts = accountsOf(site);
    const partition = partitionOf(site.names.region);
    const inside = (region: string) => countries.has(regionPlace(region)?.country ?? '');
    return each(site.resources, ({ region, actual, type }) => {
      const texts = textsOf(actual);
      const regions = texts.flatMap(({ path, text }) =>
        (text.match(REGION) ?? [])
          .filter((name) => !inside(name))
          .map((name) => `${path} names ${name}, outside the boundary`),
      );
      const strangers = texts.flatMap(({ path, text }) =>
        [...text.matchAll(/^arn:([a-z-]+):[a-z0-9-]+:[a-z0-9-]*:(\d{12}|):/g)].flatMap(([, of, account = '']) => [
          ...(of === partition ? [] : [`${path} names the partition ${of}, expected ${partition}`]),
          ...(account === '' || accounts.has(account)
            ? []
            : [`${path} names the account ${account}, which is not of the deployment`]),
        ]),
      );
      const rests =
        !inside(region) && `${type} rests in ${region}, outside ${Object.keys(REGIONS).filter(inside).join(', ')}`;
      return [rests, ...regions, ...strangers];
    });
  },
};
