import { type Event, objectAt, objectsAt, textAt, textsAt } from './event/json';

/** What the event that began a session says of it. */
export interface Session {
  /** Session tags, those that a session before it passed on among them. */
  readonly tags: readonly (readonly [key: string, value: string])[];
  readonly transitive: readonly string[];
  /** The ARN of the role by which it was begun, where it was by one. */
  readonly from?: string;
  /** Who began it. */
  readonly person?: string;
}

/** Sessions by the access key that the event which began them, and every later one, names. Of the oldest, most are over. */
export class Sessions {
  private readonly known = new Map<string, Session>();

  /** At most so many at once: a session lasts twelve hours at most. */
  constructor(private readonly most = 200_000) {}

  /** The session of an event's request. */
  of(event: Event): Session | undefined {
    const key = textAt(objectAt(event, 'userIdentity'), 'accessKeyId');
    return key === undefined ? undefined : this.known.get(key);
  }

  /** Notes the session that an event begins. */
  note(event: Event): void {
    if (event['eventSource'] !== 'sts.amazonaws.com' || typeof event['errorCode'] === 'string') return;
    const key = textAt(objectAt(objectAt(event, 'responseElements'), 'credentials'), 'accessKeyId');
    if (key === undefined) return;
    const asked = objectAt(event, 'requestParameters');
    const before = this.of(event);
    const passed = before?.tags.filter(([name]) => before.transitive.includes(name)) ?? [];
    const own = [
      ...objectsAt(asked, 'tags').map((tag) => [textAt(tag, 'key') ?? '', textAt(tag, 'value') ?? ''] as const),
      ...Object.entries(objectAt(asked, 'principalTags')).flatMap(([name, value]) =>
        textsAt({ value }, 'value')
          .slice(0, 1)
          .map((one) => [name, one] as const),
      ),
    ];
    const names = own.map(([name]) => name);
    const issuer = objectAt(objectAt(objectAt(event, 'userIdentity'), 'sessionContext'), 'sessionIssuer');
    if (this.known.size >= this.most)
      for (const oldest of [...this.known.keys()].slice(0, this.most / 10)) this.known.delete(oldest);
    this.known.set(key, {
      tags: [...own, ...passed.filter(([name]) => !names.includes(name))],
      transitive: [...textsAt(asked, 'transitiveTagKeys'), ...passed.map(([name]) => name)],
      ...(textAt(issuer, 'arn') !== undefined && { from: textAt(issuer, 'arn') }),
    });
  }
}
