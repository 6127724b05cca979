import type { HoldsByType } from '..';

/** What each resource type holds at rest, by service. */
export const HOLDS: HoldsByType = {};
