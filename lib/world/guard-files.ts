/** File name extension of Guard rules, which a Guard Hook expects. */
export const GUARD_EXTENSION = '.guard';
