import type { Concern } from '../../judge/catalogue/entry';
import { type Level, TOPICS } from '../../judge/rule';

export { TOPICS };

/** Levels of rules. */
export const LEVELS = ['mandatory', 'required', 'advisory'] as const satisfies readonly Level[];

/** What a setting is about. */
export const CONCERNS = [
  'encryption-at-rest',
  'customer-key',
  'encryption-in-transit',
  'exposure',
  'isolation',
  'logging',
  'retention',
  'key-management',
] as const satisfies readonly Concern[];
