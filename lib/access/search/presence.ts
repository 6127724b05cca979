import type { Caller } from '../caller';

/** Whether a condition key is in every request, in some, or in none. */
export type Presence = 'always' | 'maybe' | 'never';

const EVERY_REQUEST: ReadonlySet<string> = new Set([
  'aws:securetransport',
  'aws:currenttime',
  'aws:epochtime',
  'aws:requestedregion',
  'aws:viaawsservice',
]);
const OF_ENDPOINTS: ReadonlySet<string> = new Set(['aws:sourcevpc', 'aws:vpcsourceip']);
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

/** The key that must be settled before the presence of another can be told. */
export function prerequisiteOf(key: string): string | undefined {
  return OF_ENDPOINTS.has(key) || key === 'aws:sourceip' ? 'aws:sourcevpce' : undefined;
}

/**
 * Whether a key is in the requests of a caller; `endpoint` says whether they come through a VPC endpoint.
 *
 * What comes through an endpoint has the key of its VPC and no public source address, and services come through none.
 * Keys that are not known here may be there or not.
 */
export function presenceOf(key: string, caller: Caller, inOrganization: boolean, endpoint: boolean): Presence {
  if (FIXED.includes(key)) return 'never';
  if (EVERY_REQUEST.has(key)) return 'always';
  if (key === 'aws:sourcevpce') return caller.kind === 'service' ? 'never' : 'maybe';
  if (OF_ENDPOINTS.has(key)) return endpoint ? 'always' : 'never';
  // A service that acts on behalf of the caller may leave the address out.
  if (key === 'aws:sourceip') return endpoint ? 'never' : 'maybe';
  if (OF_SERVICES.includes(key)) return caller.kind === 'service' ? 'maybe' : 'never';
  const signed = 'arn' in caller;
  if (key === 'aws:userid') return signed ? 'always' : 'never';
  if (key === 'aws:principalorgpaths') return signed && inOrganization ? 'always' : 'never';
  if (OF_IDENTITIES.includes(key) || key.startsWith('aws:principaltag/')) return signed ? 'maybe' : 'never';
  return 'maybe';
}
