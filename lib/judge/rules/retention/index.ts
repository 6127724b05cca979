import type { Rule } from '../../rule';
import { archiveLock } from './archive-lock';
import { dataKept } from './data-kept';
import { storeRetained } from './store-retained';

/** Rules of the topic retention, in the order in which they are reported. */
export const RETENTION_RULES: readonly Rule[] = [dataKept, storeRetained, archiveLock];
