import type { Limit } from './limit';
import { NETWORK_LIMITS } from './networks';
import { POLICY_LIMITS } from './policies';
import { SERVICE_LIMITS } from './services';

const ALL = { ...POLICY_LIMITS, ...NETWORK_LIMITS, ...SERVICE_LIMITS };
export type LimitName = keyof typeof ALL;

/** What AWS takes, by name: figures that it publishes, copied by people; AWS itself was not asked. */
export const LIMITS: Readonly<Record<LimitName, Limit>> = ALL;
