import { Callers } from './callers';
import { candidatesOf } from './candidates';
import type { Constants } from './fill';
import type { PrincipalClass } from './question';
import type { Mentions } from './uses';

/** Principals of a class that have some condition keys in common: those of one account, or all of them. */
export class Group {
  private readonly seen = new Map<string, Callers>();
  private readonly candidates: ReturnType<typeof candidatesOf>;

  /** `constants` are the keys in common. */
  constructor(
    wanted: PrincipalClass,
    readonly constants: Constants,
    mentions: Mentions,
  ) {
    this.candidates = candidatesOf(wanted, constants, mentions);
  }

  /** The principals as a service sees them, or why they cannot be enumerated. */
  callers(service: string): Callers | string {
    if (typeof this.candidates === 'string') return this.candidates;
    // One key is in requests to one service only, and all others are alike to services.
    const kind = service === 'kms' ? service : '';
    const callers = this.seen.get(kind) ?? new Callers(this.candidates, kind);
    this.seen.set(kind, callers);
    return callers;
  }
}
