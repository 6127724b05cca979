import type { EventPattern, EventSource, Matcher, TrailSource } from './detection';

/** Calls of AWS services that CloudTrail records; `services` by the first label of their endpoint. */
export function calls(
  services: readonly string[],
  eventName: readonly Matcher[],
  detail: EventPattern = {},
): EventSource {
  return recorded({ eventSource: services.map((service) => `${service}.amazonaws.com`), eventName, ...detail });
}

/** Events that CloudTrail delivers to the bus. Only AWS can send events whose source begins with `aws.`. */
export function recorded(detail: EventPattern): EventSource {
  return {
    kind: 'event',
    pattern: { source: [{ prefix: 'aws.' }], 'detail-type': ['AWS API Call via CloudTrail'], detail },
  };
}

/** Events that a service itself sends. */
export function sent(source: string, detailType: string | readonly string[], detail: EventPattern): EventSource {
  return { kind: 'event', pattern: { source: [source], 'detail-type': [detailType].flat(), detail } };
}

/**
 * Alerts on a single event in the trail: for services without events on the bus of the site, such as IAM and sign-in.
 */
export function once(terms: string): TrailSource {
  return onceOf([`{ ${terms} }`]);
}

/** Alerts on a single event in the trail that matches one of several filter patterns. */
export function onceOf([filter = '', ...furtherFilters]: readonly string[]): TrailSource {
  return { kind: 'trail', filter, ...(furtherFilters.length > 0 && { furtherFilters }), moreThan: 0, minutes: 5 };
}

/** A term of a filter: the event is one of these calls. */
export function anyOf(eventNames: readonly string[]): string {
  return eventNames.map((name) => `($.eventName = "${name}")`).join(' || ');
}

/** Matches every call whose name begins so. */
export function beginning(prefix: string): Matcher {
  return { prefix };
}

/** Matches every call whose name ends so. */
export function ending(suffix: string): Matcher {
  return { suffix };
}
