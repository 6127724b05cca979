import { ownOf } from '../../common/own';
import type { ObligationsByType } from '../../judge/catalogue/entry';
import { SITE_EXPOSURE } from './exposure';
import { SITE_ISOLATION } from './isolation';
import { SITE_KEYS } from './keys';
import { SITE_LOGGING } from './logging';
import { SITE_ORGANIZATION } from './organization';
import { SITE_RETENTION } from './retention';

const tables: readonly ObligationsByType[] = [
  SITE_EXPOSURE,
  SITE_ISOLATION,
  SITE_KEYS,
  SITE_LOGGING,
  SITE_ORGANIZATION,
  SITE_RETENTION,
];

/** What the stacks of a deployment owe beyond what every template owes: choices that Trefoil made and others need not share. */
export const SITE_OBLIGATIONS: ObligationsByType = Object.fromEntries(
  [...new Set(tables.flatMap((table) => Object.keys(table)))].map((type) => [
    type,
    tables.flatMap((table) => ownOf(table, type) ?? []),
  ]),
);
