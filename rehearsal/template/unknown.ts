/** What stands in a plan for a value that is known only once its resource exists. */
export const UNKNOWN = '{{changeSet:KNOWN_AFTER_APPLY}}';
