import { ownOf } from '../../../common/own';
import type { NeutralByType } from '..';
import { NEUTRAL_CROSSINGS } from './crossings';
import { NEUTRAL_ENCRYPTION } from './encryption';
import { NEUTRAL_EXPOSURE } from './exposure';

const tables: readonly NeutralByType[] = [NEUTRAL_CROSSINGS, NEUTRAL_ENCRYPTION, NEUTRAL_EXPOSURE];

/** Properties that were looked at and need no rule, by type, from every table. */
export const NEUTRAL: NeutralByType = Object.fromEntries(
  [...new Set(tables.flatMap((table) => Object.keys(table)))].map((type) => [
    type,
    Object.assign({}, ...tables.map((table) => ownOf(table, type))),
  ]),
);
