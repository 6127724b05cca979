import type { Evidence } from '../schema';
import type { LocationEvidence } from '../schema/common';
import type { Said } from './said';

/** Kinds of leaves of which each is read by anybody: none has an account, an address, a name of somebody, or free text. */
export const PUBLIC_KINDS: readonly string[] = [
  ...['rule', 'required', 'public answer', 'public site', 'public store', 'public waiver'],
  ...['public transfer', 'public auditor', 'public migration', 'public team'],
];

/** What anybody may read of things that the other leaves name. */
export function publicLeaves({
  access,
  sites,
  stores,
  waivers,
  transfers,
  deployment,
  people,
}: Evidence): readonly Said[] {
  const list = <T>(kind: string, all: readonly T[], shown: (one: T) => object): readonly Said[] =>
    all.map((one, index) => ({ kind: `public ${kind}`, name: `public ${kind} ${index}`, value: shown(one) }));
  return [
    ...list('answer', access?.searches ?? [], ({ site, rule, question, holds, certificate }) => ({
      ...{ site, rule, question, holds, certificate },
    })),
    ...list('site', sites, ({ id, country, region, placement, replicatesTo, data, keys, controlPlane }) => ({
      ...{ id, country, region, placement, replicatesTo },
      ...{ data: placeOf(data), keys: placeOf(keys), controlPlane: placeOf(controlPlane) },
    })),
    ...list('store', stores, ({ type, site, holds, what, data, keys, controlPlane }) => ({
      ...{ type, site, holds, what, data: placeOf(data), controlPlane: placeOf(controlPlane) },
      keys: keys.map(({ kind, location }) => ({ kind, location: placeOf(location) })),
    })),
    ...list('waiver', waivers, ({ plugin, rule, expires, excuses }) => ({
      ...{ plugin, rule: rule.replace(/\[.*$/s, ''), expires, excuses },
    })),
    ...list('transfer', transfers, ({ country, until, how }) => ({ country, until, how })),
    ...list('auditor', deployment ? [deployment.auditor] : [], ({ country, since, until }) => ({
      country,
      since,
      until,
    })),
    ...list('migration', deployment?.migrations ?? [], ({ sourceCountry, destination, opens, closes }) => ({
      ...{ sourceCountry, destination, opens, closes },
    })),
    ...list('team', people?.teams ?? [], ({ countries, since, until, placeShows }) => ({
      ...{ countries, since, until, placeShows },
    })),
  ];
}

/** Without the place, which may be an address, and the sentence, which may name who attests it. */
function placeOf({ country, how, until }: LocationEvidence): object {
  return { country, how, until };
}
