import { type Event, textAt } from './json';

/**
 * How a request ended: it was done; it was denied; it failed for another reason, before or after it was authorized, which
 * the event does not say.
 */
export type Outcome = 'done' | 'denied' | 'failed';

/** The words by which services say that a request was not authorized. */
export const DENIED = /(?:AccessDenied|UnauthorizedOperation|NotAuthorized|AuthorizationError|Forbidden)/;
/** "User: … is not authorized to perform: kms:Decrypt on resource: …" (IAM User Guide, "Troubleshoot access denied error messages"). */
export const ACTION = /not authorized to perform: ([a-zA-Z0-9-]+:[a-zA-Z0-9]+)/;
/** What denied it, where that is in no template. */
export const SESSION = /session polic(?:y|ies)|permissions boundary/;

/** How a request ended, and what the message says of why it was denied. */
export interface Ending {
  readonly outcome: Outcome;
  /** The action that was denied, where the message names one. */
  readonly action?: string;
  /** What denied it, of what no template holds. */
  readonly by?: 'session policy or boundary';
}

/** How the request of an event ended. */
export function endingOf(event: Event): Ending {
  const code = textAt(event, 'errorCode');
  if (code === undefined) return { outcome: 'done' };
  if (!DENIED.test(code)) return { outcome: 'failed' };
  const message = textAt(event, 'errorMessage') ?? '';
  const action = ACTION.exec(message)?.[1];
  return {
    outcome: 'denied',
    ...(action !== undefined && { action }),
    ...(SESSION.test(message) && { by: 'session policy or boundary' as const }),
  };
}
