import type { Change } from './change';

/** Why no question notices what a resource is set to do. */
export const NO_REQUEST = 'questions are about requests: what a service does because a resource is set so asks nobody';
/** Why no question notices what somebody is allowed, where none of what matters is reached by it. */
export const AS_IF_ALLOWED =
  'questions take everybody of the account to be allowed everything by policies of their own';

/** One thing that is weaker at a site or in its organization, and what has to notice. */
export interface Weakening {
  readonly what: string;
  readonly change: Change;
  /** A question, by the id of the rule that asks it or, for a reason, another rule. */
  readonly noticedBy: string;
  /** Why no question notices; of those alone that another rule notices. */
  readonly unasked?: string;
  /** @default reference */
  readonly deployment?: 'outposts';
}
