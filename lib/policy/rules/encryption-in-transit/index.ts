import type { Rule } from '../../rule';
import { bucketDeniesHttp } from './bucket-denies-http';
import { encryptedInTransit } from './encrypted-in-transit';

/** Rules of the topic encryption in transit, in the order in which they are reported. */
export const IN_TRANSIT_RULES: readonly Rule[] = [encryptedInTransit, bucketDeniesHttp];
