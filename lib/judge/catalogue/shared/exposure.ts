import type { Obligation, When } from '../entry';
import { ifSet, type need, OFF, ON } from '../obligation';
import { WHY } from './reasons';

/** A machine without a public address. */
export function noAddress(path: string): Obligation {
  return ifSet('exposure', path, OFF, WHY.publicAddress);
}

/** A task without a public address. */
export function noTaskAddress(path: string): Obligation {
  return ifSet('exposure', path, { oneOf: ['DISABLED'] }, WHY.publicAddress);
}

/** A container that is not privileged. */
export function unprivileged(path: string): Obligation {
  return ifSet(
    'exposure',
    path,
    OFF,
    'a container that breaks out of itself owns the host, and every other container on it',
  );
}

const BLOCKS = [
  ['BlockPublicAcls', 'somebody could put a public ACL'],
  ['BlockPublicPolicy', 'somebody could put a public policy'],
  ['IgnorePublicAcls', 'public ACLs that exist would work'],
  ['RestrictPublicBuckets', 'a public policy would reach other accounts'],
] as const;

/** The four blocks of public access of S3. */
export function blocks(make: typeof need, ...when: readonly When[]): readonly Obligation[] {
  return BLOCKS.map(([block, why]) => make('exposure', `PublicAccessBlockConfiguration.${block}`, ON, why, ...when));
}
