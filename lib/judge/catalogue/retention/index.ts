import { ownOf } from '../../../common/own';
import type { ObligationsByType } from '..';
import { BACKUP_RETENTION } from './backup';
import { PROTECTION_RETENTION } from './protection';

/** Obligations of the concern retention: that data is still there tomorrow. */
export const RETENTION: ObligationsByType = Object.fromEntries(
  [...new Set([...Object.keys(BACKUP_RETENTION), ...Object.keys(PROTECTION_RETENTION)])].map((type) => [
    type,
    [...(ownOf(BACKUP_RETENTION, type) ?? []), ...(ownOf(PROTECTION_RETENTION, type) ?? [])],
  ]),
);
