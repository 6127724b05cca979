import { ownRules, type Rule } from '../rule';
import { CATALOGUE_RULES } from './catalogue';
import { AT_REST_RULES } from './encryption-at-rest';
import { IN_TRANSIT_RULES } from './encryption-in-transit';
import { EXPOSURE_RULES } from './exposure';
import { ISOLATION_RULES } from './isolation';
import { KEY_RULES } from './keys';
import { LIMIT_RULES } from './limits';
import { LOGGING_RULES } from './logging';
import { RESIDENCY_RULES } from './residency';
import { RETENTION_RULES } from './retention';

/** Every rule of the policy, in the order in which they are reported. */
export const RULES: readonly Rule[] = ownRules([
  ...RESIDENCY_RULES,
  ...AT_REST_RULES,
  ...IN_TRANSIT_RULES,
  ...KEY_RULES,
  ...EXPOSURE_RULES,
  ...ISOLATION_RULES,
  ...LOGGING_RULES,
  ...RETENTION_RULES,
  ...LIMIT_RULES,
  ...CATALOGUE_RULES,
]);
