import type { Rule } from '../../rule';
import { bucketDeniesHttp } from './bucket-denies-http';
import { databaseRequiresTls } from './database-requires-tls';
import { encryptedInTransit } from './encrypted-in-transit';
import { policyDeniesHttp } from './policy-denies-http';

/** Rules of the topic encryption in transit, in the order in which they are reported. */
export const IN_TRANSIT_RULES: readonly Rule[] = [
  encryptedInTransit,
  bucketDeniesHttp,
  databaseRequiresTls,
  policyDeniesHttp,
];
