import type { Rule } from '../../rule';
import { clusterEncryption } from './cluster-encryption';
import { encryptedAtRest } from './encrypted-at-rest';
import { metadataEncryptedAtRest } from './metadata-encrypted-at-rest';

/** Rules of the topic encryption at rest, in the order in which they are reported. */
export const AT_REST_RULES: readonly Rule[] = [encryptedAtRest, metadataEncryptedAtRest, clusterEncryption];
