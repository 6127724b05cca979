import type { Caller } from '../authorize/caller';

/** Whether a condition key is in every request, in some, or in none. */
export type Presence = 'always' | 'maybe' | 'never';

const EVERY_REQUEST: ReadonlySet<string> = new Set([
  'aws:securetransport',
  'aws:currenttime',
  'aws:epochtime',
  'aws:requestedregion',
  'aws:viaawsservice',
]);
const OF_SERVICES: readonly string[] = ['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths'];
const OF_IDENTITIES: readonly string[] = [
  'aws:tokenissuetime',
  'aws:federatedprovider',
  'aws:multifactorauthpresent',
  'aws:multifactorauthage',
  'aws:sourceidentity',
  'aws:assumedroot',
];
/** Keys that follow from who calls: where the request does not have them already, it never has them. */
const FIXED: readonly string[] = [
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:principaltype',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:username',
  'kms:calleraccount',
];

/** Whether a key follows from who calls. */
export function isOfCaller(key: string): boolean {
  return FIXED.includes(key) || key === 'aws:userid';
}

/**
 * Whether a key is in the requests of a caller.
 *
 * A key that is not known here may be there or not. `Route` has the keys of the network path.
 */
export function presenceOf(key: string, caller: Caller, inOrganization: boolean): Presence {
  if (EVERY_REQUEST.has(key)) return 'always';
  if (OF_SERVICES.includes(key)) return caller.kind === 'service' ? 'maybe' : 'never';
  const signed = 'arn' in caller;
  if (key === 'aws:principalorgpaths') return signed && inOrganization ? 'always' : 'never';
  if (OF_IDENTITIES.includes(key) || key.startsWith('aws:principaltag/')) return signed ? 'maybe' : 'never';
  return 'maybe';
}
