import { isZoneId } from '../../world/regions';
import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';

/** Sites that have to be apart have no availability zone in common, and name their zones by id. */
export function apartProblems({ sites = {} }: Draft): readonly Problem[] {
  return Object.entries(sites).flatMap(([id, site]) =>
    (site?.placement?.apartFrom ?? []).flatMap((other, index): readonly Problem[] => {
      const path = ['sites', id, 'placement', 'apartFrom', index];
      if (other === undefined) return [];
      const there = Object.hasOwn(sites, other) ? sites[other] : undefined;
      if (!there || other === id)
        return [
          {
            ...{ path, expected: 'another site', found: quote(other), fix: 'name a site, or remove it' },
            restsOn: other === id ? [] : [['sites']],
          },
        ];
      if (there.region !== site?.region || there.placement?.kind === 'outpost') return [];
      const here = (site?.placement?.zones ?? []).flatMap((zone) => zone ?? []);
      const theirs = (there.placement?.zones ?? []).flatMap((zone) => zone ?? []);
      const named = [...here, ...theirs].filter((zone) => !isZoneId(zone));
      const shared = here.filter((zone) => theirs.includes(zone));
      if (named.length > 0)
        return [
          {
            path,
            expected: `zones of ${id} and ${other} by id, which alone tell whether two accounts share buildings`,
            found: `the ${named.length > 1 ? 'names' : 'name'} ${named.join(', ')}`,
            fix: 'write the ids that "aws ec2 describe-availability-zones" prints as ZoneId in each account',
          },
        ];
      if (shared.length === 0) return [];
      return [
        {
          path,
          expected: `no zone in common with ${other}`,
          found: `${shared.join(' and ')}, where both are`,
          fix: 'choose other zones for one of the two, another Region, or take the site out of apartFrom',
        },
      ];
    }),
  );
}
