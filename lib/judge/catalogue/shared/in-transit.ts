import type { Constraint, Obligation, When } from '../entry';
import { has, ifSet, isNot, need, ON, STATED } from '../obligation';
import { WHY } from './reasons';

/** A switch of TLS that has to be on, and is off where nobody says so. */
export function mustBeOn(path: string, why: string, ...when: readonly When[]): Obligation {
  return need('encryption-in-transit', path, ON, why, ...when);
}

/** A switch of TLS that is on where nobody says so. */
export function stayOn(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('encryption-in-transit', path, ON, why, ...when);
}

/** A way of TLS that has to be stated, since the default is none or an old one. */
export function say(path: string, constraint: Constraint, why: string, ...when: readonly When[]): Obligation {
  return need('encryption-in-transit', path, constraint, why, ...when);
}

/** A way of TLS whose default is a good one. */
export function keep(path: string, constraint: Constraint, why: string, ...when: readonly When[]): Obligation {
  return ifSet('encryption-in-transit', path, constraint, why, ...when);
}

/** An address that is called unencrypted. */
export function notHttp(path: string, why = 'what is sent there can be read on the way'): Obligation {
  return ifSet('encryption-in-transit', path, { noMatch: '^[hH][tT][tT][pP]:' }, why);
}

/** Policies of API Gateway that take TLS 1.2 and no older. */
export const MODERN_API_TLS = { matches: '^(TLS_1_[23]|SecurityPolicy_TLS1[23]_.+)$' };

/** An API that others than its own network call: its default takes what a private one refuses. */
export function restApi(...isOpen: readonly When[]): readonly Obligation[] {
  return [
    keep('SecurityPolicy', MODERN_API_TLS, WHY.oldTls),
    say(
      'SecurityPolicy',
      STATED,
      'the default takes TLS 1.0, which is broken, from clients that ask for it',
      ...isOpen,
      isNot('DisableExecuteApiEndpoint', true),
    ),
  ];
}

/** File systems that a container mounts. */
export function fileVolumes(path: string): readonly Obligation[] {
  return [say(`${path}.TransitEncryption`, { oneOf: ['ENABLED'] }, 'files can be read on the way', has(path))];
}
