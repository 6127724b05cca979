import type { Must, Obligation, When } from '../entry';
import { ifSet, need } from '../obligation';

/** A switch of TLS that has to be on, and is off where nobody says so. */
export function mustBeOn(path: string, why: string, ...when: readonly When[]): Obligation {
  return need('encryption-in-transit', path, { oneOf: [true] }, why, ...when);
}

/** A switch of TLS that is on where nobody says so. */
export function stayOn(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('encryption-in-transit', path, { oneOf: [true] }, why, ...when);
}

/** A way of TLS that has to be stated, since the default is none or an old one. */
export function say(path: string, must: Must, why: string, ...when: readonly When[]): Obligation {
  return need('encryption-in-transit', path, must, why, ...when);
}

/** A way of TLS whose default is a good one. */
export function keep(path: string, must: Must, why: string, ...when: readonly When[]): Obligation {
  return ifSet('encryption-in-transit', path, must, why, ...when);
}

/** An address that is called in the clear. */
export function notHttp(path: string, why = 'what is sent there can be read on the way'): Obligation {
  return ifSet('encryption-in-transit', path, { noMatch: '^[hH][tT][tT][pP]:' }, why);
}
