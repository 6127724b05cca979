import type { Draft } from '../draft';
import { BUCKET_PURPOSES, KEY_PURPOSES, ROLE_PURPOSES, siteNames } from '../names';
import { type Problem, quote } from '../problem';

/** Beginnings of bucket names that S3 keeps for itself. */
const RESERVED = ['amzn-s3-demo-', 'sthree-'];

/** Ids of the Stages of the app that are not sites. */
const TAKEN = ['guardrails'];

/** The names that follow from a deployment are within the limits of AWS. */
export function nameProblems({ name, sites = {} }: Draft): readonly Problem[] {
  if (name === undefined) return [];
  const reserved = RESERVED.find((prefix) => `${name}-`.startsWith(prefix));
  if (reserved)
    return [
      {
        path: ['name'],
        expected: `a name that does not begin with ${reserved}, which S3 keeps for itself`,
        found: quote(name),
        fix: 'rename it',
      },
    ];
  return Object.keys(sites).flatMap((id): readonly Problem[] => {
    if (TAKEN.includes(id))
      return [
        {
          path: ['sites', id],
          part: 'key',
          expected: `an id other than ${TAKEN.join(', ')}, which names another part of the app`,
          found: quote(id),
          fix: 'rename the site',
        },
      ];
    const { account = '0'.repeat(12), region = '' } = sites[id] ?? {};
    const names = siteNames({ name, sites: { [id]: { account, region } } }, id);
    const limits: readonly (readonly [what: string, names: readonly string[], limit: number])[] = [
      ['buckets', BUCKET_PURPOSES.map(names.bucket), 63],
      ['roles', ROLE_PURPOSES.map(names.role), 64],
      ['key aliases', KEY_PURPOSES.map(names.keyAlias), 256],
      ['backup vaults', [names.vault], 50],
      ['tables', [names.table], 255],
      ['trails', [names.trail], 128],
    ];
    const [what, long, limit] =
      limits.flatMap(([kind, all, most]) =>
        all.filter((text) => text.length > most).map((text) => [kind, text, most] as const),
      )[0] ?? [];
    if (!what || !long || !limit) return [];
    const excess = long.length - limit;
    return [
      {
        path: ['sites', id],
        part: 'key',
        expected: `names of ${what} of at most ${limit} characters`,
        found: `${long}, ${long.length} characters`,
        fix: `shorten the name of the deployment or the id of the site by ${excess}`,
      },
    ];
  });
}
