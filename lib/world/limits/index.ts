import type { Limit } from './limit';
import { NETWORK_LIMITS } from './networks';
import { POLICY_LIMITS } from './policies';
import { SERVICE_LIMITS } from './services';

const ALL = { ...POLICY_LIMITS, ...NETWORK_LIMITS, ...SERVICE_LIMITS };
export type LimitName = keyof typeof ALL;

/** AWS quotas by name, copied from its documentation; the quotas of an account may have been raised. */
export const LIMITS: Readonly<Record<LimitName, Limit>> = ALL;
