/** File name extension of Guard rules, by which a hook knows them. */
export const GUARD_EXTENSION = '.guard';
