import { ownOf } from '../../common/own';
import { AT_REST } from './at-rest';
import { CROSSINGS } from './crossings';
import type { Catalogue, CatalogueEntry, Holds, Obligation } from './entry';
import { EXPOSURE } from './exposure';
import { HOLDS } from './holds';
import { IN_TRANSIT } from './in-transit';
import { ISOLATION } from './isolation';
import { KEY_MANAGEMENT } from './key-management';
import { LOGGING } from './logging';
import { NEUTRAL } from './neutral';
import { RETENTION } from './retention';

/** Obligations of one concern by resource type. */
export type ObligationsByType = Readonly<Record<string, readonly Obligation[]>>;
/** What each type holds, and why. */
export type HoldsByType = Readonly<Record<string, readonly [Holds, string]>>;
/** Properties that need no rule, by type, each with the reason. */
export type NeutralByType = Readonly<Record<string, Readonly<Record<string, string>>>>;

const concerns: readonly ObligationsByType[] = [
  AT_REST,
  KEY_MANAGEMENT,
  IN_TRANSIT,
  CROSSINGS,
  EXPOSURE,
  ISOLATION,
  LOGGING,
  RETENTION,
];

/** Every type's obligations, of all concerns; also of types of which nobody has said yet what they hold. */
export const OBLIGATIONS: ObligationsByType = Object.fromEntries(
  [...new Set(concerns.flatMap((table) => Object.keys(table)))].map((type) => [
    type,
    concerns.flatMap((table) => ownOf(table, type) ?? []),
  ]),
);

/** What the policy knows of every resource type that somebody has looked at: one row of each concern's table. */
export const CATALOGUE: Catalogue = Object.fromEntries(
  Object.entries(HOLDS).map(([type, [holds, why]]): [string, CatalogueEntry] => [
    type,
    { holds, why, obligations: ownOf(OBLIGATIONS, type) ?? [], neutral: ownOf(NEUTRAL, type) ?? {} },
  ]),
);
